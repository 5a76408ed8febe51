package shirube.compare;

/** A piece of text that stayed, went or came, for example {@code (DELETE, "40％")}; never empty. */
public record Segment(Op op, String text) {

    Segment mirrored() {
        return new Segment(op.mirrored(), text);
    }
}
