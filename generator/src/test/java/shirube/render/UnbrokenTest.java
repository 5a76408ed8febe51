package shirube.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnbrokenTest {

    @ParameterizedTest
    @CsvSource({
        "2026年11月2日から, [2026年11月2日]から",
        "45分（2026年9月30日現在）, 45分[（2026年9月30日]現在）",
        "2026年（令和8年）12月4日（金曜日）, [2026年][（令和8年）][12月4日][（金曜日）]",
        "2024年度（令和6年度）から, [2024年度][（令和6年度）]から",
        "2019年度（令和元年度）, [2019年度][（令和元年度）]",
        "2030年のまち、2026年10月, [2030年]のまち、[2026年10月]",
        "灯野市DX推進計画（第2期）の午後1時30分, 灯野市DX推進計画（[第2期]）の[午後1時30分]",
        "問題なし184か所, 問題なし[184か所]",
        "重点取組事項（第2.3版）, 重点取組事項（[第2.3版]）",
        "2026年度の第3四半期まで, [2026年度]の[第3四半期]まで",
    })
    void aWordOfFiguresAndSignsStaysOnOneLine(String text, String held) {
        String expected = held.replace("[", "<span class=\"nowrap\">").replace("]", "</span>");
        assertEquals("<body><p>" + expected + "</p>", Unbroken.in("<body><p>" + text + "</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<title>2026年11月2日</title><body>",
        "<body><svg><text>2026年度</text></svg>",
        "<body><pre>2026年度</pre>",
        "<body><code>2026年度</code>",
        "<body><!-- 2026年度 -->",
        "<body><td data-label=\"2026年度\" title='> 2026年度'>3</td>",
        "<body><span class=\"nowrap\">2026年度</span>",
        "<body>令和の年、5年間、3月まで",
        "<body>2026年度 <p title=\"",
    })
    void allElseStaysAsItIs(String html) {
        assertEquals(html.replace("<body>2026年度", "<body><span class=\"nowrap\">2026年度</span>"), Unbroken.in(html));
    }

    @Test
    void whatFollowsADrawingIsReadAgain() {
        assertEquals("<body><svg></svg><span class=\"nowrap\">第2期</span>", Unbroken.in("<body><svg></svg>第2期"));
    }
}
