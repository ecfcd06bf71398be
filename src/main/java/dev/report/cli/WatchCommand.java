package dev.report.cli;

import dev.report.cli.format.OutputFormat;
import dev.report.cli.option.Argument;
import dev.report.cli.print.Browser;
import dev.report.cli.print.Screen;
import dev.report.cli.process.ExitCode;
import dev.report.cli.process.FaultHandler;
import dev.report.cli.process.Interruption;
import dev.report.finding.Finding;
import dev.report.watch.Surroundings;
import dev.report.watch.Watch;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Compiles a project again at each save, and shows report and findings in a browser, until it is ended. */
final class WatchCommand extends ProjectCommand {

    private static final int LAST_PORT = 65_535;

    private final Argument<Integer> port = Argument.option("--port", "N", Integer.class);
    private final Argument<Boolean> noOpen = Argument.flag("--no-open");
    private final AtomicReference<Thread> outputs = new AtomicReference<>(new Thread());

    WatchCommand(Screen screen) {
        super(screen, 0, List.of(OutputFormat.TEXT));
        takes(port, noOpen);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        int wanted = port.or(0);
        if (wanted < 0 || wanted > LAST_PORT) {
            throw misused(screen.say("watch.port", "value", wanted));
        }
        try (Watch watch = start(folder(), wanted)) {
            Interruption end = Interruption.does(() -> close(watch));
            try {
                begin(watch);
                watch.run();
            } finally {
                end.close();
            }
        }
        return ExitCode.DONE;
    }

    private void begin(Watch watch) {
        screen.out().println(watch.address());
        screen.out().flush();
        talk(screen.say("watch.started"));
        if (!noOpen.isSet() && screen.live()) {
            Browser.open(watch.address());
        }
    }

    private Watch start(Path root, int wanted) throws IOException {
        try {
            return new Watch(root, screen.language(), wanted, new Ears());
        } catch (BindException e) {
            throw misused(screen.say("watch.taken", "port", wanted));
        }
    }

    private void close(Watch watch) {
        try {
            watch.close();
        } catch (IOException e) {
            screen.error(screen.say("fault.io", "file", "", "reason", e.getMessage()));
        }
        talk(screen.say("watch.ended"));
    }

    private void talk(String words) {
        if (!options.isQuiet()) {
            screen.err().println(words);
        }
    }

    /** Compiles as the command of that name does, beside the watch; while one run goes on none is begun, and the next pause begins it. */
    private void keepOutputs(Path root) {
        if (!outputs.get().isAlive()) {
            Thread run = new Thread(() -> compile(root), "outputs");
            run.setDaemon(true);
            outputs.set(run);
            run.start();
        }
    }

    private void compile(Path root) {
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        String[] words = {"compile", "--if-changed", "--quiet", root.toString()};
        if (Main.run(words, Map.of(), nobody, nobody) == ExitCode.DONE) {
            talk(screen.say("watch.kept"));
        }
    }

    /** Tells the watch the time and what went wrong, and whoever looks at the terminal how each build went. */
    private final class Ears implements Surroundings {

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Trouble trouble(Exception fault) {
            List<Finding> findings = FaultHandler.findings(fault).orElse(List.of());
            return new Trouble(
                    findings,
                    findings.isEmpty()
                            ? words(fault)
                            : screen.in(findings.get(0).message()));
        }

        private String words(Exception fault) {
            FaultHandler faults = new FaultHandler(screen);
            if (fault instanceof UncheckedIOException unchecked) {
                return faults.words(unchecked.getCause());
            }
            return fault instanceof IOException world
                    ? faults.words(world)
                    : screen.say("fault.program", "what", fault);
        }

        @Override
        public void rested() {
            keepOutputs(root());
        }

        @Override
        public void built(Result result) {
            String time = LocalTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
            String key = result.trouble().isEmpty() ? "watch.built" : "watch.failed";
            talk(time + " "
                    + screen.say(
                            key,
                            "millis",
                            result.millis(),
                            "errors",
                            result.errors(),
                            "warnings",
                            result.warnings(),
                            "what",
                            result.trouble()));
        }
    }
}
