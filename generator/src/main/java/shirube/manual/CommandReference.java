package shirube.manual;

import java.util.List;

/**
 * One command as the manual prints it.
 *
 * @param usage the line that shows how it is called
 */
public record CommandReference(String name, String description, String usage, List<Argument> arguments) {

    /** An option or a parameter, for example {@code --out フォルダー}. */
    public record Argument(String name, String description) {}
}
