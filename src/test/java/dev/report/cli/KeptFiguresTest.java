package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.project.TestProject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that are kept for each unit and have no total ({@code mode: none}). */
class KeptFiguresTest {

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void write() {
        project = TestProject.in(folder)
                .smallForm()
                .with("policy: {missing-unit: warning, blank: zero}")
                .file("submissions/all.csv", "unit,received/a,kept\n101,1,7\n201,2,9\n");
    }

    @Test
    void traceShowsWhatEachUnitGave() {
        project.load();

        assertThat(Terminal.run("trace", "kept", folder).out()).isEqualTo("""
                kept  各自  blank  not aggregated
                  部门
                    101  民政局  7件         submissions/all.csv:2:3  read "7"
                  乡镇
                    201  城关镇  9件         submissions/all.csv:3:3  read "9"
                """);
    }

    @Test
    void citedTotalIsSaidNotToExistAndNotToBeMissing() {
        project.file("narrative/overview.md", "共 ${f(\"kept\")} 件。").load();

        assertThat(Terminal.run("check", folder, "--lang", "zh").all())
                .contains("正文引用了“各自”的合计，但这一项只按单位保存，不汇总（mode: none）", "请引用某一个单位的数")
                .doesNotContain("请催报，或");
    }

    @Test
    void unitsOwnFigureIsCited() {
        project.file("narrative/overview.md", "民政局 ${f(\"kept\", \"101\")} 件。").load();

        assertThat(Terminal.run("check", folder).all()).doesNotContain("blank-citation");
    }
}
