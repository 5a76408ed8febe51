package shirube.page;

import java.util.ArrayList;
import java.util.List;
import shirube.model.FiscalYear;
import shirube.model.Initiative;
import shirube.model.Site;

/** The initiatives: each on its page, all in a list, and seen by department, year, scene of life and schedule. */
final class InitiativeSection implements Section {

    private static final String KIND = "initiatives";

    @Override
    public List<Page> pages(Site site, Texts t) {
        if (site.initiatives().isEmpty()) return List.of();
        var pages = new ArrayList<Page>();
        pages.add(Page.overview("initiatives/index.html", "initiatives", KIND, t.text("type.initiatives"), Sections.trail(), InitiativeLists::index)
                .described(t.text("initiatives.lead")));
        for (Initiative initiative : site.initiatives())
            pages.add(Page.of(initiative, "initiative", KIND, Sections.trail("initiatives/index.html"), desk -> InitiativeView.of(initiative, desk)));
        pages.addAll(views(site, t));
        return pages;
    }

    private static List<Page> views(Site site, Texts t) {
        List<String> trail = Sections.trail("initiatives/index.html");
        var pages = new ArrayList<Page>();
        pages.add(Page.overview("initiatives/by/schedule.html", "schedule", KIND, t.text("schedule.title"), trail, ScheduleView::of));
        pages.add(Page.overview("initiatives/by/department.html", "groups", KIND, t.text("byDepartment.title"), trail, InitiativeLists::byDepartment));
        pages.add(Page.overview("initiatives/by/year.html", "list", KIND, t.text("byYear.title"), trail, InitiativeLists::byYear));
        for (FiscalYear year : InitiativeLists.years(site))
            pages.add(Page.overview(
                    InitiativeLists.path(year), "groups", KIND, t.text("byYear.of", year.both()),
                    Sections.trail("initiatives/index.html", "initiatives/by/year.html"), desk -> InitiativeLists.ofYear(year, desk)));
        pages.add(Page.overview("initiatives/by/status.html", "groups", KIND, t.text("byStatus.title"), trail, InitiativeLists::byStatus));
        if (site.initiatives().stream().anyMatch(initiative -> !initiative.budget().isEmpty()))
            pages.add(Page.overview("initiatives/by/budget.html", "budget", KIND, t.text("budget.title"), trail, BudgetView::of));
        Scenes.of(site).forEach(scene -> pages.add(Page.overview(
                scene.path(), "scene", KIND, t.text("scene.title", scene.title()), trail, desk -> InitiativeLists.scene(scene, desk))));
        return pages;
    }
}
