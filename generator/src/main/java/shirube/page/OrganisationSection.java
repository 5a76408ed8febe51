package shirube.page;

import java.util.ArrayList;
import java.util.List;
import shirube.model.Organisation;
import shirube.model.Site;

/** The organisation: who belongs to whom, and each body with what it answers for. */
final class OrganisationSection implements Section {

    private static final String KIND = "organisation";

    @Override
    public List<Page> pages(Site site, Texts t) {
        if (site.organisations().isEmpty()) return List.of();
        var pages = new ArrayList<Page>();
        pages.add(Page.overview("organisation/index.html", "organisation", KIND, t.text("type.organisation"), Sections.trail(), OrganisationChart::of)
                .described(t.text("organisation.lead")));
        for (Organisation body : site.organisations())
            pages.add(Page.of(body, "body", KIND, Sections.trail("organisation/index.html"), desk -> OrganisationView.of(body, desk)));
        return pages;
    }
}
