package dev.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
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
                    .containsExactlyInAnyOrderElementsOf(NameFinder.PARTS);
        }
    }
}
