package dev.report.read.xlsx;

import dev.report.read.raw.Faults;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Proves that a workbook's ZIP package is whole and of sane size, before the library unpacks it.
 *
 * <p>Every XML part is unpacked once without being kept: the library checks no checksum, so one damaged bit could change a digit, and it
 * sets no bound to what a small file may unpack to.
 *
 * <p>Errors: {@code unreadable-file} for a damaged package, one without a workbook, one that unpacks beyond all measure.
 */
public final class XlsxPackage {

    /** The largest file, in bytes: 10,000 units of 200 cells take an eighth of it. */
    static final long LARGEST_FILE = 64L << 20;

    /** What all XML parts may unpack to, in bytes. */
    static final long MOST_UNPACKED = 512L << 20;

    /** The longest stretch without a tag; a cell's text has 32,767 characters at most. */
    private static final int LONGEST_TEXT = 4 << 20;

    private static final int CHUNK = 1 << 16;

    private final byte[] bytes = new byte[CHUNK];
    private final Faults faults;
    private final long mostUnpacked;
    private long unpacked;
    private int sinceTag;
    private final PartMarks marks = new PartMarks();

    public XlsxPackage(Faults faults, long mostUnpacked) {
        this.faults = faults;
        this.mostUnpacked = mostUnpacked;
    }

    /** Whether the library may open the package; if not, a finding gives the reason. */
    public boolean isSound(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                faults.file("unreadable-file.xlsx-no-workbook");
                return false;
            }
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (isXml(entry.getName()) && !isSound(zip, entry)) {
                    return false;
                }
            }
            return true;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            faults.file("unreadable-file.xlsx-damaged");
            return false;
        }
    }

    /** What was noticed in its parts. */
    PartMarks marks() {
        return marks;
    }

    static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    private boolean isSound(ZipFile zip, ZipEntry entry) throws IOException {
        CRC32 checksum = new CRC32();
        sinceTag = 0;
        marks.begin(entry.getName());
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(bytes); count > 0; count = in.read(bytes)) {
                checksum.update(bytes, 0, count);
                unpacked += count;
                marks.add(bytes, count);
                if (unpacked > mostUnpacked || isTextTooLong(count)) {
                    faults.file("unreadable-file.xlsx-bomb");
                    return false;
                }
            }
        }
        if (entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue()) {
            faults.file("unreadable-file.xlsx-damaged");
            return false;
        }
        return true;
    }

    private boolean isTextTooLong(int count) {
        int last = count - 1;
        while (last >= 0 && bytes[last] != '<') {
            last--;
        }
        sinceTag = last < 0 ? sinceTag + count : count - 1 - last;
        return sinceTag > LONGEST_TEXT;
    }
}
