package shirube.page;

import java.util.ArrayList;
import java.util.List;
import shirube.model.Kpi;
import shirube.model.Site;

/** The indicators: all on one board, each on its page, and by the department that answers for them. */
final class KpiSection implements Section {

    private static final String KIND = "kpi";

    @Override
    public List<Page> pages(Site site, Texts t) {
        if (site.kpis().isEmpty()) return List.of();
        List<String> below = Sections.trail("kpi/index.html");
        var pages = new ArrayList<Page>();
        pages.add(Page.overview("kpi/index.html", "kpis", KIND, t.text("type.kpi"), Sections.trail(), KpiBoard::of).described(t.text("kpis.lead")));
        for (Kpi kpi : site.kpis()) pages.add(Page.of(kpi, "kpi", KIND, below, desk -> KpiView.of(kpi, desk)));
        pages.add(Page.overview("kpi/by/department.html", "groups", KIND, t.text("kpis.byDepartment"), below, KpiBoard::byDepartment));
        return pages;
    }
}
