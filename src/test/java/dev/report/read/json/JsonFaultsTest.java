package dev.report.read.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFaultsTest {

    private static final String GOOD = "{\"unit\":\"u\",\"figures\":{\"a\":1}}";

    @TempDir
    Path folder;

    @Test
    void fileCutInTheMiddleKeepsTheSubmissionsBefore() throws IOException {
        Outcome outcome = Outcome.of(folder, "a.json", "[" + GOOD + ",\n{\"unit\":\"v\",\"figures\":{\"a\":2,\"b");

        assertThat(outcome.texts()).containsExactly("u||a||1|");
        assertThat(outcome.sentences())
                .singleElement()
                .asString()
                .startsWith("error[unreadable-file] submissions/a.json:2:3")
                .endsWith("处中断，JSON 没有写完");
    }

    @Test
    void textBehindTheSubmissionIsShownAndTheSubmissionKept() throws IOException {
        Outcome outcome = Outcome.of(folder, "a.json", GOOD + "\n " + GOOD);

        assertThat(outcome.texts()).containsExactly("u||a||1|");
        assertThat(outcome.sentences())
                .containsExactly("error[unreadable-file] submissions/a.json:2:2 第 2 行第 2 个字符处，填报表已经结束，后面还有内容");
    }

    /** As an interface answers; with something of a submission beside it a list is only a member that no submission has. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "{\"data\": [GOOD]}#unreadable-file 1:2#填报表外面多了一层“data”，其中的内容没有读取",
                "{\"code\": 0, \"rows\": [GOOD, GOOD]}#unreadable-file 1:13#填报表外面多了一层“rows”，其中的内容没有读取",
                "{\"unit\": 1, \"data\": [GOOD]}#unknown-field 1:13#填报表里没有“data”这一项，已略过",
                "{\"a/b\": 1, \"data\": [GOOD]}#unknown-field 1:12#填报表里没有“data”这一项，已略过",
            })
    void listUnderANameIsNotTakenForTheSubmissions(String text, String place, String words) throws IOException {
        Outcome outcome = Outcome.of(folder, "a.json", text.replace("GOOD", GOOD));

        assertThat(outcome.places()).contains(place);
        assertThat(outcome.sentences()).anyMatch(sentence -> sentence.contains(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "[GOOD,\\n{\"unit\"：1}]#2:8#不符合 JSON 的写法",
                "[GOOD,\\n{'unit':1}]#2:2#不符合 JSON 的写法",
                "[GOOD,\\n{\"figures\":{\"a\":054}}]#2:18#不符合 JSON 的写法",
                "[GOOD,\\n{\"figures\":{\"a\":NaN}}]#2:20#不符合 JSON 的写法",
                "[GOOD]\\nx#2:1#不符合 JSON 的写法",
                "[GOOD,\\n5]#2:1#应当是一份填报表",
                "[GOOD,\\n[{}]]#2:1#应当是一份填报表",
                "[GOOD,\\n{\"figures\":1}]#2:12#figures 的内容应当写在花括号里",
                "[GOOD,\\n{\"figures\":[1, 2]}]#2:13#figures 中的这一项看不出是哪项指标、多少",
                "[GOOD,\\n{\"figures\":[{\"项目\": \"a\", \"总计\": 1}]}]#2:13#figures 中的这一项看不出是哪项指标、多少",
                "[GOOD,\\n{\"notes\":\"n\"}]#2:10#notes 的内容应当写在花括号里",
            })
    void faultIsShownAtItsCharacterAndTheRowsBeforeRemain(String text, String place, String words) throws IOException {
        Outcome outcome =
                Outcome.of(folder, "a.json", text.replace("GOOD", GOOD).replace("\\n", "\n"));

        assertThat(outcome.texts()).containsExactly("u||a||1|");
        assertThat(outcome.places()).containsExactly("unreadable-file " + place);
        assertThat(outcome.sentences().get(0)).contains(words);
    }

    @Test
    void nestingNumbersAndTextsHaveBounds() throws IOException {
        String figure = "{\"figures\":{\n\"a\":X}}";

        assertThat(Outcome.of(folder, "a.json", figure.replace("X", "[".repeat(100_000)))
                        .sentences())
                .singleElement()
                .asString()
                .contains("a.json:2:", "嵌套超过 64 层");
        assertThat(Outcome.of(folder, "a.json", figure.replace("X", "1".repeat(1_001)))
                        .sentences())
                .singleElement()
                .asString()
                .contains("a.json:2:", "超过 1000 位");
        assertThat(Outcome.of(folder, "a.json", figure.replace("X", "\"" + "字".repeat(1 << 21) + "\""))
                        .sentences())
                .singleElement()
                .asString()
                .contains("a.json:2:", "超过 1048576 个字符");
        assertThat(Outcome.of(folder, "a.json", "{\"figures\":{\"" + "a".repeat(20_000) + "\":1}}")
                        .sentences())
                .singleElement()
                .asString()
                .contains("a.json:1:", "超过 10000 个字符");
    }

    @Test
    void submissionTooLargeToHoldIsRefused() throws IOException {
        StringBuilder text = new StringBuilder("[" + GOOD + ",{\"figures\":{\"a\":{");
        for (int i = 0; i < 150_000; i++) {
            text.append("\n\"b").append(i).append("\":1,");
        }

        Outcome outcome = Outcome.of(folder, "a.json", text + "\"c\":1}}}]");

        assertThat(outcome.texts()).containsExactly("u||a||1|");
        assertThat(outcome.sentences()).singleElement().asString().contains("已超过 200000 项");
    }

    @Test
    void emptyFileIsAFinding() throws IOException {
        assertThat(Outcome.of(folder, "a.json", "").sentences())
                .containsExactly("error[unreadable-file] submissions/a.json:1 JSON 文件是空的");
        assertThat(Outcome.of(folder, "a.json", "42").sentences())
                .singleElement()
                .asString()
                .contains("应当是一份填报表");
    }

    @Test
    void unknownMemberIsAWarningThatNamesTheNearestKnownOne() throws IOException {
        Outcome outcome = Outcome.of(
                folder, "a.json", "[{\n \"Units\":{\"x\":[1]},\"figures\":{\"a\":1},\n \"电话\":\"1\",\"\":2}]");

        assertThat(outcome.texts()).containsExactly("||a||1|");
        assertThat(outcome.sentences())
                .containsExactly(
                        "warning[unknown-field] submissions/a.json:2:2 填报表里没有“Units”这一项，已略过；最接近的是“unit”",
                        "warning[unknown-field] submissions/a.json:3:11 填报表里没有“”这一项，已略过",
                        "warning[unknown-field] submissions/a.json:3:2 填报表里没有“电话”这一项，已略过");
        assertThat(outcome.findings().get(0).place().within()).isEqualTo("/0/Units");
        assertThat(outcome.findings().get(0).locations().get(0).value()).isEqualTo("Units");
    }

    @Test
    void repeatedMemberIsAFindingAndTheFirstCounts() throws IOException {
        Outcome outcome = Outcome.of(
                folder, "a.json", "{\"unit\":\"u\",\n\"unit\":\"v\",\"figures\":{\"a\":1},\n\"figures\":{\"a\":2}}");

        assertThat(outcome.texts()).containsExactly("u||a||1|");
        assertThat(outcome.sentences())
                .containsExactly(
                        "error[duplicate-field] submissions/a.json:2:1 同一份填报表里“unit”出现了两次，只读了前一个",
                        "error[duplicate-field] submissions/a.json:3:1 同一份填报表里“figures”出现了两次，只读了前一个");
    }
}
