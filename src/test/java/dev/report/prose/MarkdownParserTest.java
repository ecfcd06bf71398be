package dev.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.prose.Prose.Inline;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一段话|p[一段话]",
                "一~二|p[一二]",
                "one~two|p[one two]",
                "一~two|p[一two]",
                "one~二|p[one二]",
                "一  ~二|p[一<br>二]",
                "一~~二|p[一] p[二]",
                "# 标题|h2[标题]",
                "## 标题|h2[标题]",
                "### 标题|h3[标题]",
                "**粗***斜*|p[b(粗)i(斜)]",
                "- 一~- 二|ul1{p[一]}{p[二]}",
                "3. 一~4. 二|ol3{p[一]}{p[二]}",
                "> 引文|quote{p[引文]}",
                "[文](https://a.cn)|p[a(文 https://a.cn)]",
                "[信](mailto:a@b.cn)|p[a(信 mailto:a@b.cn)]",
                "[文](javascript:alert(1))|p[文]",
                "[文](JavaScript:alert(1))|p[文]",
                "[文](data:text/html,x)|p[文]",
                "[文](file:///etc/passwd)|p[文]",
                "![图](a.png)|p[图]",
                "<b>粗</b>|p[<b>粗</b>]",
                "<script>alert(1)</script>|p[<script>alert(1)</script>]",
                "<!-- 注 -->|",
                "`代码`|p[代码]",
                "    代码|p[代码]",
                "```~代码~```|p[代码]",
                "甲&amp;乙|p[甲&乙]",
                "\\*星\\*|p[*星*]",
            })
    void markdownBecomesBlocks(String markdown, String blocks) {
        List<Prose> parsed = MarkdownParser.parse(new BoundProse("a.md", markdown.replace('~', '\n'), List.of()));

        assertThat(parsed.stream().map(MarkdownParserTest::text).collect(Collectors.joining(" ")))
                .isEqualTo(blocks == null ? "" : blocks);
    }

    @Test
    void tableHasAHeadAndRows() {
        List<Prose> parsed = MarkdownParser.parse(new BoundProse("a.md", "|甲|乙|\n|-|-|\n|1|2|\n|3|4|\n", List.of()));

        assertThat(parsed)
                .containsExactly(new Prose.Grid(
                        List.of(words("甲"), words("乙")),
                        List.of(List.of(words("1"), words("2")), List.of(words("3"), words("4"))),
                        List.of("center short", "center short")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|单位|数|~|-|-|~|示例县民政局|12|; left short, center short",
                "|数|数|~|:-:|-:|~|示例县民政局|12|; center short, right short",
                "|序号|措施|~|-|-|~|1|按季度通报信息更新情况|; center short, left",
                "|一二三四五六七|一二三四五六七|一二三四五六七|一二三四五六七|一二三四五六七|~|-|-|-|-|-|~|1|1|1|1|1|; left, left, left, left, left"
            })
    void columnsAreSetByWhatStandsInThem(String markdown, String columns) {
        List<Prose> parsed = MarkdownParser.parse(new BoundProse("a.md", markdown.replace('~', '\n'), List.of()));

        assertThat(parsed)
                .singleElement()
                .isInstanceOfSatisfying(
                        Prose.Grid.class,
                        grid -> assertThat(String.join(", ", grid.columns())).isEqualTo(columns));
    }

    @Test
    void citedFiguresKeepTheirIdsWhereverTheyStand() {
        Citation citation = new Citation(
                SourceLocation.of("a.md", 1, 1),
                "sum('a', 'b', 'a')",
                "12",
                List.of(CellKey.of("a"), CellKey.of("b"), CellKey.of("a")),
                List.of());
        BoundProse prose = new BoundProse(
                "a.md", "共**" + BoundProse.mark(0) + "**件，`" + BoundProse.mark(1) + "`", List.of(citation, citation));

        assertThat(MarkdownParser.parse(prose))
                .containsExactly(new Prose.Paragraph(List.of(
                        new Inline.Words("共"),
                        new Inline.Strong(List.of(new Inline.Cited("12", "a b", ""))),
                        new Inline.Words("件，"),
                        new Inline.Cited("12", "a b", ""))));
    }

    @Test
    void lineBreakBesideAFigureIsABlankInEnglishOnly() {
        Citation citation =
                new Citation(SourceLocation.of("a.md", 1, 1), "f('a')", "12", List.of(CellKey.of("a")), List.of());
        String mark = String.valueOf(BoundProse.mark(0));
        BoundProse english = new BoundProse("a.md", "processed\n" + mark + "\nof them", List.of(citation));
        BoundProse chinese = new BoundProse("a.md", "收到\n" + mark + "\n件", List.of(citation));

        assertThat(MarkdownParser.parse(english))
                .containsExactly(new Prose.Paragraph(List.of(
                        new Inline.Words("processed"),
                        new Inline.Words(" "),
                        new Inline.Cited("12", "a", ""),
                        new Inline.Words(" "),
                        new Inline.Words("of them"))));
        assertThat(MarkdownParser.parse(chinese))
                .containsExactly(new Prose.Paragraph(
                        List.of(new Inline.Words("收到"), new Inline.Cited("12", "a", ""), new Inline.Words("件"))));
    }

    private static List<Inline> words(String text) {
        return List.of(new Inline.Words(text));
    }

    private static String text(Prose block) {
        if (block instanceof Prose.Heading heading) {
            return "h" + heading.level() + "[" + inlines(heading.inlines()) + "]";
        }
        if (block instanceof Prose.Paragraph paragraph) {
            return "p[" + inlines(paragraph.inlines()) + "]";
        }
        if (block instanceof Prose.Items items) {
            return (items.ordered() ? "ol" : "ul")
                    + items.start()
                    + items.items().stream()
                            .map(item -> "{"
                                    + item.stream()
                                            .map(MarkdownParserTest::text)
                                            .collect(Collectors.joining()) + "}")
                            .collect(Collectors.joining());
        }
        return "quote{"
                + ((Prose.Quote) block)
                        .blocks().stream().map(MarkdownParserTest::text).collect(Collectors.joining())
                + "}";
    }

    private static String inlines(List<Inline> inlines) {
        return inlines.stream().map(MarkdownParserTest::text).collect(Collectors.joining());
    }

    private static String text(Inline inline) {
        if (inline instanceof Inline.Words words) {
            return words.text();
        }
        if (inline instanceof Inline.Strong strong) {
            return "b(" + inlines(strong.inlines()) + ")";
        }
        if (inline instanceof Inline.Emphasis emphasis) {
            return "i(" + inlines(emphasis.inlines()) + ")";
        }
        if (inline instanceof Inline.Link link) {
            return "a(" + inlines(link.inlines()) + " " + link.url() + ")";
        }
        return inline instanceof Inline.Break ? "<br>" : inline.toString();
    }
}
