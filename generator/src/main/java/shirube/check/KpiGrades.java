package shirube.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shirube.model.Attainment;
import shirube.model.EvaluationScale;
import shirube.model.FiscalYear;
import shirube.model.Kpi;
import shirube.model.Kpi.Evaluation;
import shirube.model.Site;

/** A grade is one of the city's own scale, and one that differs from the computed grade says why. */
final class KpiGrades implements Check {

    @Override
    public void check(Site site, Findings found) {
        KpiUse use = KpiUse.of(site);
        FiscalYear now = FiscalYear.of(site.today(), site.municipality().fiscalYearStart().orElse(4));
        for (Kpi kpi : site.kpis()) {
            if (kpi.evaluations().isEmpty()) continue;
            List<EvaluationScale> scales = use.scales(kpi);
            if (scales.isEmpty()) {
                if (!namesUnknownScale(site)) found.add("evaluation-without-scale", kpi.origin().keyAt("evaluations"), "id", kpi.id());
                continue;
            }
            for (int i = 0; i < kpi.evaluations().size(); i++) evaluation(kpi, i, scales, now, found);
        }
    }

    /** Then the plan's wrong name is the cause, and told there. */
    private static boolean namesUnknownScale(Site site) {
        return site.plans().stream().anyMatch(plan -> plan.evaluationScale().filter(id -> site.scale(id).isEmpty()).isPresent());
    }

    private static void evaluation(Kpi kpi, int i, List<EvaluationScale> scales, FiscalYear now, Findings found) {
        Evaluation evaluation = kpi.evaluations().get(i);
        if (evaluation.fy().compareTo(now) > 0)
            found.add("evaluation-in-future", kpi.origin().at("evaluations", i, "fy"), "fy", evaluation.fy().both());
        Optional<EvaluationScale> scale = scales.stream().filter(s -> s.grade(evaluation.grade()).isPresent()).findFirst();
        if (scale.isEmpty()) {
            String known = scales.stream().flatMap(s -> s.grades().stream()).map(EvaluationScale.Grade::code).collect(Collectors.joining("、"));
            found.add("unknown-grade", kpi.origin().at("evaluations", i, "grade"), "grade", evaluation.grade(), "scale", scales.get(0).title(), "known", known);
        } else if (kpi.method().filter(Kpi.Method.MANUAL::equals).isEmpty() && evaluation.overrideReason().isEmpty()) {
            computed(kpi, i, scale.get(), found);
        }
    }

    private static void computed(Kpi kpi, int i, EvaluationScale scale, Findings found) {
        Evaluation evaluation = kpi.evaluations().get(i);
        Optional<BigDecimal> percent = Attainment.of(kpi, evaluation.fy()).percent();
        percent.flatMap(scale::computed)
                .filter(grade -> !grade.code().equals(evaluation.grade()))
                .ifPresent(grade -> found.add("grade-differs-from-computed", kpi.origin().at("evaluations", i, "grade"),
                        "grade", evaluation.grade(), "computed", grade.code(), "percent", percent.get().toPlainString(), "fy", evaluation.fy().both()));
    }
}
