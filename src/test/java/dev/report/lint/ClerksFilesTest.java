package dev.report.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.aggregate.Consolidation;
import dev.report.compile.ReportCompiler;
import dev.report.finding.Finding;
import dev.report.project.ReportProject;
import dev.report.prose.NarrativeReader;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of prose as clerks send them, with the signs that input methods type: each is read as it was meant, or says what to write. */
class ClerksFilesTest {

    private static final String FILE = "narrative/requests.md";

    @TempDir
    static Path folder;

    private static ReportProject project;
    private static Consolidation consolidation;

    @BeforeAll
    static void readTheCounty() throws IOException {
        ProjectFolder county = ProjectFolder.ofSample("county-2025", folder.resolve("county"));
        project = ReportCompiler.load(county.root());
        consolidation = ReportCompiler.check(project).consolidation();
    }

    /**
     * @param name what is special about it
     * @param expected its findings: severity, rule, place, the words they point at, and what to do
     * @param text the file
     */
    record Case(String name, List<String> expected, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = ClerksFilesTest.class.getResourceAsStream("/prose/clerks.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("(?m)^=== ")).skip(1).map(ClerksFilesTest::parse).toList().stream();
        }
    }

    private static Case parse(String block) {
        List<String> lines = block.lines().toList();
        List<String> expected = lines.stream()
                .filter(line -> line.startsWith("! "))
                .map(line -> line.substring(2))
                .toList();
        String text = String.join("\n", lines.subList(1 + expected.size(), lines.size())) + "\n";
        return new Case(lines.get(0), expected, text.replace('⇥', '\t'));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fileIsReadAsMeantOrSaysWhatToWrite(Case each) throws IOException {
        Files.writeString(folder.resolve("county").resolve(FILE), each.text());

        NarrativeReader.Result prose = NarrativeReader.read(project, consolidation);
        List<Finding> findings = new ArrayList<>(prose.findings());
        findings.addAll(ProseLinter.lint(project, prose.narrative(), Map.of(), prose.findings(), consolidation));
        findings.removeIf(finding -> !finding.place().file().equals(FILE));
        findings.sort(Finding.BY_PLACE);

        assertThat(findings).extracting(ClerksFilesTest::shown).containsExactlyElementsOf(each.expected());
    }

    private static String shown(Finding finding) {
        return finding.severity().name().toLowerCase(java.util.Locale.ROOT) + " " + finding.rule() + " "
                + finding.place().line() + ":" + finding.place().column() + " | "
                + finding.message().zh() + " | "
                + finding.help().zh();
    }
}
