package dev.report.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SARIF in the hands of Microsoft's validator, with its own rules and those of GitHub.
 *
 * <p>It ends with 0 whatever it found: what counts are the results that it writes.
 */
class SarifConsumersTest {

    private static final String VALIDATOR = "@microsoft/sarif-multitool-linux/Sarif.Multitool";

    /** The program has no page on the web of its own that {@code informationUri} could name. */
    private static final String NO_PAGE = "SARIF2005";

    @TempDir
    Path temporary;

    @BeforeEach
    void npmIsThere() {
        Npm.isThere();
    }

    private List<String> validated(String sarif) throws Exception {
        Path given = Files.writeString(temporary.resolve("given.sarif"), sarif);
        Path said = temporary.resolve("said.sarif");
        Npm.program(
                VALIDATOR,
                "validate",
                given.toString(),
                "--rule-kind",
                "Sarif;Ghas",
                "--level",
                "Error;Warning",
                "--output",
                said.toString(),
                "--log",
                "ForceOverwrite");
        return Json.parse(Files.readString(said).replace("\uFEFF", ""))
                .get("runs")
                .items()
                .get(0)
                .get("results")
                .items()
                .stream()
                .map(result -> result.get("ruleId").text())
                .distinct()
                .toList();
    }

    private String sarif(String language) throws IOException {
        ProjectFolder county = FaultyCounty.in(temporary.resolve("county-" + language));
        return Terminal.run("check", county.root(), "--format", "sarif", "--lang", language, "--path-prefix", ".")
                .out();
    }

    @Test
    void nothingIsToBeSaidOfIt() throws Exception {
        for (String language : List.of("zh", "en")) {
            assertThat(validated(sarif(language))).as(language).containsOnly(NO_PAGE);
        }
    }

    @Test
    void validatorFindsWhatIsMissing() throws Exception {
        String spoiled = sarif("en").replaceAll("\"(fullDescription|help)\"", "\"properties-$1\"");

        assertThat(validated(spoiled)).contains("GH2012");
    }
}
