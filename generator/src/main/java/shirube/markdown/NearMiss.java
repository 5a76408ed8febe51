package shirube.markdown;

import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;

/** Writing that means Markdown and is not, by a hair: published as it stands it would show its marks. */
final class NearMiss {

    private NearMiss() {}

    static boolean in(Rendering to, Paragraph node) {
        return false;
    }

    static void afterBrackets(Rendering to, LinkRef node) {}
}
