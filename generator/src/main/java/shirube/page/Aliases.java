package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.model.GenericPage;
import shirube.model.Item;
import shirube.model.Origin;
import shirube.model.Site;

/**
 * The addresses that pages had before ({@code aliases}): at each stands a page that says where the content has moved.
 * It does not leave by itself, since miChecker counts even an immediate refresh as a fault (C_36).
 */
public final class Aliases {

    private final Addresses addresses;
    private final Texts texts;
    private final List<Page> moved = new ArrayList<>();
    private final List<Diagnostic> found = new ArrayList<>();

    private Aliases(Addresses addresses, Texts texts) {
        this.addresses = addresses;
        this.texts = texts;
    }

    /** The addresses with those that were left; one at which a page stands is an error. */
    public static Result<Addresses> over(Addresses addresses, Site site, Texts texts) {
        var aliases = new Aliases(addresses, texts);
        site.items().forEach(aliases::of);
        site.pages().forEach(aliases::of);
        return new Result<>(addresses.with(aliases.moved), aliases.found);
    }

    private void of(Item item) {
        addresses.of(item).flatMap(addresses::page).ifPresent(page -> all(item.formerAddresses(), item.formerKey(), item.origin(), page));
    }

    private void of(GenericPage generic) {
        addresses.page(generic.path() + ".html").ifPresent(page -> all(generic.aliases(), "aliases", generic.origin(), page));
    }

    private void all(List<String> written, String key, Origin origin, Page page) {
        for (int i = 0; i < written.size(); i++) {
            String path = path(written.get(i));
            Optional<Page> there = addresses.folded(path);
            if (there.isPresent()) found.add(Diagnostic.of("alias-is-page", origin.at(key, i), "alias", written.get(i), "title", there.get().title()));
            else moved.add(Page.moved(path, page, texts));
        }
    }

    /** The file at an address: a folder's is its index. */
    static String path(String alias) {
        String path = alias.replaceFirst("^/", "");
        if (path.endsWith("/")) return path + "index.html";
        return path.substring(path.lastIndexOf('/') + 1).contains(".") ? path : path + "/index.html";
    }
}
