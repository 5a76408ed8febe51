package shirube.page;

import java.util.ArrayList;
import java.util.List;
import shirube.model.Dataset;
import shirube.model.Site;

/** The catalogue of open data, and each dataset with its files. */
final class OpenDataSection implements Section {

    private static final String KIND = "opendata";

    @Override
    public List<Page> pages(Site site, Texts t) {
        if (site.datasets().isEmpty()) return List.of();
        var pages = new ArrayList<Page>();
        pages.add(Page.overview("opendata/index.html", "catalogue", KIND, t.text("type.opendata"), Sections.trail(), DatasetView::catalogue)
                .described(t.text("opendata.lead")));
        for (Dataset dataset : site.datasets())
            pages.add(Page.of(dataset, "dataset", KIND, Sections.trail("opendata/index.html"), desk -> DatasetView.of(dataset, desk)));
        return pages;
    }
}
