package dev.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.publish.Manifest;
import dev.report.render.face.Face;
import dev.report.render.face.FaceSet;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The faces are the files that were prepared, and each has its licence beside it. */
class BundledFacesTest {

    private static final Path FONTS = ProjectFolder.HOME.resolve("src/main/resources/fonts");
    private static final Pattern ROW =
            Pattern.compile("\\| `(\\w+\\.ttf)` \\| (Report [^|]+) \\|.*\\| ([0-9,]+) \\|\n");

    @Test
    void everyFileIsTheOneThatWasPrepared() throws IOException {
        List<String> sums = Files.readAllLines(FONTS.resolve("SHA256SUMS"));
        assertThat(sums).hasSizeGreaterThanOrEqualTo(5);
        for (String line : sums) {
            String[] parts = line.split("\\s+\\*?");
            assertThat(Manifest.sha256(FONTS.resolve(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        }
    }

    @Test
    void readmeListsEveryFaceWithItsSizeAndALicenceThatLiesBeside() throws IOException {
        String readme = Files.readString(FONTS.resolve("README.md"));
        Matcher row = ROW.matcher(readme);
        int faces = 0;
        while (row.find()) {
            faces++;
            assertThat(Files.size(FONTS.resolve(row.group(1))))
                    .isEqualTo(Long.parseLong(row.group(3).replace(",", "")));
            Matcher licence = Pattern.compile("`((?:OFL|GPL|NOTICE)-[^`]+)`").matcher(row.group());
            assertThat(licence.find()).as(row.group(1)).isTrue();
            do {
                assertThat(FONTS.resolve(licence.group(1))).isNotEmptyFile();
            } while (licence.find());
        }
        assertThat(faces).isEqualTo(FaceSet.bundled().faces().size());
    }

    /** SIL OFL 1.1, 3: a changed font may not carry a reserved name. */
    @Test
    void changedFacesCarryNoReservedName() {
        FaceSet faces = FaceSet.bundled();
        for (Face face : faces.faces()) {
            assertThat(faces.file(face).name().orElseThrow()).startsWith("Report");
        }
    }
}
