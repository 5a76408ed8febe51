package shirube.page;

import java.util.Optional;

/** A link to another page as templates show it. */
public record Link(String title, String href, Optional<String> number, Optional<String> note) {
    public static Link to(String title, String href) {
        return new Link(title, href, Optional.empty(), Optional.empty());
    }

    public Link noted(String text) {
        return new Link(title, href, number, Optional.of(text));
    }

    public Link numbered(String text) {
        return new Link(title, href, Optional.of(text), note);
    }
}
