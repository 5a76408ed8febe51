package shirube.a11y;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What WAI-ARIA 1.2 and its modules define: roles with what each supports, and attributes with their values. */
public final class Aria {

    private static final Map<String, Role> ROLES = roles();
    private static final Map<String, Set<String>> LINEAGES = lineages();
    private static final Map<String, Attribute> ATTRIBUTES = attributes();

    private Aria() {}

    /** A role that authors may use (not an abstract one). */
    public static boolean isRole(String token) {
        Role role = ROLES.get(token);
        return role != null && !role.marks.contains("abstract");
    }

    /** Whether the role is the other one, or inherits from it. */
    public static boolean inherits(String role, String from) {
        return role.equals(from) || LINEAGES.getOrDefault(role, Set.of()).contains(from);
    }

    public static boolean isAttribute(String name) {
        return ATTRIBUTES.containsKey(name);
    }

    public static boolean isGlobal(String attribute) {
        Attribute known = ATTRIBUTES.get(attribute);
        return known != null && known.global;
    }

    /** Whether the role has the attribute as its own or by inheritance. */
    public static boolean supports(String role, String attribute) {
        Role known = ROLES.get(role);
        if (known == null) return false;
        String name = attribute.replaceFirst("^aria-", "");
        return known.supported.contains(name)
                || known.required.contains(name)
                || known.parents.stream().anyMatch(parent -> supports(parent, attribute));
    }

    /** The attributes without which the role means nothing, for example {@code aria-checked}. */
    public static List<String> required(String role) {
        return ROLES.get(role).required.stream().map(name -> "aria-" + name).toList();
    }

    /** Whether naming the role by {@code aria-label} or {@code aria-labelledby} is prohibited. */
    public static boolean namingProhibited(String role) {
        return has(role, "unnamed");
    }

    /** Whether the role's children are presentational: assistive technology sees none of them. */
    public static boolean isLeaf(String role) {
        return has(role, "leaf");
    }

    public static boolean namedFromContent(String role) {
        return has(role, "content");
    }

    public static boolean isWidget(String role) {
        return inherits(role, "widget");
    }

    public static boolean isLandmark(String role) {
        return has(role, "landmark");
    }

    /** The roles of which one must own an element of this role; none for most. */
    public static Set<String> context(String role) {
        return ROLES.containsKey(role) ? ROLES.get(role).context : Set.of();
    }

    /** The roles that an element of this role may own; none where it may own any. */
    public static Set<String> owned(String role) {
        return ROLES.containsKey(role) ? ROLES.get(role).owned : Set.of();
    }

    /** WAI-ARIA 1.2 §6.3, whether the value is of the attribute's type; words in any case (ARIA in HTML, case sensitivity). */
    public static boolean validValue(String attribute, String value) {
        Attribute known = ATTRIBUTES.get(attribute);
        String text = value.strip().toLowerCase(Locale.ROOT);
        return switch (known.type) {
            case "truefalse" -> text.equals("true") || text.equals("false");
            case "token" -> known.tokens.contains(text);
            case "tokens" -> !text.isEmpty() && known.tokens.containsAll(Text.tokens(text));
            case "idref" -> Text.tokens(value).size() == 1;
            case "idrefs" -> !Text.tokens(value).isEmpty();
            case "integer" -> text.matches("[+-]?\\d+");
            case "number" -> text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
            default -> true;
        };
    }

    /** The values that the attribute may have, for messages; empty where it is not a list. */
    public static List<String> allowedValues(String attribute) {
        Attribute known = ATTRIBUTES.get(attribute);
        return known.type.equals("truefalse") ? List.of("true", "false") : List.copyOf(known.tokens);
    }

    private static boolean has(String role, String mark) {
        Role known = ROLES.get(role);
        return known != null && known.marks.contains(mark);
    }

    private record Role(
            Set<String> parents,
            Set<String> supported,
            Set<String> required,
            Set<String> context,
            Set<String> owned,
            Set<String> marks) {

        static Role parse(List<String> parts) {
            return new Role(
                    pick(parts, '^'), pick(parts, '+'), pick(parts, '!'), pick(parts, '<'), pick(parts, '>'), pick(parts, '#'));
        }

        private static Set<String> pick(List<String> parts, char sign) {
            var picked = new LinkedHashSet<String>();
            for (String part : parts) {
                if (part.charAt(0) == sign) picked.add(part.substring(1));
            }
            return picked;
        }
    }

    private record Attribute(String type, boolean global, Set<String> tokens) {}

    private static Map<String, Role> roles() {
        var roles = new HashMap<String, Role>();
        for (List<String> parts : lines("aria-roles.txt")) roles.put(parts.get(0), Role.parse(parts.subList(1, parts.size())));
        return Map.copyOf(roles);
    }

    /** The roles from which each role inherits, near and far. */
    private static Map<String, Set<String>> lineages() {
        var lineages = new HashMap<String, Set<String>>();
        for (String role : ROLES.keySet()) {
            var lineage = new LinkedHashSet<String>();
            addParents(role, lineage);
            lineages.put(role, lineage);
        }
        return Map.copyOf(lineages);
    }

    private static void addParents(String role, Set<String> lineage) {
        if (!ROLES.containsKey(role)) return;
        for (String parent : ROLES.get(role).parents) {
            if (lineage.add(parent)) addParents(parent, lineage);
        }
    }

    private static Map<String, Attribute> attributes() {
        var attributes = new HashMap<String, Attribute>();
        for (List<String> parts : lines("aria-attributes.txt")) {
            var tokens = new LinkedHashSet<>(parts.subList(2, parts.size()));
            boolean global = tokens.remove("global");
            attributes.put(parts.get(0), new Attribute(parts.get(1), global, tokens));
        }
        return Map.copyOf(attributes);
    }

    private static List<List<String>> lines(String resource) {
        try (var stream = Aria.class.getResourceAsStream("/shirube/a11y/" + resource)) {
            var lines = new ArrayList<List<String>>();
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) lines.add(Text.tokens(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
