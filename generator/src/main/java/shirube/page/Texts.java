package shirube.page;

/** The interface texts of the site's language, by key; {@code {0}} in them stands for the first argument. */
@FunctionalInterface
public interface Texts {
    String text(String key, Object... arguments);
}
