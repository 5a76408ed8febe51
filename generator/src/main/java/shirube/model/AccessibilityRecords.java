package shirube.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a city says about the accessibility of its site beyond the policy.
 *
 * @param editions of the standard, the carried ones and the city's own
 * @param results of the newest test by people
 * @param sheets of self-assessment, the carried ones and the city's own
 * @param answers to them, a year each
 */
public record AccessibilityRecords(List<CriteriaEdition> editions, Optional<TestResults> results, List<SelfCheck> sheets, List<SelfCheckAnswers> answers) {

    public AccessibilityRecords {
        answers = answers.stream().sorted(Comparator.comparing(SelfCheckAnswers::fy).reversed()).toList();
    }

    public Optional<CriteriaEdition> edition(String id) {
        return editions.stream().filter(edition -> edition.id().equals(id)).findFirst();
    }

    public Optional<SelfCheck> sheet(String id) {
        return sheets.stream().filter(sheet -> sheet.id().equals(id)).findFirst();
    }

    /** The edition by which the site is judged: that of the test by people, else the Japanese one of 2016. */
    public CriteriaEdition edition() {
        return results.flatMap(test -> edition(test.editionId())).or(() -> edition("jis2016")).orElseThrow();
    }
}
