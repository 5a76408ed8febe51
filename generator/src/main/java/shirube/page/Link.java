package shirube.page;

import java.util.List;
import java.util.Optional;

/**
 * A link to another page as lists, cards and trees show it; all but title and address may be absent.
 *
 * @param href relative to the page on which it stands; empty where there is nothing to follow
 * @param number as shown before the title, for example 1-2-3
 * @param children what hangs below it in a tree
 */
public record Link(
        String title,
        String href,
        Optional<String> number,
        Optional<String> summary,
        Optional<String> note,
        Optional<String> dateText,
        Optional<Badge> status,
        boolean proposed,
        List<Link> children) {

    /** A state by its shape and word. */
    public record Badge(String key, String label) {}

    public static Link to(String title, String href) {
        return new Link(
                title, href, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, List.of());
    }

    Link numbered(Optional<String> text) {
        return new Link(title, href, text, summary, note, dateText, status, proposed, children);
    }

    Link summed(Optional<String> text) {
        return new Link(title, href, number, text, note, dateText, status, proposed, children);
    }

    Link noted(String text) {
        return new Link(title, href, number, summary, Optional.of(text), dateText, status, proposed, children);
    }

    Link unnoted() {
        return new Link(title, href, number, summary, Optional.empty(), dateText, status, proposed, children);
    }

    Link dated(String text) {
        return new Link(title, href, number, summary, note, Optional.of(text), status, proposed, children);
    }

    Link badged(Badge badge) {
        return new Link(title, href, number, summary, note, dateText, Optional.of(badge), proposed, children);
    }

    Link asProposed(boolean is) {
        return new Link(title, href, number, summary, note, dateText, status, is, children);
    }

    Link over(List<Link> below) {
        return new Link(title, href, number, summary, note, dateText, status, proposed, below);
    }
}
