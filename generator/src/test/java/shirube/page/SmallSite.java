package shirube.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.compare.Amendments;
import shirube.model.Item;
import shirube.model.Site;
import shirube.model.SiteReader;
import shirube.revision.Provenance;
import shirube.source.SourceTree;

/** A site of a few files, laid out; its interface texts are their keys with their arguments, {@code kpi.less 5人}. */
record SmallSite(Publication publication) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    static SmallSite of(String files) {
        return of(files, TODAY);
    }

    static SmallSite of(String files, LocalDate today) {
        SourceTree tree = SourceTree.of("-- site.yaml\nname: 例示市\ncode: \"999997\"\nbase_url: https://plan.example.jp\n" + files);
        var read = SiteReader.read(tree, today);
        Site site = read.value().filter(found -> !read.hasErrors()).orElseThrow(() -> new AssertionError(read.found().toString())).published(false);
        Addresses addresses = Addresses.of(Sections.pages(site, SmallSite::words), site.files()).value();
        return new SmallSite(new Publication(
                site, addresses, new Attachments(site.files()), Backlinks.of(site), new History(Provenance.NONE), Publication.trees(site),
                Publication.menus(site), SmallSite::words, Amendments.NONE, AmendmentTables.NONE, Editions.NONE, java.util.Optional.empty(), shirube.writing.Suspects.none()));
    }

    static String words(String key, Object... arguments) {
        return Stream.concat(Stream.of(key), Stream.of(arguments).map(String::valueOf)).collect(Collectors.joining(" "));
    }

    Site site() {
        return publication.site();
    }

    /** What a page's template would read. */
    Object view(String path) {
        return page(path).view().of(desk(path));
    }

    Desk desk(String path) {
        return new Desk(page(path), publication);
    }

    Desk desk(Item item) {
        return desk(publication.addresses().of(item).orElseThrow());
    }

    List<String> paths() {
        return publication.addresses().pages().stream().map(Page::path).toList();
    }

    private Page page(String path) {
        return publication.addresses().page(path).orElseThrow(() -> new AssertionError(path + " is none of " + paths()));
    }
}
