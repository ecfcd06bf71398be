package dev.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check of a single file that checked nothing is an error that says why. */
class NothingCheckedTest {

    private static final String HEADINGS = "# 某市2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年平稳。\n\n" + "## 二、主动公开政府信息情况\n\n";

    @TempDir
    Path folder;

    private Terminal check(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Terminal.run("check", file, "--definition", "cn-2021", "--lang", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"![表](1.png)\n", "| 项目 | 数 |\n|---|---|\n| 培训 | 3 |\n"})
    void reportWithoutTheTablesOfTheFormIsAnError(String instead) throws IOException {
        Terminal run = check("report.md", HEADINGS + instead);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out())
                .contains("error[nothing-checked] There is a section \"二、主动公开政府信息情况\", but none of the form's"
                        + " tables was recognised in it");
    }

    @Test
    void sectionByItselfNeedsNoTables() throws IOException {
        assertThat(check("overview.md", "全年平稳，共主动公开信息 120 条。\n").out()).doesNotContain("nothing-checked");
    }

    @Test
    void formInWhichNothingAppliesIsAnError() throws IOException {
        Terminal run = check(
                "101.csv",
                "indicator,breakdown,value\nregulations.issued,,—\nregulations.repealed,,—\nregulations.in_force,,—\n"
                        + "normative_documents.issued,,—\nnormative_documents.repealed,,—\nnormative_documents.in_force,,—\n"
                        + "licensing.decisions,,—\npenalties.decisions,,—\ncoercion.decisions,,—\nfees.amount,,—\n");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("error[nothing-checked] There is not one number in ");
    }

    @Test
    void oneTableOfTheFormIsEnough() {
        Terminal run = Terminal.run(
                "check", "samples/minimal/submissions/990101-101-表二.csv", "--definition", "cn-2021", "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("3 passed, 0 failed");
    }

    @Test
    void fileWhoseFaultsWereSaidIsNotComplainedOfTwice() throws IOException {
        assertThat(check("101.csv", "indicator,breakdown,value\nlicensing.decisions,,abc\n")
                        .out())
                .contains("error[unreadable-cell]")
                .doesNotContain("nothing-checked");
    }
}
