package dev.report.watch;

import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.discover.InputFiles;
import dev.report.discover.InputPlaces;
import dev.report.publish.InputGuard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Watches a project: builds it at each save, and serves the newest preview.
 *
 * <p>The files are looked at some fifteen times a second. What a file system says by itself of changes is not relied on: shared folders
 * say nothing, and Java asks for it differently on each system. A build runs on the thread that looks, so that none runs beside another.
 */
public final class Watch implements AutoCloseable {

    private static final long PACE = TimeUnit.MILLISECONDS.toNanos(40);

    /** While a save goes on. */
    private static final long HASTE = TimeUnit.MILLISECONDS.toNanos(15);

    /** Who has saved nothing for so long has paused. */
    private static final long REST = TimeUnit.SECONDS.toNanos(1);

    /** Looking takes at most this part of the time, however many files there are. */
    private static final int SHARE = 10;

    private static final InputFiles NOTHING = new InputFiles(new TreeMap<>());

    private final Path root;
    private final String language;
    private final Surroundings surroundings;
    private final ReportBuilder builder;
    private final Board board = new Board();
    private final PreviewServer server;

    /**
     * Begins to serve; the first build is the first thing that {@link #run} does.
     *
     * @param root the project's folder
     * @param language of the page, {@code zh} or {@code en}
     * @param port 0 for any that is free
     * @throws java.net.BindException if the port is taken
     */
    public Watch(Path root, String language, int port, Surroundings surroundings) throws IOException {
        this.root = root;
        this.language = language;
        this.surroundings = surroundings;
        this.builder = new ReportBuilder(root);
        String folder = String.valueOf(root.toAbsolutePath().normalize().getFileName());
        this.server = PreviewServer.start(port, board, new PreviewPage(language, folder));
    }

    /** The address of the page; who knows it may see the report. */
    public String address() {
        return server.address();
    }

    /** Builds and watches until the thread is interrupted. */
    public void run() throws InterruptedException {
        InputGuard inputs = new InputGuard(root, InputPlaces.beforeLoading(), NOTHING);
        inputs = build(inputs, list(inputs));
        Settling settling = Settling.after(inputs.files());
        long built = surroundings.nanos();
        boolean isResting = false;
        while (true) {
            long before = surroundings.nanos();
            settling = settling.look(list(inputs), before);
            long cost = surroundings.nanos() - before;
            if (settling.isOver(before)) {
                inputs = build(inputs, settling.seen());
                settling = Settling.after(inputs.files());
                built = surroundings.nanos();
                isResting = false;
            }
            boolean isQuiet = settling.seen().equals(settling.built());
            if (isQuiet && !isResting && surroundings.nanos() - built > REST) {
                isResting = true;
                surroundings.rested();
            }
            TimeUnit.NANOSECONDS.sleep(isQuiet ? Math.max(PACE, cost * SHARE) : Math.max(HASTE, cost));
        }
    }

    /** What is there now; a folder that has gone holds nothing. */
    private InputFiles list(InputGuard inputs) {
        try {
            return InputFiles.list(root, inputs.places());
        } catch (IOException e) {
            return NOTHING;
        }
    }

    /** Builds from some files. @return where to look from now on, and what was built */
    private InputGuard build(InputGuard before, InputFiles files) {
        long begun = surroundings.nanos();
        SortedSet<String> changed = before.files().changes(files);
        InputGuard inputs = new InputGuard(root, before.places(), files);
        try {
            ReportBuilder.Built built = builder.build(changed);
            show(built, begun);
            return inputs.of(built.compilation().project());
        } catch (IOException | RuntimeException e) {
            Surroundings.Trouble trouble = surroundings.trouble(e);
            put(board.newest().failed(FindingEntry.of(trouble.findings(), language), trouble.message()), begun);
            return withFaulty(inputs, trouble);
        }
    }

    /** A definition that cannot be loaded names no place to look at: the files that are at fault are looked at. */
    private InputGuard withFaulty(InputGuard inputs, Surroundings.Trouble trouble) {
        SortedSet<String> names = new TreeSet<>(inputs.places().names());
        trouble.findings().forEach(finding -> names.add(finding.place().file()));
        InputPlaces places = InputPlaces.of(names);
        try {
            InputFiles more = InputFiles.list(root, places.outside(inputs.places()));
            return new InputGuard(root, places, inputs.files().and(more));
        } catch (IOException e) {
            return inputs;
        }
    }

    private void show(ReportBuilder.Built built, long begun) throws IOException {
        Compilation compilation = built.compilation();
        List<FindingEntry> entries = FindingEntry.of(compilation, language);
        Preview before = board.newest();
        Preview preview = built.page().length == 0
                ? before.failed(entries, "")
                : before.next(compilation.project().title(), built.page(), entries);
        put(preview, begun);
        // To set the pages takes long, and only some reports give cause to: nobody waits for it.
        Compilation paged = ReportCompiler.withPages(compilation);
        if (paged.findings().size() > compilation.findings().size()) {
            put(preview.with(FindingEntry.of(paged, language)), begun);
        }
    }

    private void put(Preview preview, long begun) {
        board.put(preview);
        surroundings.built(result(preview, begun));
    }

    private Surroundings.Result result(Preview preview, long begun) {
        return new Surroundings.Result(
                TimeUnit.NANOSECONDS.toMillis(surroundings.nanos() - begun),
                preview.count(FindingEntry.Group.ERROR),
                preview.count(FindingEntry.Group.WARNING),
                preview.trouble());
    }

    @Override
    public void close() throws IOException {
        server.close();
        builder.forget();
    }
}
