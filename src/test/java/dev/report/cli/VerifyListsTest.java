package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code report verify --published} compares what a clerk wrote beside the form: lists and tables of the prose, in every format. */
class VerifyListsTest {

    private static final String OWN = """

            全年开展了以下工作：

            - 清理规范性文件3件，公布清理结果；
            - 更新公开目录12条，删去失效目录4条。

            分领域公开的情况如下：

            | 领域 | 公开条数 | 备注 |
            |---|---|---|
            | 财政预决算 | 31 | 含“三公”经费 |
            | 义务教育 | 17 |  |
            | 征地补偿 | 9 | 公告与方案 |

            1. 第一步，梳理事项58项。
            2. 第二步，公布清单2份。

            先公布的事项有58项。后公布的事项有2项。
            """;

    @TempDir
    private static Path folder;

    private static ProjectFolder project;

    @BeforeAll
    static void compile() throws IOException {
        project = ProjectFolder.ofSample("minimal", folder.resolve("project"));
        project.append("narrative/overview.md", OWN);
        Terminal run = Terminal.run("compile", project.root(), "--outputs", "markdown,html,pdf,docx");
        assertThat(run.code()).as(run.all()).isZero();
    }

    private static Terminal verify(Path file) {
        return Terminal.run("verify", project.root(), "--published", file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.md", "report.html", "report.fragment.html", "report.pdf", "report.docx"})
    void listsAndTablesOfTheProseAreTheSameHoweverAFormatMarksThem(String name) {
        Terminal run = verify(project.file("out/" + name));

        assertThat(run.out()).startsWith("The published report says what out/ says: 200 figures");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <td>17</td>                    | <td>71</td>       | 一、总体情况: other numbers in a sentence; should be: 义务教育 17 is: 义务教育 71
            删去失效目录4条。                  | 删去失效目录40条。    | 一、总体情况: other numbers in a sentence; should be: 更新公开目录12条，删去失效目录4条。 is: 更新公开目录12条，删去失效目录40条。
            公布清单2份。                     | 公布清单3份。         | 一、总体情况: other numbers in a sentence; should be: 第二步，公布清单2份。 is: 第二步，公布清单3份。
            先公布的事项有58项。后公布的事项有2项。 | 后公布的事项有2项。先公布的事项有58项。 | 一、总体情况: a sentence is at another place in the section: 先公布的事项有58项。
            先公布的事项有58项。后公布的事项有2项。 | ''                | 一、总体情况: a sentence is missing: 先公布的事项有58项。
            """)
    void whatWasChangedInThemIsNamed(String from, String to, String message) throws IOException {
        String html = project.output("report.fragment.html").replaceAll("<td[^>]*>17</td>", "<td>17</td>");
        assertThat(html).contains(from);
        Terminal run = verify(Files.writeString(folder.resolve("edited.html"), html.replace(from, to)));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains(message);
    }

    @Test
    void rowThatWasTakenOutIsMissing() throws IOException {
        String html = project.output("report.fragment.html");
        Terminal run = verify(Files.writeString(
                folder.resolve("edited.html"), html.replaceFirst("<tr>(?:(?!</tr>).)*征地补偿.*?</tr>", "")));

        assertThat(run.out()).contains("一、总体情况: a sentence is missing: 征地补偿 9 公告与方案");
    }
}
