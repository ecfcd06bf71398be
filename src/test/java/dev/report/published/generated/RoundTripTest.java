package dev.report.published.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.published.PublishedReportReader;
import dev.report.published.ReadingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated reports of every generation of the form, written in every format and read back; {@code -Dreports=300} for many of them. */
class RoundTripTest {

    private static final int REPORTS = Integer.getInteger("reports", GeneratedProject.Form.values().length);
    private static final List<String> DOCUMENTS =
            List.of("report.html", "report.fragment.html", "report.md", "report.docx", "report.pdf");
    private static final Map<String, ReadBack> SUMS = new LinkedHashMap<>();

    @TempDir
    Path folder;

    static Stream<Arguments> reports() {
        GeneratedProject.Form[] forms = GeneratedProject.Form.values();
        return IntStream.range(0, REPORTS).mapToObj(i -> Arguments.of(forms[i % forms.length], i / forms.length));
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("reports")
    void everyFigureAndEverySentenceComesBack(GeneratedProject.Form form, int seed) throws IOException {
        GeneratedReport put = GeneratedReport.of(form, seed, folder, GeneratedReport.ALL);

        for (String name : DOCUMENTS) {
            Path file = Files.write(folder.resolve(name), put.files().get(name));
            ReadBack back = ReadBack.of(
                    put,
                    PublishedReportReader.read(
                            PublishedReportReader.open(file, name).document().orElseThrow(),
                            put.definition(),
                            ReadingOptions.NONE));
            SUMS.merge(name, back, ReadBack::plus);
            assertThat(back).as(name).satisfies(each -> {
                assertThat(each.wrong()).isEmpty();
                assertThat(each.said()).isEmpty();
                assertThat(each.silent()).isEmpty();
                assertThat(each.prose()).isEmpty();
            });
            assertThat(back.right()).as(name).isEqualTo(put.printed().size());
        }
    }

    @AfterAll
    static void sums() throws IOException {
        List<String> lines = new ArrayList<>();
        SUMS.forEach((name, sum) -> lines.add(name + ": " + sum));
        Files.write(Path.of("target/round-trip.txt"), lines);
    }
}
