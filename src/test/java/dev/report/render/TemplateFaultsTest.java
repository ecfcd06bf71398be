package dev.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.render.template.NameFinder;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a project's own template is shown with its place and with what was meant. */
class TemplateFaultsTest {

    @TempDir
    Path folder;

    private Terminal compile(String template) throws IOException {
        ProjectFolder project = ProjectFolder.ofSample("minimal", folder.resolve("project"))
                .write("templates/parts/extra.ftlh", template);
        return Terminal.run("compile", project.root(), "--outputs=html", "--lang", "en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ${report.titel}                                            | 2:7 | title
            ${reprot.title}                                            | 2:7 | report
            ${report.coverage.expcted}                                 | 2:7 | expected
            ${report.words.contens}                                    | 2:7 | contents
            <#list report.sections as s>${s.hedding}</#list>           | 2:35 | heading
            <#list report.sections as s><#list s.blocks as b>${b.kindd}</#list></#list> | 2:56 | kind
            <@table.tble report.sections[0]/>                          | 2:7 | table
            <#include "tabel.ftlh">                                    | 2:5 | parts/table.ftlh
            """)
    void unknownNameIsShownWithTheNearestKnownOne(String template, String place, String nearest) throws IOException {
        Terminal run = compile("<p>\n    " + template + "\n</p>\n");

        assertThat(run.code()).as(run.all()).isEqualTo(3);
        assertThat(run.out()).contains("error[template]", "Did you mean \"" + nearest + "\"?");
        assertThat(run.out()).contains("templates/parts/extra.ftlh:" + place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            page   | h2 { color: red } ~ p { /* a; */ colr: red }  | 2:15 | unknown property colr | color
            page   | h2 { color: red ~ p { orphans: 1 }            | 1:4  | the { is never closed |
            page   | h2 { color: red } ~ }                         | 2:2  | a } without its {     |
            page   | p { color: red } ~ /* red                     | 2:2  | is never closed       |
            screen | p { color: red                                | 1:3  | the { is never closed |
            """)
    void mistakeInAStyleSheetIsShownWithItsPlace(String medium, String css, String place, String why, String nearest)
            throws IOException {
        ProjectFolder project = ProjectFolder.ofSample("minimal", folder.resolve("project"))
                .write("templates/" + medium + ".extra.css", css.replace('~', '\n'));
        Terminal run = Terminal.run("compile", project.root(), "--lang", "en");

        assertThat(run.code()).as(run.all()).isEqualTo(3);
        assertThat(run.out()).contains("error[template] ", why, "templates/" + medium + ".extra.css:" + place + "\n");
        assertThat(run.out().contains("Did you mean \"" + nearest + "\"?")).isEqualTo(nearest != null);
    }

    @Test
    void styleSheetMayHoldWhatLooksLikeAMistake() throws IOException {
        String css = "@page { @top-left { content: \"}{;colr: \"; } } /* p { */\n@media print { p { orphans: 2 } }\n";
        ProjectFolder project = ProjectFolder.ofSample("minimal", folder.resolve("project"))
                .write("templates/page.extra.css", css)
                .write("templates/screen.extra.css", "p { text-wrap-style: pretty }");
        assertThat(Terminal.run("compile", project.root()).code()).isZero();
    }

    @Test
    void partThatMakesNoPageIsNamed() throws IOException {
        ProjectFolder project = ProjectFolder.ofSample("minimal", folder.resolve("project"))
                .write("templates/parts/letterhead.ftlh", "<p>A & B</p>");
        Terminal run = Terminal.run("compile", project.root(), "--lang", "en");

        assertThat(run.code()).as(run.all()).isEqualTo(3);
        assertThat(run.out()).contains("error[template] the page is no XHTML at ", "templates/parts/letterhead.ftlh");
    }

    @Test
    void nameLikeNoOtherIsShownWithTheKnownOnes() throws IOException {
        assertThat(compile("${report.coverage.zzzzzzzzzzzz}").out()).contains("Known names: expected, submitted");
    }

    @Test
    void unclosedDirectiveIsShownWithItsPlace() throws IOException {
        Terminal run = compile("<p>\n<#list report.sections as s>\n</p>\n");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("error[template]", "#list", "templates/parts/extra.ftlh:");
    }

    @Test
    void partsThatCanBeMeantAreTheOnesThatAreThere() throws IOException {
        try (Stream<Path> parts = Files.list(ProjectFolder.HOME.resolve("templates/common/parts"))) {
            assertThat(parts.map(part -> "parts/" + part.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(NameFinder.PARTS.stream()
                            .filter(part -> part.startsWith("parts/"))
                            .toList());
        }
        assertThat(NameFinder.PARTS)
                .allSatisfy(part -> assertThat(
                                ProjectFolder.HOME.resolve("templates/common").resolve(part))
                        .isRegularFile());
    }
}
