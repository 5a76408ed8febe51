package shirube.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shirube.markdown.TextBlock;

/** Which old block became which new one, as far as is known. */
final class Pairing {

    static final int NONE = -1;

    final List<TextBlock> from;
    final List<TextBlock> to;
    private final int[] partnerOfFrom;
    private final int[] partnerOfTo;
    private final Profile[] fromProfiles;
    private final Profile[] toProfiles;

    Pairing(List<TextBlock> from, List<TextBlock> to) {
        this.from = from;
        this.to = to;
        this.partnerOfFrom = new int[from.size()];
        this.partnerOfTo = new int[to.size()];
        this.fromProfiles = new Profile[from.size()];
        this.toProfiles = new Profile[to.size()];
        Arrays.fill(partnerOfFrom, NONE);
        Arrays.fill(partnerOfTo, NONE);
    }

    /** The same pairs seen from the new blocks. */
    Pairing mirrored() {
        var mirror = new Pairing(to, from);
        for (int i = 0; i < partnerOfFrom.length; i++) if (partnerOfFrom[i] != NONE) mirror.pair(partnerOfFrom[i], i);
        return mirror;
    }

    void pair(int i, int j) {
        partnerOfFrom[i] = j;
        partnerOfTo[j] = i;
    }

    void part(int i) {
        partnerOfTo[partnerOfFrom[i]] = NONE;
        partnerOfFrom[i] = NONE;
    }

    int partnerOfFrom(int i) {
        return partnerOfFrom[i];
    }

    int partnerOfTo(int j) {
        return partnerOfTo[j];
    }

    boolean isFreeFrom(int i) {
        return i >= 0 && i < partnerOfFrom.length && partnerOfFrom[i] == NONE;
    }

    boolean isFreeTo(int j) {
        return j >= 0 && j < partnerOfTo.length && partnerOfTo[j] == NONE;
    }

    List<Integer> freeFrom(int start, int end) {
        var free = new ArrayList<Integer>();
        for (int i = start; i < end; i++) if (partnerOfFrom[i] == NONE) free.add(i);
        return free;
    }

    List<Integer> freeTo(int start, int end) {
        var free = new ArrayList<Integer>();
        for (int j = start; j < end; j++) if (partnerOfTo[j] == NONE) free.add(j);
        return free;
    }

    /** How alike two blocks are, from 0 to 1; 0 where one cannot have become the other. */
    double likeness(int i, int j, double floor) {
        TextBlock old = from.get(i);
        TextBlock now = to.get(j);
        if (!mayBecome(old, now)) return 0;
        Profile profile = profileOfFrom(i);
        Profile other = profileOfTo(j);
        boolean sameKey = old.kind().isRow() && key(old).equals(key(now)) && !key(old).isBlank();
        if (!sameKey && profile.atMost(other) < floor) return 0;
        double likeness = profile.likeness(other);
        return sameKey ? 0.6 + 0.4 * likeness : likeness;
    }

    Profile profileOfFrom(int i) {
        if (fromProfiles[i] == null) fromProfiles[i] = Profile.of(from.get(i).text());
        return fromProfiles[i];
    }

    Profile profileOfTo(int j) {
        if (toProfiles[j] == null) toProfiles[j] = Profile.of(to.get(j).text());
        return toProfiles[j];
    }

    /** The first cell of a row says what the row is about. */
    private static String key(TextBlock row) {
        return row.cells().isEmpty() ? "" : row.cells().get(0).substance();
    }

    private static boolean mayBecome(TextBlock from, TextBlock to) {
        if (from.kind() == to.kind()) return true;
        boolean heading = from.kind() == TextBlock.Kind.HEADING || to.kind() == TextBlock.Kind.HEADING;
        return !heading && from.kind().isProse() && to.kind().isProse();
    }
}
