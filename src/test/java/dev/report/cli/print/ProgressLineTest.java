package dev.report.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.run.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final String CLEARED = "\r\u001b[K";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Progress progress = new Progress();

    private ProgressLine line(boolean live, boolean quiet) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return ProgressLine.of(new Screen(stream, stream, "en", false, live), progress, quiet);
    }

    private String drawn() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void longRunIsDrawnOverItselfAndClearedAtTheEnd() throws InterruptedException {
        ProgressLine line = line(true, false);
        progress.unit();
        progress.unit();
        for (int i = 0; i < 500 && !drawn().contains("reading: 2 units"); i++) {
            Thread.sleep(10);
        }
        progress.enter(Progress.Stage.RENDERING);
        for (int i = 0; i < 500 && !drawn().contains("rendering the report of 2 units"); i++) {
            Thread.sleep(10);
        }
        line.close();

        assertThat(drawn())
                .startsWith(CLEARED + "reading: 2 units, 1 s")
                .endsWith(CLEARED)
                .doesNotContain("\n");
        assertThat(drawn()).contains(CLEARED + "rendering the report of 2 units, ");
        int length = err.size();
        line.close();
        Thread.sleep(400);
        assertThat(err.size()).isEqualTo(length);
    }

    @Test
    void shortRunDrawsNothing() throws InterruptedException {
        line(true, false).close();
        Thread.sleep(1300);

        assertThat(drawn()).isEmpty();
    }

    @Test
    void nothingIsDrawnWhereNobodyWatches() throws InterruptedException {
        ProgressLine piped = line(false, false);
        ProgressLine quiet = line(true, true);
        Thread.sleep(1300);
        piped.close();
        quiet.close();

        assertThat(drawn()).isEmpty();
    }
}
