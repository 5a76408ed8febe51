package shirube.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shirube.model.CriteriaEdition;
import shirube.model.SelfCheck;
import shirube.model.SelfCheckAnswers;
import shirube.model.Site;
import shirube.model.Spelling;
import shirube.model.TestResults;
import shirube.model.TestResults.Degree;
import shirube.model.TestResults.Outcome;

/** What a city says of its tests and self-assessment agrees with the standard's list and with itself. */
final class AccessibilityClaims implements Check {

    @Override
    public void check(Site site, Findings found) {
        site.accessibility().results().ifPresent(test -> results(test, site, found));
        var years = new HashSet<Object>();
        for (SelfCheckAnswers year : site.accessibility().answers()) {
            if (!years.add(year.fy())) found.add("self-check-year-twice", year.origin().at("fy"), "fy", year.fy().both());
            answers(year, site, found);
        }
    }

    private static void results(TestResults test, Site site, Findings found) {
        Optional<CriteriaEdition> edition = site.accessibility().edition(test.editionId());
        if (edition.isEmpty()) {
            String known = site.accessibility().editions().stream().map(CriteriaEdition::id).collect(Collectors.joining("、"));
            found.add("results-unknown-edition", test.origin().at("edition"), "edition", test.editionId(), "known", known);
            return;
        }
        if (test.to().isBefore(test.from())) found.add("results-days-reversed", test.origin().at("to"), "from", test.from(), "to", test.to());
        criteria(test, edition.get(), found);
        claim(test, edition.get(), found);
        new Deadline(test.to().plusYears(1), site.today()).report(found, "results-old", "results-ageing", test.origin().at("to"), "to", test.to());
    }

    private static void criteria(TestResults test, CriteriaEdition edition, Findings found) {
        var seen = new HashSet<String>();
        for (int i = 0; i < test.criteria().size(); i++) {
            TestResults.Finding finding = test.criteria().get(i);
            var at = test.origin().at("criteria", i, "criterion");
            if (!seen.add(finding.criterion())) found.add("results-criterion-twice", at, "criterion", finding.criterion());
            if (edition.criterion(finding.criterion()).isPresent()) continue;
            List<String> numbers = edition.criteria().stream().map(CriteriaEdition.Criterion::number).toList();
            found.add("results-unknown-criterion", at, "criterion", finding.criterion(), "edition", edition.title(), "near", Spelling.nearest(finding.criterion(), numbers).orElse(""));
        }
    }

    /** 準拠 needs every criterion of the level met; 一部準拠 needs every one tested; both need a name and a day. */
    private static void claim(TestResults test, CriteriaEdition edition, Findings found) {
        if (test.degree().isEmpty()) return;
        if (!test.isSigned() || test.level().isEmpty()) found.add("results-unsigned", test.origin().at("degree"), "degree", test.degree().get().label());
        boolean all = test.level().filter(CriteriaEdition.Level.AA::equals).isPresent();
        String missing = edition.criteria().stream()
                .filter(criterion -> all || criterion.level() == CriteriaEdition.Level.A)
                .map(CriteriaEdition.Criterion::number)
                .filter(number -> !supports(test.degree().get(), test.finding(number).map(TestResults.Finding::result).orElse(Outcome.OPEN)))
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) found.add("results-claim-unsupported", test.origin().at("degree"), "degree", test.degree().get().label(), "criteria", missing);
    }

    private static boolean supports(Degree degree, Outcome outcome) {
        return switch (degree) {
            case CONFORMS -> outcome == Outcome.MET || outcome == Outcome.NOT_APPLICABLE;
            case PARTLY_CONFORMS -> outcome != Outcome.OPEN;
            case CONSIDERED -> true;
        };
    }

    private static void answers(SelfCheckAnswers year, Site site, Findings found) {
        Optional<SelfCheck> sheet = site.accessibility().sheet(year.sheetId());
        if (sheet.isEmpty()) {
            String known = site.accessibility().sheets().stream().map(SelfCheck::id).collect(Collectors.joining("、"));
            found.add("self-check-unknown-sheet", year.origin().at("sheet"), "sheet", year.sheetId(), "known", known);
            return;
        }
        for (int i = 0; i < year.answers().size(); i++) {
            SelfCheckAnswers.Answer answer = year.answers().get(i);
            Optional<SelfCheck.Entry> entry = sheet.get().entry(answer.item());
            String codes = sheet.get().entries().stream().map(SelfCheck.Entry::code).collect(Collectors.joining("、"));
            if (entry.isEmpty()) found.add("self-check-unknown-item", year.origin().at("answers", i, "item"), "item", answer.item(), "known", codes);
            else if (answer.points() < 0 || answer.points() > entry.get().points())
                found.add("self-check-points", year.origin().at("answers", i, "points"), "points", answer.points(), "item", answer.item(), "most", entry.get().points());
        }
    }
}
