package dev.report.published.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.published.PublishedReportReader;
import dev.report.published.ReadingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated reports after what others do to them: no figure is read as another one, and what is not read is said.
 *
 * <p>{@code -Dmangled=200} for many reports and for all programs; {@code -Dmanglings=TINYMCE,PANDOC_DOCX} for some; {@code -Dmangled.kept=FOLDER}
 * keeps the files, and reads those that are there. What was read is summed up in {@code target/manglings.txt}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManglingTest {

    private static final int REPORTS = Integer.getInteger("mangled", 0);
    private static final List<String> WANTED =
            List.of(System.getProperty("manglings", "").split(","));
    private static final int FEW = 5;
    private static final List<GeneratedProject.Form> FORMS = List.of(
            GeneratedProject.Form.CN_2021,
            GeneratedProject.Form.CN_2019,
            GeneratedProject.Form.CN_2021_WITH_A_TABLE,
            GeneratedProject.Form.CN_2008_WITH_TABLES,
            GeneratedProject.Form.CN_2019_WITH_A_TABLE);

    private final Map<String, GeneratedReport> reports = new LinkedHashMap<>();
    private Path folder;

    @BeforeAll
    void generate(@TempDir Path temporary) throws IOException {
        String kept = System.getProperty("mangled.kept", "");
        folder = kept.isEmpty() ? temporary : Files.createDirectories(Path.of(kept));
        String outputs = REPORTS > 0 ? "html,docx" : "html";
        for (int i = 0; i < Math.max(FEW, REPORTS); i++) {
            GeneratedProject.Form form = FORMS.get(i % FORMS.size());
            String name = "%03d".formatted(i);
            reports.put(name, GeneratedReport.of(form, 1000 + i / FORMS.size(), folder, outputs));
        }
    }

    /** In the suite those that Java or Node.js do; with {@code -Dmangled=200} all or some of them. */
    static Stream<Mangling> wanted() {
        return Stream.of(Mangling.values())
                .filter(mangling -> REPORTS == 0
                        ? mangling.isInTheSuite()
                        : WANTED.get(0).isEmpty() || WANTED.contains(mangling.name()));
    }

    @ParameterizedTest
    @MethodSource("wanted")
    void noFigureIsReadAsAnotherAndWhatIsNotReadIsSaid(Mangling mangling) throws Exception {
        Path from = Files.createDirectories(folder.resolve(mangling + "/from"));
        Path to = Files.createDirectories(folder.resolve(mangling + "/to"));
        for (Map.Entry<String, GeneratedReport> report : reports.entrySet()) {
            String given = mangling.given();
            Files.write(
                    from.resolve(report.getKey() + given.substring(given.lastIndexOf('.'))),
                    report.getValue().files().get(given));
        }

        if (Outside.files(to).size() < reports.size()) {
            mangling.mangle(from, to);
        }

        ReadBack sum = ReadBack.NOTHING;
        List<String> wrong = new ArrayList<>();
        List<String> partly = new ArrayList<>();
        for (Map.Entry<String, GeneratedReport> report : reports.entrySet()) {
            ReadBack back = read(report.getValue(), to.resolve(mangling.name(report.getKey())));
            sum = sum.plus(back);
            back.wrong().forEach(each -> wrong.add(report.getKey() + " " + each));
            back.silent().forEach(each -> wrong.add(report.getKey() + " silently: " + each));
            if (!back.said().isEmpty()) {
                partly.add(report.getKey() + " " + back + " " + back.said().subList(0, 1));
            }
        }
        Files.writeString(
                Path.of("target/manglings.txt"),
                mangling + ": " + reports.size() + " reports, " + sum + "\n"
                        + partly.stream().map(each -> "  " + each + "\n").collect(Collectors.joining())
                        + sum.prose().stream()
                                .limit(FEW)
                                .map(each -> "  " + each + "\n")
                                .collect(Collectors.joining()),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        assertThat(wrong).isEmpty();
        assertThat(sum.right()).isPositive();
    }

    private static ReadBack read(GeneratedReport put, Path file) throws IOException {
        PublishedReportReader.Opened opened =
                PublishedReportReader.open(file, file.getFileName().toString());
        return opened.document().isEmpty()
                ? ReadBack.refused(put)
                : ReadBack.of(
                        put,
                        PublishedReportReader.read(opened.document().get(), put.definition(), ReadingOptions.NONE));
    }
}
