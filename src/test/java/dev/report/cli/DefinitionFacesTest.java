package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.project.TestProject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The faces that a definition brings along, and who wrote what no face can show. */
class DefinitionFacesTest {

    private static final String WITH_FONT =
            TestProject.SMALL_FORM.replace("title: \"", "fonts: {body: fonts/office.ttf}\ntitle: \"");

    private static final String FIGURES =
            "unit,received/a,received/b,received/total,closed/a,closed/b,closed/total,amount,about\n"
                    + "101,1,2,3,0,0,0,5,7\n102,4,5,9,1,1,2,6,7\n201,4,5,9,1,1,2,6,7\n";

    @TempDir
    Path folder;

    private TestProject project(String form) {
        return TestProject.in(folder)
                .form(form)
                .file("submissions/all.csv", FIGURES)
                .file("narrative/overview.md", "全县收到${f(\"received\")}件。\n")
                .file("narrative/other.md", "没有其他需要报告的事项。\n");
    }

    private static byte[] face(String role) throws IOException {
        try (InputStream in = DefinitionFacesTest.class.getResourceAsStream("/fonts/" + role + ".ttf")) {
            return in.readAllBytes();
        }
    }

    @Test
    void pagesAreSetInTheFaceThatTheDefinitionBrings() throws IOException {
        project(WITH_FONT).file("form/fonts/office.ttf", face("heading2")).load();
        Terminal run = Terminal.run("compile", folder);

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out()).contains("office.ttf");
        assertThat(Files.readString(folder.resolve("out/manifest.json")))
                .contains("\"form/fonts/office.ttf\"")
                .doesNotContain("bundled/fonts/body.ttf");
    }

    @Test
    void faceOfTheProjectComesBeforeThatOfTheDefinition() throws IOException {
        project(WITH_FONT)
                .file("form/fonts/office.ttf", "damaged".getBytes())
                .file("own.ttf", face("heading2"))
                .with("fonts: {body: own.ttf}")
                .load();
        Terminal run = Terminal.run("compile", folder);

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out()).contains("own.ttf").doesNotContain("office.ttf");
    }

    @Test
    void faceThatIsNotThereIsAFaultOfTheDefinition() {
        project(WITH_FONT).file("report.yaml", "");
        Terminal run = Terminal.run("definition", "test", folder.resolve("form"));

        assertThat(run.all())
                .contains("There is no font file fonts/office.ttf beside the definition", "definition.yaml:4:");
    }

    @Test
    void faceThatCannotBeUsedStopsPagesAlone() throws IOException {
        project(WITH_FONT)
                .file("form/fonts/office.ttf", Arrays.copyOf(face("heading2"), 2000))
                .load();

        assertThat(Terminal.run("compile", folder).places()).containsExactly("project-file form/definition.yaml:4:15");
        assertThat(Terminal.run("compile", folder, "--outputs", "html").code()).isZero();
    }

    /** What a unit wrote is looked at with the rest, and named with the unit; so is a label of the definition. */
    @Test
    void letterThatNoFaceHasIsFoundWhereAUnitWroteIt() {
        String form = TestProject.SMALL_FORM
                .replace("indicators:\n", "indicators:\n  - {key: guide, label: 导览, type: text, asked: optional}\n")
                .replace(
                        "sections:",
                        "  - id: words\n    title: 文字\n    blocks:\n      - corner: 单位\n        units: {total: 合计}\n"
                                + "        columns: [{key: guide}]\nsections:")
                .replace("narrative: other}", "narrative: other, tables: [words]}");
        project(form).file("submissions/words.csv", "unit,导览\n102,有თ员\n").load();

        for (String command : new String[] {"check", "compile"}) {
            Terminal run = Terminal.run(command, folder);
            assertThat(run.findings())
                    .containsExactly("error[missing-glyph] 财政局: No face can show \"თ\" (U+10D7), in \"有თ员\"");
            assertThat(run.places()).containsExactly("missing-glyph submissions/words.csv:2:2");
        }
    }

    @Test
    void letterThatNoFaceHasIsFoundInTheDefinition() {
        project(TestProject.SMALL_FORM
                        .replace("title: 概况", "title: 概თ况")
                        .replace("narrative: other}", "narrative: other, tables: [form]}"))
                .load();

        assertThat(Terminal.run("compile", folder).places())
                .containsExactly("missing-glyph form/definition.yaml:33:39");
    }
}
