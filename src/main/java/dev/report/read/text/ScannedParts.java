package dev.report.read.text;

import dev.report.run.Background;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scans a large file in parts side by side, one a processor: each begins with a line, where no character of UTF-8 goes on, so that
 * together they find what one scan of the whole would.
 */
final class ScannedParts {

    /** Smaller files are not worth a thread. */
    private static final long SMALLEST_PART = 8_000_000;

    private static final int CHUNK = 1 << 16;

    private final FileBytes file;
    private final int longestLine;
    private final int parts;

    /**
     * A file in so many parts.
     *
     * @param longestLine in characters: a file with a longer one is not scanned here
     */
    ScannedParts(FileBytes file, int longestLine, int parts) {
        this.file = file;
        this.longestLine = longestLine;
        this.parts = parts;
    }

    /** A file in as many parts as there are processors, unless these would be small. */
    static ScannedParts of(FileBytes file, int longestLine) {
        long parts = Math.min(Runtime.getRuntime().availableProcessors(), file.size() / SMALLEST_PART);
        return new ScannedParts(file, longestLine, (int) parts);
    }

    /** What all parts hold; empty where one thread has to look, for the file is small or something in it stops a scan. */
    Optional<Utf8Scan> scan() throws IOException {
        List<Background<Optional<Utf8Scan>>> scans = new ArrayList<>();
        long from = 0;
        for (int part = 1; part <= parts && parts > 1; part++) {
            long begin = from;
            long end = part == parts ? file.size() : lineFrom(Math.max(begin, file.size() / parts * part));
            scans.add(new Background<>("scanning", () -> scan(begin, end)).start());
            from = end;
        }
        Optional<Utf8Scan> all =
                scans.isEmpty() ? Optional.empty() : scans.get(0).await();
        for (int part = 1; part < scans.size(); part++) {
            Optional<Utf8Scan> behind = scans.get(part).await();
            all = behind.isEmpty() ? behind : all;
            all.ifPresent(whole -> whole.addPart(behind.orElseThrow()));
        }
        return all;
    }

    /** Where the first line begins behind a place; the end of the file if none is near. */
    private long lineFrom(long place) throws IOException {
        byte[] bytes = new byte[CHUNK];
        try (InputStream in = file.open(place)) {
            int count = in.readNBytes(bytes, 0, bytes.length);
            for (int i = 0; i < count; i++) {
                if (bytes[i] == '\n') {
                    return place + i + 1;
                }
            }
        }
        return file.size();
    }

    private Optional<Utf8Scan> scan(long from, long to) throws IOException {
        Utf8Scan scan = new Utf8Scan();
        byte[] bytes = new byte[CHUNK];
        long withoutEnd = 0;
        try (InputStream in = file.open(from)) {
            for (long at = from; at < to; ) {
                int count = in.readNBytes(bytes, 0, (int) Math.min(bytes.length, to - at));
                scan.add(bytes, count, at);
                withoutEnd = EncodingDetector.hasLineEnd(bytes, count) ? 0 : withoutEnd + count;
                if (count == 0 || scan.firstZero() >= 0 || withoutEnd / 4 > longestLine) {
                    return Optional.empty();
                }
                at += count;
            }
        }
        scan.end();
        return Optional.of(scan);
    }
}
