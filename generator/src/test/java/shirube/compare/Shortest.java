package shirube.compare;

import java.util.List;

/** The textbook's longest common subsequence, for comparison: how many characters the shortest edit deletes and inserts. */
final class Shortest {

    private Shortest() {}

    static int edit(List<String> from, List<String> to) {
        int start = 0;
        while (start < Math.min(from.size(), to.size()) && from.get(start).equals(to.get(start))) start++;
        int end = 0;
        while (end < Math.min(from.size(), to.size()) - start && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) end++;
        List<String> old = from.subList(start, from.size() - end);
        List<String> now = to.subList(start, to.size() - end);
        int[] above = new int[now.size() + 1];
        for (int j = 0; j < now.size(); j++) above[j + 1] = above[j] + now.get(j).length();
        for (String word : old) {
            int[] row = new int[now.size() + 1];
            row[0] = above[0] + word.length();
            for (int j = 0; j < now.size(); j++) {
                row[j + 1] = Math.min(above[j + 1] + word.length(), row[j] + now.get(j).length());
                if (word.equals(now.get(j))) row[j + 1] = Math.min(row[j + 1], above[j]);
            }
            above = row;
        }
        return above[now.size()];
    }
}
