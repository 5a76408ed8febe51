package shirube.page;

import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.ContentTypes;
import shirube.model.Initiative;
import shirube.model.Item;

/** Where the publication of an edition stands: beside that of today, to which its pages lead. */
public record Beside(Edition edition, Publication today) {

    /** The way from a page of the edition to the top of the whole site. */
    String root(Page page) {
        return "../".repeat(edition.folder().split("/").length) + SitePath.root(page.path());
    }

    /** The address of a page of the edition in the whole site. */
    public String address(Page page) {
        return edition.folder() + "/" + page.path();
    }

    /** The page of today that says the same, or what has taken its place. */
    Page counterpart(Page page) {
        Optional<Page> same = page.path().equals("index.html") ? Optional.empty() : at(page.path());
        return same
                .or(() -> page.item().flatMap(this::heir))
                .or(() -> edition.plans().stream().flatMap(plan -> today.addresses().of(plan).flatMap(this::at).stream()).findFirst())
                .or(() -> at("index.html"))
                .orElseThrow();
    }

    /** Whether the page of today is the same item's or list's, and not what stands in for it. */
    boolean isSame(Page page, Page counterpart) {
        return counterpart.path().equals(page.path());
    }

    /** Where an address was left, that to which it leads. */
    private Optional<Page> at(String path) {
        Optional<Page> page = today.addresses().page(path);
        return page.flatMap(Page::canonical).flatMap(today.addresses()::page).or(() -> page);
    }

    private Optional<Page> heir(Item old) {
        if (!(old instanceof Initiative)) return Optional.empty();
        Stream<Initiative> heirs = today.site().all(ContentTypes.INITIATIVES).stream()
                .filter(initiative -> initiative.continues().filter(continues -> continues.from().contains(old.id())).isPresent());
        return heirs.flatMap(initiative -> today.addresses().of(initiative).flatMap(this::at).stream()).findFirst();
    }
}
