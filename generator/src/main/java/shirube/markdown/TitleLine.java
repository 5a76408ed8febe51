package shirube.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;

/** The heading {@code # Title} with which a text may begin. */
final class TitleLine {

    private TitleLine() {}

    static Optional<String> of(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) start++;
        if (!text.startsWith("# ", start) && !text.startsWith("#\t", start)) return Optional.empty();
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
        Node first = Syntax.parse(text.substring(start, end)).getFirstChild();
        return first instanceof Heading heading ? Optional.of(Words.of(heading, Anchors.cut(heading))) : Optional.empty();
    }
}
