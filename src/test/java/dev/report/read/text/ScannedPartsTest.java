package dev.report.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedPartsTest {

    private static final int LONGEST = 1_000_000;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void partsTogetherFindWhatOneScanFinds(int seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = "指标,a,54\nβ,一,7\r\n".repeat(3_000).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(20); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) (1 + random.nextInt(255));
        }

        Optional<Utf8Scan> parts = scan(bytes, 2 + random.nextInt(5));

        assertThat(seen(parts.orElseThrow())).isEqualTo(seen(whole(bytes)));
    }

    @Test
    void fileThatStopsAScanIsLeftToOneThread() throws IOException {
        String lines = "a,b\n".repeat(1_000);

        assertThat(scan((lines + "\0\n" + lines).getBytes(StandardCharsets.UTF_8), 2))
                .isEmpty();
        assertThat(scan((lines + "x".repeat(5 * LONGEST)).getBytes(StandardCharsets.UTF_8), 2))
                .isEmpty();
        assertThat(scan(lines.getBytes(StandardCharsets.UTF_8), 1)).isEmpty();
    }

    private Optional<Utf8Scan> scan(byte[] bytes, int parts) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), bytes);
        return new ScannedParts(FileBytes.of(file), LONGEST, parts).scan();
    }

    private static Utf8Scan whole(byte[] bytes) {
        Utf8Scan scan = new Utf8Scan();
        scan.add(bytes, bytes.length, 0);
        scan.end();
        return scan;
    }

    private static List<Object> seen(Utf8Scan scan) {
        return List.of(scan.firstDamage(), scan.damages(), scan.firstZero(), scan.isCertain(), scan.isLikely());
    }
}
