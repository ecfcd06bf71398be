package dev.report.watch;

import dev.report.discover.InputFiles;
import dev.report.discover.SubmissionFile;
import dev.report.finding.Finding;
import dev.report.read.SubmissionSource;
import dev.report.read.raw.Cells;
import dev.report.read.raw.RawFile;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import dev.report.read.raw.TableSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads each submission once, and again only when the file has changed.
 *
 * <p>Shape: the rows of a file under its name and its {@link InputFiles.Stamp}. Memory: at most some hundred thousand texts are kept; what is
 * beyond that is read at each build.
 */
final class KeptSubmissions implements SubmissionSource {

    private static final int MOST_TEXTS = 1_000_000;

    private final int most;
    private final Map<String, ReadFile> kept = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    KeptSubmissions() {
        this(MOST_TEXTS);
    }

    /** @param most how many texts are kept */
    KeptSubmissions(int most) {
        this.most = most;
    }

    /** A table that was read. */
    private record ReadTable(String file, String within, Cells cells, List<RawRow> rows) {

        RawTable again() {
            Iterator<RawRow> next = rows.iterator();
            return new RawTable(file, within, cells, () -> next.hasNext() ? next.next() : null);
        }
    }

    /** A file that was read. @param texts how many there are in it */
    private record ReadFile(InputFiles.Stamp stamp, List<ReadTable> tables, List<Finding> findings, int texts) {

        RawFile again() {
            Iterator<ReadTable> next = tables.iterator();
            TableSource source = new TableSource() {
                @Override
                public RawTable next() {
                    return next.hasNext() ? next.next().again() : null;
                }

                @Override
                public void close() {
                    // The file was closed when it was read.
                }
            };
            return new RawFile(source, () -> next.hasNext() ? List.of() : findings);
        }
    }

    @Override
    public RawFile open(SubmissionFile file) throws IOException {
        asked.add(file.name());
        InputFiles.Stamp stamp = InputFiles.Stamp.of(file.path());
        ReadFile known = kept.get(file.name());
        if (known != null && known.stamp().equals(stamp)) {
            return known.again();
        }
        kept.remove(file.name());
        if (stamp.size() > most) {
            return SubmissionSource.DIRECT.open(file);
        }
        ReadFile read = read(file, stamp);
        if (texts() + read.texts() <= most) {
            kept.put(file.name(), read);
        }
        return read.again();
    }

    private static ReadFile read(SubmissionFile file, InputFiles.Stamp stamp) throws IOException {
        List<ReadTable> tables = new ArrayList<>();
        int texts = 0;
        try (RawFile raw = SubmissionSource.DIRECT.open(file)) {
            for (RawTable table = raw.nextTable(); table != null; table = raw.nextTable()) {
                List<RawRow> rows = new ArrayList<>();
                for (RawRow row = table.next(); row != null; row = table.next()) {
                    rows.add(row);
                    texts += row.size();
                }
                tables.add(new ReadTable(table.file(), table.within(), table.cells(), rows));
            }
            return new ReadFile(stamp, tables, List.copyOf(raw.findings()), texts);
        }
    }

    /** How many texts are kept. */
    int texts() {
        return kept.values().stream().mapToInt(ReadFile::texts).sum();
    }

    /** Forgets the files that the build which ends here did not ask for. */
    void built() {
        kept.keySet().retainAll(asked);
        asked.clear();
    }
}
