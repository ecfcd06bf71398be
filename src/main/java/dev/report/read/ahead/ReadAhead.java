package dev.report.read.ahead;

import dev.report.discover.SubmissionFile;
import dev.report.discover.SubmissionFolder;
import dev.report.read.SubmissionReader;
import dev.report.read.SubmissionSource;
import dev.report.read.raw.RawFile;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BiConsumer;

/**
 * Reads a project's submissions on a thread of its own, a little ahead of the one that gives them their meaning.
 *
 * <p>Reading asks nothing of the project, so that it begins before report.yaml is opened. A file whose rows are little work, as those of a
 * CSV file, is only opened here: its encoding is found out, or, of a large one, presumed; the bytes of a small one are in memory. What is read is the same in either case, to the last finding.
 *
 * <p>Shape: the files are opened in the folder's order. Memory: a bounded number of loads of some thousand texts.
 */
public final class ReadAhead implements AutoCloseable, SubmissionSource {

    /** How many loads are on their way at most. */
    private static final int MOST = 32;

    private final BlockingQueue<Load> belt = new ArrayBlockingQueue<>(MOST);
    private final Arrivals arrivals = new Arrivals(belt);
    private final Thread reader;

    private ReadAhead(Path root, BiConsumer<String, byte[]> seen) {
        this.reader = new Thread(new ReadingThread(root, belt, seen), "reading");
        this.reader.setDaemon(true);
    }

    /** Starts reading a project's folder of submissions. */
    public static ReadAhead start(Path root) {
        return start(root, (name, content) -> {});
    }

    /**
     * Starts reading a project's folder of submissions.
     *
     * @param seen is shown each file whose bytes are in memory as a whole, on the reading thread
     */
    public static ReadAhead start(Path root, BiConsumer<String, byte[]> seen) {
        ReadAhead ahead = new ReadAhead(root, seen);
        ahead.reader.start();
        return ahead;
    }

    /**
     * The listing of the folder.
     *
     * @throws IOException if it cannot be listed
     */
    public SubmissionFolder folder() throws IOException {
        return arrivals.folder();
    }

    /**
     * Opens the next file.
     *
     * @param file in the folder's order; files that come before it are passed over
     * @throws IOException if it cannot be opened or read
     */
    @Override
    public RawFile open(SubmissionFile file) throws IOException {
        arrivals.folder();
        while (!arrivals.peek().begins(file.name())) {
            arrivals.peek().close();
            arrivals.take();
        }
        Handed begun = arrivals.peek();
        arrivals.take();
        if (begun instanceof Handed.Ready ready) {
            return ready.file();
        }
        HandedTables tables = new HandedTables(arrivals);
        return new RawFile(tables, tables::findings);
    }

    /** Ends the reading, however far it came. */
    @Override
    public void close() {
        reader.interrupt();
    }

    /** What the thread does. */
    private record ReadingThread(Path root, BlockingQueue<Load> belt, BiConsumer<String, byte[]> seen)
            implements Runnable {

        @Override
        public void run() {
            Load load = new Load();
            try {
                SubmissionFolder folder = SubmissionFolder.list(root);
                load.add(new Handed.Folder(folder));
                load = handOver(load);
                for (SubmissionFolder.Listed file : folder.files()) {
                    if (file.state() == SubmissionFolder.State.SUBMISSION) {
                        load = read(file, load);
                    }
                }
                load.add(new Handed.Failed(new IllegalStateException("a file was asked for that was not listed")));
                handOver(load);
            } catch (InterruptedException e) {
                // Whoever closed this wants no more.
            } catch (IOException | RuntimeException | Error e) {
                fail(load, e);
            }
        }

        private Load read(SubmissionFolder.Listed file, Load begun) throws IOException, InterruptedException {
            Load load = begun;
            RawFile opened = SubmissionReader.openAtOnce(file.path(), file.name());
            opened.content().ifPresent(content -> seen.accept(file.name(), content));
            if (opened.held() > 0) {
                load.add(new Handed.Ready(file.name(), opened));
                return load.isFull() || belt.isEmpty() ? handOver(load) : load;
            }
            load.add(new Handed.Opened(file.name()));
            try (RawFile raw = opened) {
                for (RawTable table = raw.nextTable(); table != null; table = raw.nextTable()) {
                    load.add(new Handed.Table(table.file(), table.within(), table.cells()));
                    for (RawRow row = table.next(); row != null; row = table.next()) {
                        load.add(new Handed.Row(row));
                        load = load.isFull() ? handOver(load) : load;
                    }
                }
                load.add(new Handed.Closed(List.copyOf(raw.findings())));
            }
            return load.isFull() || belt.isEmpty() ? handOver(load) : load;
        }

        private Load handOver(Load load) throws InterruptedException {
            belt.put(load);
            return new Load();
        }

        private void fail(Load load, Throwable cause) {
            load.add(new Handed.Failed(cause));
            try {
                belt.put(load);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
