package shirube.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.Item;
import shirube.source.SourceFile;

/**
 * One page to be made: where it stands, which template draws it and how its view is made.
 *
 * @param path as published, for example {@code initiatives/reserve-bus.html}
 * @param template under {@code templates/pages/}, for example {@code initiative}
 * @param kind the section of the site that it belongs to, for example {@code initiatives}
 * @param title what its h1 and its title say
 * @param description one sentence for search results
 * @param item the item that it is about
 * @param sources the files that it is made from, the leading one first; empty for pages that gather from everywhere
 * @param trail the addresses of the pages above it, from home down; those without a page are left out
 * @param listed whether site map and search engines are told of it
 * @param canonical the address of the page that stands for this one, where it only leads there or shows an older state
 * @param view makes what the template shows, when the page's turn has come
 */
public record Page(
        String path,
        String template,
        String kind,
        String title,
        Optional<String> description,
        Optional<Item> item,
        List<SourceFile> sources,
        List<String> trail,
        boolean listed,
        Optional<String> canonical,
        View view) {

    /** Makes what the template reads as {@code view}: a record of values ready to be shown. */
    @FunctionalInterface
    public interface View {
        Object of(Desk desk);
    }

    /** A view of the build itself: its page is made when all others are. */
    @FunctionalInterface
    public interface Late extends View {}

    public boolean isMadeLate() {
        return view instanceof Late;
    }

    /** A page that gathers from many items: an index or an overview. */
    static Page overview(String path, String template, String kind, String title, List<String> trail, View view) {
        return new Page(path, template, kind, title, Optional.empty(), Optional.empty(), List.of(), trail, true, Optional.empty(), view);
    }

    /** The page of one item, {@code KIND/ID.html}. */
    static Page of(Item item, String template, String kind, List<String> trail, View view) {
        String path = kind + "/" + item.id() + ".html";
        return new Page(path, template, kind, item.title(), item.summary(), Optional.of(item), item.origin().files(), trail, true, Optional.empty(), view);
    }

    /** Whether its address is one that readers may keep: not of what leads elsewhere, nor of what shows for any address. */
    boolean isAddress() {
        return canonical.isEmpty() && !isServedAnywhere();
    }

    /** Whether a server shows it under addresses that nobody knows, so that its links cannot be relative. */
    boolean isServedAnywhere() {
        return path.equals("404.html");
    }

    Page described(String text) {
        return new Page(path, template, kind, title, Optional.of(text), item, sources, trail, listed, canonical, view);
    }

    /** The same page, which texts in further files are part of: links to those files lead to it. */
    Page madeAlsoFrom(List<SourceFile> more) {
        List<SourceFile> all = Stream.concat(sources.stream(), more.stream()).toList();
        return new Page(path, template, kind, title, description, item, all, trail, listed, canonical, view);
    }

    Page unlisted() {
        return new Page(path, template, kind, title, description, item, sources, trail, false, canonical, view);
    }

    /** The page at an address that another page has left: it says so and leads there; search engines keep the other. */
    static Page moved(String path, Page to, Texts t) {
        return new Page(
                path, "moved", to.kind(), t.text("moved.title", to.title()), Optional.empty(), Optional.empty(), to.sources(), to.trail(), false,
                Optional.of(to.path()), desk -> desk.link(to.title(), to.path()).orElseThrow());
    }
}
