package shirube.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shirube.model.Initiative;
import shirube.model.Plan;
import shirube.model.Policy;
import shirube.model.Policy.Part;
import shirube.model.Site;
import shirube.model.Tree;

/**
 * A plan has the levels that it names, and its basic policy the parts that residents look for: 理念, 目的, 目標年次,
 * ビジョン, 取組方針, 推進体制の方針 (自治体DXのマネジメント手法 第3章).
 */
final class PlanShape implements Check {

    @Override
    public void check(Site site, Findings found) {
        for (Plan plan : site.plans()) {
            Tree tree = Tree.of(site, plan);
            levels(plan, tree, found);
            parts(plan, tree, found);
        }
        for (Policy policy : site.policies())
            if (policy.parts().contains(Part.TARGET_YEAR) && policy.targetYear().isEmpty())
                found.add("target-year-missing", policy.origin().at("parts", policy.parts().indexOf(Part.TARGET_YEAR)));
    }

    private static void levels(Plan plan, Tree tree, Findings found) {
        int levels = plan.levels().size();
        if (levels < 2 || levels > 4) {
            found.add("levels-count", plan.origin().keyAt("levels"), "count", levels);
            return;
        }
        var depths = new HashSet<Integer>();
        var wrong = new ArrayList<Initiative>();
        for (Tree.Branch branch : tree.measures())
            for (Tree.Leaf leaf : branch.initiatives()) {
                int depth = branch.depth() + 2;
                depths.add(depth);
                if (depth + tree.offset() != levels) wrong.add(leaf.initiative());
            }
        if (wrong.isEmpty()) return;
        if (depths.size() == 1) found.add("levels-do-not-fit", plan.origin().keyAt("levels"), "count", levels, "depth", depths.iterator().next());
        else wrong.forEach(initiative -> found.add("level-skipped", initiative.measure().at(), "id", initiative.id(), "count", levels));
    }

    private static void parts(Plan plan, Tree tree, Findings found) {
        if (tree.policies().isEmpty()) return;
        Set<Part> missing = EnumSet.allOf(Part.class);
        tree.policies().forEach(policy -> policy.parts().forEach(missing::remove));
        if (!tree.visions().isEmpty()) missing.remove(Part.VISION);
        boolean targetYear = tree.policies().stream().anyMatch(policy -> policy.targetYear().isPresent())
                || tree.visions().stream().anyMatch(vision -> vision.targetYear().isPresent());
        if (targetYear) missing.remove(Part.TARGET_YEAR);
        if (missing.isEmpty()) return;
        List<String> labels = missing.stream().map(Part::label).toList();
        List<String> keys = missing.stream().map(Part::key).toList();
        found.add("basic-policy-part-missing", plan.origin().at("title"), "parts", String.join("、", labels), "keys", String.join(", ", keys));
    }
}
