package dev.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {

    /** In each text the characters of 甲乙丙 come once, whatever stands before, between or around them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲乙丙",
                "\\*甲\\*乙&amp;丙",
                "&lt;甲&gt;乙&#x4e01;丙",
                "\\\\甲\\\\乙\\丙",
                "**甲**乙*丙*",
                "[甲乙](https://example.gov.cn/a\\)b)丙",
                "![甲](a.png)乙\n丙",
                "`甲`乙`` ` ``丙",
                "    甲\n\t乙\n　　丙",
                "> - 甲\n>   乙\n>\n> 丙",
                "1. 甲\r\n2. 乙\r\n\r\n丙",
                "|甲\\|x|乙|\n|-|-|\n|`a\\|b`丙|𬱖|",
                "```\n甲\n乙丙\n```",
                "<b>甲</b>\n乙丙",
                "# 甲 #\n\n乙\n--\n\n丙"
            })
    void eachCharacterStandsWhereItsPlaceSays(String markdown) {
        List<Run.Words> words = new ArrayList<>();
        MarkdownReader.read(markdown).forEach(block -> words(block, words));

        StringBuilder seen = new StringBuilder();
        for (Run.Words each : words) {
            for (int i = 0; i < each.text().length(); i++) {
                if ("甲乙丙".indexOf(each.text().charAt(i)) >= 0) {
                    seen.append(each.text().charAt(i));
                    assertThat(markdown.charAt(each.place(i)))
                            .isEqualTo(each.text().charAt(i));
                }
            }
        }
        assertThat(seen).hasToString("甲乙丙");
    }

    @Test
    void linesIndentedByBlanksAreParagraphs() {
        assertThat(MarkdownReader.read("    甲**乙**\n\n\t丙\n\n　　**丁**，戊\n"))
                .hasSize(3)
                .allSatisfy(block -> assertThat(block).isInstanceOf(Block.Paragraph.class))
                .first()
                .isEqualTo(new Block.Paragraph(List.of(
                        new Run.Words("甲", new int[] {4}),
                        new Run.Strong(List.of(new Run.Words("乙", new int[] {7}))))));
    }

    /** A paragraph each: word processors and clerks press the enter key once. */
    @ParameterizedTest
    @ValueSource(strings = {"　　甲。\n　　乙", "甲。\n　　乙", "（一）甲\n乙", "（一）甲\n（二）乙", "甲：\n•乙", "一、甲\n二、乙", "**甲**\n　　乙"})
    void linesTypedAsParagraphsAreSuch(String markdown) {
        assertThat(MarkdownReader.read(markdown))
                .hasSize(2)
                .allSatisfy(block -> assertThat(block).isInstanceOf(Block.Paragraph.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\n乙", "甲，第\n一、二季度", "甲。\n乙。", "见附件\n（一）和（二）"})
    void lineThatWasOnlyWrappedGoesOn(String markdown) {
        assertThat(MarkdownReader.read(markdown)).hasSize(1);
    }

    @Test
    void itemsKeepTheNumberThatWasWritten() {
        assertThat(MarkdownReader.read("3. 甲\n4. 乙\n"))
                .singleElement()
                .isInstanceOfSatisfying(Block.Items.class, list -> {
                    assertThat(list.start()).isEqualTo(3);
                    assertThat(list.items()).extracting(Block.Item::marker).containsExactly("3.", "4.");
                    assertThat(list.items()).extracting(Block.Item::place).containsExactly(0, 5);
                });
    }

    private static void words(Block block, List<Run.Words> words) {
        if (block instanceof Block.Heading heading) {
            runs(heading.runs(), words);
        } else if (block instanceof Block.Paragraph paragraph) {
            runs(paragraph.runs(), words);
        } else if (block instanceof Block.Quote quote) {
            quote.blocks().forEach(each -> words(each, words));
        } else if (block instanceof Block.Items items) {
            items.items().forEach(item -> item.blocks().forEach(each -> words(each, words)));
        } else if (block instanceof Block.Verbatim verbatim) {
            words.add(verbatim.words());
        } else if (block instanceof Block.Grid grid) {
            grid.head().forEach(cell -> runs(cell, words));
            grid.rows().forEach(row -> row.forEach(cell -> runs(cell, words)));
        }
    }

    private static void runs(List<Run> runs, List<Run.Words> words) {
        for (Run run : runs) {
            if (run instanceof Run.Words text) {
                words.add(text);
            } else if (run instanceof Run.Strong strong) {
                runs(strong.runs(), words);
            } else if (run instanceof Run.Emphasis emphasis) {
                runs(emphasis.runs(), words);
            } else if (run instanceof Run.Link link) {
                runs(link.runs(), words);
            } else if (run instanceof Run.Image image) {
                runs(image.runs(), words);
            }
        }
    }
}
