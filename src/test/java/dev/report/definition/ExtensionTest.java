package dev.report.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.report.config.ConfigException;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionTest {

    @TempDir
    Path project;

    @BeforeEach
    void definitionToExtend() throws IOException {
        write("form", TestProject.SMALL_FORM);
    }

    @Test
    void addsToWhatItExtendsAndChangesWhatItNamesAgain() throws IOException {
        write("templates/more", """
                id: more
                extends: form
                name: 大表
                headers: {unit: [unit, 单位]}
                indicators:
                  - {key: visits, label: 来访, by: who, measure: cases}
                  - {key: early, after: received, label: 及时, measure: cases}
                  - {key: amount, measure: months}
                sections:
                  - {id: visits, after: overview, number: 二, title: 来访, template: section}
                  - {id: other, number: 三}
                rules:
                  - {id: row-total, severity: warning}
                """);

        ReportDefinition more = DefinitionLoader.load("more", project).orElseThrow();

        assertThat(more.lineage()).containsExactly("more", "small");
        assertThat(more.heading().name().zh()).isEqualTo("大表");
        assertThat(more.heading().title()).isEqualTo("{issuer}{year}年报告");
        assertThat(more.indicators().keySet())
                .containsExactly(
                        "received",
                        "early",
                        "closed",
                        "amount",
                        "largest",
                        "latest",
                        "computed",
                        "kept",
                        "about",
                        "visits");
        assertThat(more.indicators().get("amount").label()).isEqualTo("金额");
        assertThat(more.indicators().get("amount").measure().label()).isEqualTo("个月");
        assertThat(more.sections()).extracting(Section::heading).containsExactly("一、概况", "二、来访", "三、其他");
        assertThat(more.headers("unit")).containsExactly("unit", "单位");
        assertThat(more.headers("year")).containsExactly("year");
        assertThat(more.rules())
                .extracting(rule -> rule.severities().gravest())
                .containsExactly(Severity.ERROR, Severity.WARNING);
        assertThat(more.cells().contains(CellKey.of("visits/total"))).isTrue();
        assertThat(more.files().keySet()).containsExactly("templates/more/definition.yaml", "form/definition.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "sc/county,          extends: ../city,           sc/city,     extends: ../../form",
        "sc/county,          extends: ../city,           sc/city,     extends: form",
        "templates/county,   extends: city,              templates/county/city, extends: ../../../form",
        "templates/county,   extends: city,              templates/city, extends: form",
        "templates/county,   extends: templates/city,    templates/city, extends: ../../form",
        "county,             extends: sc/city,           sc/city,     extends: ../../form/../form"
    })
    void aRelativePathStartsFromTheFileThatSaysIt(String last, String lastExtends, String middle, String middleExtends)
            throws IOException {
        write(last, "id: county\n" + lastExtends.strip() + "\nname: 县表");
        write(middle, "id: city\n" + middleExtends.strip() + "\nname: 市表");

        ReportDefinition county = DefinitionLoader.load(last, project).orElseThrow();

        assertThat(county.lineage()).containsExactly("county", "city", "small");
        assertThat(county.heading().name().zh()).isEqualTo("县表");
        assertThat(county.files().keySet())
                .containsExactly(last + "/definition.yaml", middle + "/definition.yaml", "form/definition.yaml");
    }

    @Test
    void aBundledNameStaysAName() throws IOException {
        write("templates/county", "id: county\nextends: cn-2021\nname: 县表");
        write("templates/county/cn-2021", TestProject.SMALL_FORM);

        assertThat(DefinitionLoader.load("county", project).orElseThrow().lineage())
                .containsExactly("county", "cn-2021");
    }

    @ParameterizedTest
    @CsvSource({".", "../county", "../city"})
    void aCircleOfFoldersIsSaid(String path) throws IOException {
        write("sc/county", "id: county\nextends: " + path + "\nname: 县表");
        write("sc/city", "id: city\nextends: ../county\nname: 市表");

        ConfigException fault =
                catchThrowableOfType(ConfigException.class, () -> DefinitionLoader.load("sc/county", project));

        assertThat(fault.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en()).startsWith("The definition extends itself: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extends: fom|There is no report definition \"fom\"|2:10",
                "extends: templates/more|The definition extends itself: templates/more|2:10",
                "extends: form, sections: [{id: a, after: overveiw, template: section}]|\"after\" names \"overveiw\", which does not exist|2:42",
                "extends: form, rules: [{id: a, title: b}, {id: a, title: b}]|\"a\" is defined twice|2:43",
            })
    void faultIsFoundAtItsPlace(String lines, String message, String place) throws IOException {
        write("templates/more", "{id: more,\n" + lines + "}\n");

        ConfigException thrown =
                catchThrowableOfType(ConfigException.class, () -> DefinitionLoader.load("more", project));

        List<Finding> findings = thrown.findings();
        assertThat(findings.get(0).message().en()).isEqualTo(message);
        assertThat(findings.get(0).place()).hasToString("templates/more/definition.yaml:" + place);
    }

    private void write(String folder, String yaml) throws IOException {
        Files.createDirectories(project.resolve(folder));
        Files.writeString(project.resolve(folder).resolve("definition.yaml"), yaml);
    }
}
