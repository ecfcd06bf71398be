package dev.report.cli.print;

import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.run.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** A line on the terminal that says how far a long run is; it is drawn over itself, and gone when the run ends. */
public final class ProgressLine implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 1000;
    private static final long PACE_MILLIS = 200;
    private static final String CLEARED = "\r\u001b[K";

    private final Screen screen;
    private final Progress progress;
    private final long started = System.nanoTime();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean drawn = new AtomicBoolean();

    private ProgressLine(Screen screen, Progress progress) {
        this.screen = screen;
        this.progress = progress;
    }

    /** Begins to watch a run; draws nothing unless a person watches standard error. */
    public static ProgressLine of(Screen screen, Progress progress, boolean quiet) {
        ProgressLine line = new ProgressLine(screen, progress);
        if (screen.live() && !quiet) {
            Thread painter = new Thread(line::paint, "progress");
            painter.setDaemon(true);
            painter.start();
        }
        return line;
    }

    /** Reads and checks a project under the eyes of whoever watches. */
    public static Compilation check(Screen screen, Path root, boolean quiet) throws IOException {
        Progress progress = new Progress();
        ProgressLine line = of(screen, progress, quiet);
        try {
            return ReportCompiler.check(root, progress);
        } finally {
            line.close();
        }
    }

    private void paint() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
            while (draw()) {
                Thread.sleep(PACE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean draw() {
        synchronized (over) {
            if (over.get()) {
                return false;
            }
            drawn.set(true);
            screen.err().print(CLEARED + words((System.nanoTime() - started) / 1_000_000_000));
            screen.err().flush();
            return true;
        }
    }

    private String words(long seconds) {
        String stage = progress.stage().name().toLowerCase(Locale.ROOT);
        return screen.say("progress." + stage, "units", progress.units(), "seconds", seconds);
    }

    /** Clears the line, whichever thread asks. */
    @Override
    public void close() {
        synchronized (over) {
            over.set(true);
            if (drawn.getAndSet(false)) {
                screen.err().print(CLEARED);
                screen.err().flush();
            }
        }
    }
}
