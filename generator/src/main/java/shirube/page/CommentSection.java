package shirube.page;

import java.util.ArrayList;
import java.util.List;
import shirube.model.CommentCase;
import shirube.model.Site;

/** The consultations: a list by stage, each with its papers, opinions and answers. */
final class CommentSection implements Section {

    static final String KIND = "comments";

    @Override
    public List<Page> pages(Site site, Texts t) {
        if (site.comments().isEmpty()) return List.of();
        var pages = new ArrayList<Page>();
        pages.add(Page.overview("comments/index.html", "groups", KIND, t.text("type.comments"), Sections.trail(), CommentView::index)
                .described(t.text("comments.lead")));
        for (CommentCase one : site.comments()) {
            pages.add(Page.of(one, "comment", KIND, Sections.trail("comments/index.html"), desk -> CommentView.of(one, desk)));
            pages.addAll(Papers.pages(one, KIND, CommentView.period(one, t), one.materials(), site, t));
        }
        return pages;
    }
}
