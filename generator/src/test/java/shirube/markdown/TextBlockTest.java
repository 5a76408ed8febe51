package shirube.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirube.source.SourceFile;

/** A text is read as the blocks that a reader sees, each with its place. */
class TextBlockTest {

    @Test
    void eachKindOfBlockIsRead() {
        String text = """
                # 計画 {#top}

                段落です。

                - 項目
                  - 内の項目

                1. 番号

                > 引用

                表: 目標

                | 年度 | 値 |
                | --- | ---: |
                | 2026年度 | 40％ |

                ```yaml
                a: 1
                ```

                [^1]: 注記

                用語
                : 説明

                ---

                [名]: a.md
                """;
        List<String> expected = List.of(
                "HEADING 1 [# {#top}] 計画",
                "PARAGRAPH 0 [] 段落です。",
                "LIST_ITEM 1 [-] 項目",
                "LIST_ITEM 2 [-] 内の項目",
                "LIST_ITEM 1 [1.] 番号",
                "QUOTE 1 [>] 引用",
                "CAPTION 0 [] 表: 目標",
                "TABLE_HEAD 0 [] | 年度 | 値 |",
                "TABLE_RULE 0 [] | --- | ---: |",
                "TABLE_ROW 0 [] | 2026年度 | 40％ |",
                "CODE 0 [```yaml] a: 1",
                "FOOTNOTE 1 [[^1]:] 注記",
                "TERM 0 [] 用語",
                "DEFINITION 1 [:] 説明",
                "LINE 0 [] ---",
                "LINK_TARGET 0 [] [名]: a.md");
        assertEquals(expected, blocks(text).stream().map(b -> b.kind() + " " + b.level() + " [" + b.marker() + "] " + b.text()).toList());
    }

    @Test
    void aBlockKnowsItsHeadingItsColumnAndItsPlace() {
        String text = "前書き🙂\r\n\r\n## 目標\r\n\r\n| 年度 | 値 |\r\n| --- | --- |\r\n| 2026 | 40％ |\r\n";
        List<TextBlock> blocks = blocks(text);
        TextBlock row = blocks.get(blocks.size() - 1);
        assertEquals(Optional.empty(), blocks.get(0).heading());
        assertEquals(Optional.of("目標"), row.heading());
        assertEquals(Optional.of("値"), row.cells().get(1).column());
        assertEquals("40％", row.cells().get(1).span().text());
        assertEquals(7, row.span().line());
        assertEquals("## 目標", blocks.get(1).span().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "一行目の\\n二行目 | 一行目の二行目",
        "one\\ntwo | one two",
        "割合を\\n40％に | 割合を 40％に",
        "**重要**\\nです | **重要**です",
        "一行目  \\n二行目 | 一行目\\n二行目",
        "> 引用の\\n> 続き | 引用の続き",
        "- 項目の\\n  続き | 項目の続き",
    })
    void softLineBreaksAreJoinedAsOnThePage(String text, String joined) {
        assertEquals(joined.replace("\\n", "\n"), blocks(text.replace("\\n", "\n")).get(0).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "**重要**な`手続` | 重要な手続 | true",
        "*始める* | 始める | true",
        "A \\& B | A & B | true",
        "<span lang=\"en\">DX</span>とは | DXとは | true",
        "[本文](a.md) | 本文 | false",
        "[本文](a.md) | [本文](b.md) | false",
        "![絵](a.png) | ![図](a.png) | false",
        "~~中止~~ | 中止 | false",
        "本文[^1] | 本文 | false",
        "# 見出し {#a} | # 見出し | true",
    })
    void formattingIsNoSubstance(String one, String other, boolean same) {
        assertEquals(same, blocks(one).get(0).substance().equals(blocks(other).get(0).substance()));
    }

    private static List<TextBlock> blocks(String text) {
        return MarkdownText.of(SourceFile.of("a.md", text), 0, text.length()).blocks();
    }
}
