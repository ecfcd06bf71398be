package dev.report.read.raw;

import dev.report.finding.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One open submission file: its tables one after the other, and the faults found so far.
 *
 * <p>Shape: one table for CSV and JSON, one for each visible worksheet in workbook order, one for each table of a document. A table is read to its end before the next
 * one is asked for. A file that cannot be read has a finding and no table, or a table that ends early.
 */
public final class RawFile implements AutoCloseable {

    private final @Nullable TableSource tables;
    private final Supplier<List<Finding>> findings;

    public RawFile(@Nullable TableSource tables, Supplier<List<Finding>> findings) {
        this.tables = tables;
        this.findings = findings;
    }

    /**
     * The next table, or null at the end.
     *
     * @throws IOException if the file cannot be read on
     */
    public @Nullable RawTable nextTable() throws IOException {
        return tables == null ? null : tables.next();
    }

    /** About how many bytes are held for rows that are read only when they are wanted; 0 if reading a row is better done ahead. */
    public int held() {
        return tables == null ? 0 : tables.held();
    }

    /** All bytes of the file, if they are in memory. */
    public Optional<byte[]> content() {
        return tables == null ? Optional.empty() : tables.content();
    }

    /** The faults found so far, in order, none twice. */
    public List<Finding> findings() {
        return findings.get();
    }

    @Override
    public void close() throws IOException {
        if (tables != null) {
            tables.close();
        }
    }
}
