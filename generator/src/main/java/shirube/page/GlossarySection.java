package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirube.model.GlossaryTerm;
import shirube.model.Site;

/** The words of the plan, each explained, and an index of everything that has a reading. */
final class GlossarySection implements Section {

    private static final String KIND = "glossary";
    private static final int MOST = 8;

    /** What a word means and where it is met. */
    public record Term(
            String reading, Optional<String> easy, String definition, List<String> aliases, List<Link> seeAlso, Optional<String> source, List<Relations.Group> used) {}

    @Override
    public List<Page> pages(Site site, Texts t) {
        var pages = new ArrayList<Page>();
        if (!site.glossary().isEmpty())
            pages.add(Page.overview("glossary/index.html", "kana", KIND, t.text("type.glossary"), Sections.trail(), KanaIndex::terms));
        for (GlossaryTerm term : site.glossary())
            pages.add(Page.of(term, "term", KIND, Sections.trail("glossary/index.html"), desk -> term(term, desk)).described(term.definition()));
        if (site.items().anyMatch(item -> KanaIndex.reading(item).isPresent()))
            pages.add(Page.overview("kana.html", "kana", "kana", t.text("menu.kana"), Sections.trail(), KanaIndex::everything));
        return pages;
    }

    /** A word that is met everywhere would fill its page. */
    private static Relations.Group some(Relations.Group group, Desk desk) {
        if (group.items().size() <= MOST) return group;
        return new Relations.Group(desk.t("term.usedSome", group.label(), group.items().size(), MOST), group.items().subList(0, MOST));
    }

    private static Term term(GlossaryTerm term, Desk desk) {
        List<Relations.Group> used = Relations.groups(TermUse.of(term, desk.site()), desk).stream().map(group -> some(group, desk)).toList();
        return new Term(
                term.reading(),
                desk.easy(term),
                term.definition(),
                term.aliases(),
                desk.links(shirube.model.ContentTypes.GLOSSARY, term.seeAlso()),
                term.source(),
                used);
    }
}
