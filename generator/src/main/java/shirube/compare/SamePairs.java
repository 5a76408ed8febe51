package shirube.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shirube.markdown.TextBlock;

/** Pairs blocks of the same text: first those whose text occurs once, then their neighbours, then the rest in order. */
final class SamePairs {

    private final Pairing pairing;
    private final Map<String, List<Integer>> from;
    private final Map<String, List<Integer>> to;

    private SamePairs(Pairing pairing) {
        this.pairing = pairing;
        this.from = places(pairing.from);
        this.to = places(pairing.to);
    }

    static void find(Pairing pairing) {
        var same = new SamePairs(pairing);
        same.sameNumber();
        same.neighbours();
        same.underSameHeading();
        same.anywhere();
    }

    /** A row by its cells, so that padding is no difference; running text whatever it stands in. */
    static String key(TextBlock block) {
        if (block.kind().isRow()) return "row\n" + String.join("\n", block.cells().stream().map(TextBlock::text).toList());
        return (block.kind().isProse() ? "prose" : block.kind().name()) + "\n" + block.text();
    }

    private void sameNumber() {
        from.forEach((key, old) -> {
            List<Integer> now = to.getOrDefault(key, List.of());
            if (old.size() != now.size()) return;
            for (int k = 0; k < old.size(); k++) pairing.pair(old.get(k), now.get(k));
        });
    }

    /** What stands beside a pair and is the same belongs to it. */
    private void neighbours() {
        for (int i = 0; i < pairing.from.size(); i++) if (!pairing.isFreeFrom(i)) pairIfSame(i + 1, pairing.partnerOfFrom(i) + 1);
        for (int i = pairing.from.size() - 1; i >= 0; i--) if (!pairing.isFreeFrom(i)) pairIfSame(i - 1, pairing.partnerOfFrom(i) - 1);
    }

    private void pairIfSame(int i, int j) {
        if (pairing.isFreeFrom(i) && pairing.isFreeTo(j) && key(pairing.from.get(i)).equals(key(pairing.to.get(j)))) pairing.pair(i, j);
    }

    private void underSameHeading() {
        from.forEach((key, old) -> {
            for (int i : old) {
                if (!pairing.isFreeFrom(i)) continue;
                to.getOrDefault(key, List.of()).stream()
                        .filter(j -> pairing.isFreeTo(j) && pairing.from.get(i).heading().equals(pairing.to.get(j).heading()))
                        .findFirst()
                        .ifPresent(j -> pairing.pair(i, j));
            }
        });
    }

    private void anywhere() {
        from.forEach((key, old) -> {
            List<Integer> now = to.getOrDefault(key, List.of()).stream().filter(pairing::isFreeTo).toList();
            List<Integer> free = old.stream().filter(pairing::isFreeFrom).toList();
            for (int k = 0; k < Math.min(free.size(), now.size()); k++) pairing.pair(free.get(k), now.get(k));
        });
    }

    private static Map<String, List<Integer>> places(List<TextBlock> blocks) {
        var places = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < blocks.size(); i++) places.computeIfAbsent(key(blocks.get(i)), key -> new ArrayList<>()).add(i);
        return places;
    }
}
