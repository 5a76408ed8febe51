package shirube.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirube.diagnostic.Language;

/** A change says in figures what it changes: old, new, difference, unit; dates say how much later. */
class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "40％ | 50％ | 40 | 50 | % | +10ポイント",
        "12,000千円 | 8,500千円 | 12000 | 8500 | 千円 | △3,500千円",
        "△500千円 | 200千円 | -500 | 200 | 千円 | +700千円",
        "3か所 | 5か所 | 3 | 5 | か所 | +2か所",
        "１２０人 | １，５００人 | 120 | 1500 | 人 | +1,380人",
        "1万2,000人 | 15,000人 | 12000 | 15000 | 人 | +3,000人",
        "8,500千円 | 2億5千万円 | 8500000 | 250000000 | 円 | +241,500,000円",
        "2.5時間 | 1.25時間 | 2.5 | 1.25 | 時間 | △1.25時間",
        "二人 | 三人 | 2 | 3 | 人 | +1人",
        "十二回 | 二十回 | 12 | 20 | 回 | +8回",
        "1,200㎡ | 900㎡ | 1200 | 900 | ㎡ | △300㎡",
        "40 | 50 | 40 | 50 | '' | +10",
    })
    void aFigureThatChanged(String from, String to, String old, String now, String unit, String delta) {
        FigureChange change = Figures.between(from, to).orElseThrow();
        assertEquals(old, change.from().value().toPlainString());
        assertEquals(now, change.to().value().toPlainString());
        assertEquals(unit, change.unit());
        assertEquals(delta, change.shownDelta());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"40％ | 50人", "４０％ | 40％", "第1期 | 第2期", "5G | 6G", "8時30分 | 9時", "令和7年 | 令和8年", "多い | 40", "0999-55-0119 | 0999-55-0120"})
    void whatIsNoChangeOfAFigure(String from, String to) {
        assertEquals(true, Figures.between(from, to).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "令和7年4月1日 | 令和7年10月1日 | 183日遅く | 183 days later",
        "2026-04-01 | 令和8年3月31日 | 1日早く | 1 day earlier",
        "2026年度 | 令和10年度 | 2年遅く | 2 years later",
        "令和元年 | 平成30年 | 1年早く | 1 year earlier",
        "2026年4月 | 2026年6月 | 2か月遅く | 2 months later",
        "令和7年度末 | 令和8年12月末 | 9か月遅く | 9 months later",
        "4月1日 | 4月15日 | 14日遅く | 14 days later",
    })
    void aDateThatChanged(String from, String to, String japanese, String english) {
        DateChange change = Figures.datesBetween(from, to).orElseThrow();
        assertEquals(japanese, change.shown(Language.JA));
        assertEquals(english, change.shown(Language.EN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"4月1日 | 2026年4月1日", "令和8年度 | 2026年度", "2月30日 | 3月1日", "40％ | 2026年"})
    void whatIsNoChangeOfADate(String from, String to) {
        assertEquals(true, Figures.datesBetween(from, to).isEmpty());
    }

    @Test
    void allFiguresOfASentenceAreFoundInOrder() {
        Segments segments = WordDiff.compare("受講者は120人、費用は3,000千円、期限は令和8年3月31日とします。", "受講者は150人、費用は2,500千円、期限は令和8年9月30日とします。");
        assertEquals("+30人 △500千円", Figures.changed(segments).stream().map(FigureChange::shownDelta).collect(Collectors.joining(" ")));
        assertEquals("183日遅く", Figures.datesChanged(segments).stream().map(date -> date.shown(Language.JA)).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "割合を40％にします。 | 割合を50％にします。 | 数値の変更",
        "令和7年4月1日から始めます。 | 令和7年10月1日から始めます。 | 日付の変更",
        "情報政策課が行います。 | デジタル推進課が行います。 | 表現の変更",
        "職員の研修を行います。 | 職員等の研修を行います。 | 追加",
        "国と協議の上、決めます。 | 決めます。 | 削除",
        "40％とし、公表します。 | 50％とし、市のサイトで公表します。 | 数値の変更、追加",
        "４０％とします。 | 40％とします。 | 表現の変更",
    })
    void aChangeIsNamedInAClerksWords(String from, String to, String natures) {
        assertEquals(natures, Nature.of(WordDiff.compare(from, to)).stream().map(nature -> nature.label(Language.JA)).collect(Collectors.joining("、")));
    }
}
