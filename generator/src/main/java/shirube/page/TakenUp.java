package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.compare.Answer;
import shirube.diagnostic.Language;
import shirube.model.CommentCase;

/**
 * An opinion that changed the 案, the city's view, and the text before and after, side by side.
 *
 * @param facts opinion, view, and the revision by which it was changed
 * @param item the changed item with nothing but that change
 */
public record TakenUp(String id, String heading, List<Fact> facts, ComparisonItem item) {

    /** All of a consultation, in the order of the opinions; changes are numbered through. */
    static List<TakenUp> of(CommentCase one, Desk desk) {
        var all = new ArrayList<TakenUp>();
        int number = 1;
        for (CommentCase.Opinion opinion : one.opinions()) {
            Optional<Answer> answer = answer(opinion, desk);
            if (answer.flatMap(Answer::item).isEmpty()) continue;
            ComparisonItem item = ComparisonItem.of(answer.get().item().get(), style(desk), new ChangeWords(desk.publication().texts(), language(desk)))
                    .numbered(all.size() + 1, number, change -> Optional.empty());
            all.add(new TakenUp(id(opinion), desk.t("comment.takenUp", opinion.no()), facts(opinion, answer.get(), item, desk), item));
            number += item.rows().size();
        }
        return all;
    }

    /** The way to it from the opinion's row, where there is one. */
    static Optional<Link> link(CommentCase.Opinion opinion, Desk desk) {
        return answer(opinion, desk).flatMap(Answer::item).map(item -> Link.to(desk.t("comment.seeChange", opinion.no()), "#" + id(opinion)));
    }

    /** New and old as a consultation calls them: 成案 and 案. */
    static ComparisonStyle style(Desk desk) {
        ComparisonStyle custom = ComparisonStyle.of(desk.site().municipality(), desk.publication().texts());
        return new ComparisonStyle(custom.newFirst(), desk.t("comment.decided"), desk.t("comment.proposed"), custom.omitted(), custom.deleted(), custom.created());
    }

    private static Optional<Answer> answer(CommentCase.Opinion opinion, Desk desk) {
        return Answer.of(opinion, desk.site(), desk.publication().amendments());
    }

    private static List<Fact> facts(CommentCase.Opinion opinion, Answer answer, ComparisonItem item, Desk desk) {
        Optional<String> told = desk.publication().tables().of(answer.revision()).flatMap(table -> table.place(item.name())).map(desk::href);
        Optional<Fact> revision = desk.link(answer.revision()).map(link -> Fact.of(desk.t("comment.changedBy"), Link.to(link.title(), told.orElse(link.href()))));
        return Stream.of(
                        Optional.of(Fact.of(desk.t("comment.opinion"), opinion.summary())),
                        opinion.response().map(view -> Fact.of(desk.t("comment.response"), view)),
                        opinion.hunk().map(place -> Fact.of(desk.t("comment.place"), place)),
                        revision)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String id(CommentCase.Opinion opinion) {
        return CommentView.row(opinion) + "-change";
    }

    private static Language language(Desk desk) {
        return desk.publication().language().equals("en") ? Language.EN : Language.JA;
    }
}
