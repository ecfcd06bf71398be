package dev.report.published.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that no lines draw are read by where their words stand; where that leaves a doubt, they are named and not read. */
class AlignedTablesTest {

    @TempDir
    private Path folder;

    /** A row of words, the numbers ending at the right of their columns as far as their digits tell. */
    private static DrawnFile row(DrawnFile file, double y, String... words) {
        for (int i = 0; i < words.length; i++) {
            boolean isNumber = words[i].matches("[\\d,.]+");
            file.words(60 + i * 100 + (isNumber ? 60 - 5.5 * words[i].length() : 0), y, words[i]);
        }
        return file;
    }

    private static DrawnFile heads() {
        return row(new DrawnFile(), 100, "项目", "自然人", "企业", "总计");
    }

    @Test
    void numbersBelongToTheColumnThatTheyStandIn() throws IOException {
        DrawnFile file = heads();
        row(file, 125, "新收", "12", "3", "15");
        row(file, 150, "结转", "0", "1", "1");
        DrawnFile.ReadBack read = row(file, 175, "办结", "1204", "", "1204").read(folder);

        assertThat(read.findings()).isEmpty();
        assertThat(read.tables()).containsExactly(List.of("项目|自然人|企业|总计", "新收|12|3|15", "结转|0|1|1", "办结|1204||1204"));
    }

    @Test
    void linesOfALabelAreNearerThanRows() throws IOException {
        DrawnFile file = heads();
        row(file, 125, "其他法律行政法规");
        row(file, 131, "", "12", "3", "15");
        row(file, 137, "禁止公开");
        row(file, 160, "重复申请", "0", "1", "1");

        assertThat(file.read(folder).tables())
                .containsExactly(List.of("项目|自然人|企业|总计", "其他法律行政法规禁止公开|12|3|15", "重复申请|0|1|1"));
    }

    @Test
    void headsOverSeveralColumnsAreLeftOut() throws IOException {
        DrawnFile file = new DrawnFile();
        file.words(245, 75, "申请人情况");
        row(file, 100, "项目", "自然人", "企业", "总计");
        row(file, 125, "新收", "12", "3", "15");
        DrawnFile.ReadBack read = row(file, 150, "结转", "0", "1", "1").read(folder);

        assertThat(read.tables()).containsExactly(List.of("项目|自然人|企业|总计", "新收|12|3|15", "结转|0|1|1"));
        assertThat(read.words()).isEmpty();
    }

    @Test
    void aTableGoesOnUnderTheHeadsOfThePageBefore() throws IOException {
        DrawnFile file = heads();
        row(file, 125, "新收", "12", "3", "15").page(0);
        DrawnFile.ReadBack read = row(file, 40, "结转", "0", "1", "1").read(folder);

        assertThat(read.tables()).containsExactly(List.of("项目|自然人|企业|总计", "新收|12|3|15", "结转|0|1|1"));
    }

    /** Which column the second number is in, nothing tells: it stands between two heads. */
    @Test
    void aNumberThatMayBeUnderTwoHeadsIsNotRead() throws IOException {
        DrawnFile file = heads();
        for (int y = 125; y < 200; y += 25) {
            row(file, y, "新收", "12").words(225, y, "3").words(325, y, "15");
        }
        row(file, 200, "结转").words(143, 200, "1").words(225, 200, "0");

        assertSaid(file);
    }

    @Test
    void aNumberThatReachesIntoTheNextColumnIsNotRead() throws IOException {
        DrawnFile file = heads();
        row(file, 125, "新收", "12", "3", "15");
        row(file, 150, "结转", "1", "1", "2");
        row(file, 175, "办结").words(165, 175, "123456789012345").words(380, 175, "7");

        assertSaid(file);
    }

    @Test
    void aNumberOfTwoLinesIsNotRead() throws IOException {
        DrawnFile file = heads();
        row(file, 125, "新收", "12", "3", "15");
        row(file, 150, "结转", "1234", "3", "15");
        row(file, 161, "", "56");
        row(file, 185, "办结", "1", "1", "2");

        assertSaid(file);
    }

    @Test
    void rowsAsCloseAsTheLinesOfTheirLabelsAreNotRead() throws IOException {
        DrawnFile file = heads();
        for (int y = 120; y < 200; y += 24) {
            row(file, y, "其他法律行政法规");
            row(file, y + 6, "", "12", "3", "15");
            row(file, y + 12, "禁止公开");
        }

        assertSaid(file);
    }

    private void assertSaid(DrawnFile file) throws IOException {
        DrawnFile.ReadBack read = file.read(folder);
        assertThat(read.tables()).isEmpty();
        assertThat(read.rules()).containsExactly("unread-page");
    }

    @Test
    void headsBetweenNumbersBeginATableOfTheirOwn() throws IOException {
        DrawnFile file = new DrawnFile();
        row(file, 100, "信息内容", "制发", "废止")
                .words(60, 125, "规章")
                .words(250, 125, "5")
                .words(340, 125, "7");
        row(file, 150, "信息内容", "废止", "制发")
                .words(60, 175, "规章")
                .words(250, 175, "7")
                .words(340, 175, "5");

        assertThat(file.read(folder).tables())
                .containsExactly(List.of("信息内容|制发|废止", "规章|5|7"), List.of("信息内容|废止|制发", "规章|7|5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"全年收到申请 54 件，其中 3 件结转", "电话：0816-3333333 邮编：621700", "2025年1月1日 至 12月31日"})
    void sentencesWithNumbersAreNoTable(String sentence) throws IOException {
        DrawnFile file = new DrawnFile().words(60, 80, "一、总体情况");
        for (int y = 100; y < 160; y += 20) {
            double x = 60;
            for (String word : sentence.split(" ")) {
                file.words(x, y, word);
                x += 10.5 * word.length() + 6;
            }
        }

        assertThat(file.read(folder).tables()).isEmpty();
    }
}
