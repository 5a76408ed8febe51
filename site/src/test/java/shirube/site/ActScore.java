package shirube.site;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an engine did on the cases of some ACT rules.
 *
 * @param found failed cases that were called failed
 * @param falseAlarms other cases that were called failed
 * @param missed failed cases that were called passed or inapplicable
 * @param open cases that the engine leaves to a person, or says nothing of
 */
record ActScore(int cases, int failed, int found, int falseAlarms, int missed, int open) {

    private static final List<String> GRAVITY = List.of("inapplicable", "passed", "cantTell", "failed");

    /** One line of {@code cases.tsv}: {@code expected} is passed, failed or inapplicable. */
    record Case(String rule, String expected, String path) {

        static Case of(String line) {
            String[] parts = line.split("\t");
            return new Case(parts[0], parts[2], parts[3]);
        }

        boolean fails() {
            return expected.equals("failed");
        }
    }

    /** @param pages as in the JSON of {@code shirube audit}; their files end in the cases' paths */
    static ActScore of(JsonArray pages, List<Case> cases, Set<String> rules) {
        Map<String, JsonArray> byFile = new HashMap<>();
        for (JsonElement each : pages) {
            String file = each.getAsJsonObject().get("file").getAsString();
            byFile.put(file.substring(file.lastIndexOf("cases/")), each.getAsJsonObject().getAsJsonArray("rules"));
        }
        ActScore score = new ActScore(0, 0, 0, 0, 0, 0);
        for (Case each : cases) if (rules.contains(each.rule)) score = score.with(each, outcome(byFile.getOrDefault(each.path, new JsonArray()), each.rule));
        return score;
    }

    private static String outcome(JsonArray judged, String rule) {
        String gravest = "";
        for (JsonElement each : judged) {
            JsonObject one = each.getAsJsonObject();
            boolean meant = one.getAsJsonArray("act").asList().stream().anyMatch(id -> id.getAsString().equals(rule));
            String outcome = one.get("outcome").getAsString();
            if (meant && GRAVITY.indexOf(outcome) > GRAVITY.indexOf(gravest)) gravest = outcome;
        }
        return gravest;
    }

    private ActScore with(Case of, String outcome) {
        boolean alarm = outcome.equals("failed");
        boolean silent = outcome.equals("passed") || outcome.equals("inapplicable");
        return new ActScore(
                cases + 1,
                failed + (of.fails() ? 1 : 0),
                found + (of.fails() && alarm ? 1 : 0),
                falseAlarms + (!of.fails() && alarm ? 1 : 0),
                missed + (of.fails() && silent ? 1 : 0),
                open + (alarm || silent ? 0 : 1));
    }

    /** Not one failure fewer, and not one mistake more. */
    boolean atLeastAsGoodAs(ActScore other) {
        return found >= other.found && falseAlarms <= other.falseAlarms && missed <= other.missed;
    }

    @Override
    public String toString() {
        return "%d / %d | %d | %d | %d".formatted(found, failed, falseAlarms, missed, open);
    }
}
