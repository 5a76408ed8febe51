package shirube.page;

import java.util.ArrayList;
import java.util.List;
import shirube.model.BusinessProcess;
import shirube.model.Site;

/** The process maps: how work goes today, how it shall go, and what that saves. */
final class ProcessSection implements Section {

    private static final String KIND = "processes";

    @Override
    public List<Page> pages(Site site, Texts t) {
        if (site.processes().isEmpty()) return List.of();
        var pages = new ArrayList<Page>();
        pages.add(Page.overview("processes/index.html", "list", KIND, t.text("type.processes"), Sections.trail("initiatives/index.html"), ProcessView::index)
                .described(t.text("processes.lead")));
        for (BusinessProcess process : site.processes())
            pages.add(Page.of(
                    process, "process", KIND, Sections.trail("initiatives/index.html", "processes/index.html"), desk -> ProcessView.of(process, desk)));
        return pages;
    }
}
