package shirube.page;

import java.util.ArrayList;
import java.util.List;
import shirube.model.Plan;
import shirube.model.Policy;
import shirube.model.Site;
import shirube.model.Vision;

/** The plans with their basic policy and vision, the tree of measures, and what of the national lists they answer. */
final class PlanSection implements Section {

    @Override
    public List<Page> pages(Site site, Texts t) {
        if (site.plans().isEmpty()) return List.of();
        var pages = new ArrayList<Page>();
        List<String> trail = Sections.trail("plan/index.html");
        pages.add(Page.overview("plan/index.html", "plans", "plan", t.text("type.plan"), Sections.trail(), PlanView::index)
                .described(t.text("plans.lead")));
        for (Plan plan : site.plans()) {
            pages.add(Page.of(plan, "plan", "plan", trail, desk -> PlanView.of(plan, desk)));
            List<String> below = Sections.trail("plan/index.html", "plan/" + plan.id() + ".html");
            pages.add(Page.overview(tree(plan), "tree", "plan", t.text("tree.title", plan.title()), below, desk -> PlanView.tree(plan, desk)));
            SuccessionView.before(plan, site).ifPresent(old -> pages.add(Page.overview(
                    SuccessionView.path(plan), "succession", "plan", t.text("succession.title", old.title(), plan.title()), below, desk -> SuccessionView.of(plan, old, desk))));
            pages.add(Page.overview(coverage(plan), "coverage", "plan", t.text("coverage.title", plan.title()), below, desk -> CoverageView.of(plan, desk)));
        }
        pages.addAll(policies(site, t));
        pages.addAll(visions(site, t));
        return pages;
    }

    static String tree(Plan plan) {
        return "plan/by/" + plan.id() + "/tree.html";
    }

    static String coverage(Plan plan) {
        return "plan/by/" + plan.id() + "/coverage.html";
    }

    private static List<Page> policies(Site site, Texts t) {
        if (site.policies().isEmpty()) return List.of();
        var pages = new ArrayList<Page>();
        pages.add(Page.overview("policy/index.html", "list", "policy", t.text("type.policy"), Sections.trail("plan/index.html"), PlanView::policies));
        for (Policy policy : site.policies())
            pages.add(Page.of(policy, "policy", "policy", Sections.trail("plan/index.html", "policy/index.html"), desk -> PlanView.policy(policy, desk)));
        return pages;
    }

    private static List<Page> visions(Site site, Texts t) {
        if (site.visions().isEmpty()) return List.of();
        var pages = new ArrayList<Page>();
        pages.add(Page.overview("vision/index.html", "list", "vision", t.text("type.vision"), Sections.trail("plan/index.html"), PlanView::visions));
        for (Vision vision : site.visions())
            pages.add(Page.of(vision, "vision", "vision", Sections.trail("plan/index.html", "vision/index.html"), desk -> PlanView.vision(vision, desk)));
        return pages;
    }
}
