package dev.report.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BundledFilesTest {

    @Test
    void hashesOfTheFacesAreThoseOfTheFiles() throws IOException {
        Path fonts = ProjectFolder.HOME.resolve("src/main/resources/fonts");
        Map<String, String> faces = BundledFiles.faces(Set.of());

        assertThat(faces).hasSize(5);
        for (Map.Entry<String, String> face : faces.entrySet()) {
            String file = face.getKey().replace("bundled/fonts/", "");
            assertThat(Manifest.sha256(fonts.resolve(file))).as(file).isEqualTo(face.getValue());
        }
    }

    @Test
    void faceOfTheProjectsOwnTakesThePlaceOfABundledOne() {
        assertThat(BundledFiles.faces(Set.of("body"))).hasSize(4).doesNotContainKey("bundled/fonts/body.ttf");
    }
}
