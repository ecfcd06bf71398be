package dev.report.discover;

import dev.report.project.Gb18030;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The files of a ZIP archive that a unit, or a whole group of units, sent.
 *
 * <p>Shape: each is called {@code 附件.zip!/乡镇/城关镇.xlsx} and unpacked into a folder of its own kind that is deleted when the program
 * ends. Names in GBK, as Chinese Windows writes them, are read as such. An archive within the archive is not opened.
 *
 * <p>Errors: what is behind a password, damaged or too large is listed with a state that says so.
 */
final class PackedFiles {

    /** What stands between an archive's name and that of a file in it. */
    static final String WITHIN = "!/";

    private static final String INBOX = "report-inbox";

    private static final int MOST_FILES = 2_000;
    private static final long MOST_BYTES = 256L << 20;

    private final String archive;
    private final Path target;
    private final List<SubmissionFolder.Listed> files = new ArrayList<>();
    private final Map<String, Path> folders = new HashMap<>();
    private long left = MOST_BYTES;

    private PackedFiles(String archive, Path target) {
        this.archive = archive;
        this.target = target;
    }

    /**
     * Unpacks an archive.
     *
     * @param name its path relative to the project, with {@code /}
     * @return its files; the archive itself where it cannot be opened
     * @throws IOException if what was unpacked cannot be written
     */
    static List<SubmissionFolder.Listed> of(String name, Path path) throws IOException {
        PackedFiles packed = new PackedFiles(name, temporary(Files.createTempDirectory(INBOX)));
        try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
            return packed.unpack(zip, path);
        } catch (TooLargeException e) {
            return List.of(new SubmissionFolder.Listed(name, path, SubmissionFolder.State.TOO_LARGE));
        } catch (UnwritableException e) {
            throw new IOException(e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            // The library throws whatever a damaged archive leads it to.
            return List.of(new SubmissionFolder.Listed(name, path, SubmissionFolder.State.DAMAGED));
        }
    }

    private static Path temporary(Path path) {
        path.toFile().deleteOnExit();
        return path;
    }

    /** Deletes what was unpacked, and the folders that it leaves empty, before the program ends. */
    static void delete(List<SubmissionFolder.Listed> files) throws IOException {
        for (SubmissionFolder.Listed file : files) {
            Path folder = file.path().getParent();
            Path inbox = folder == null ? null : folder.getParent();
            boolean isUnpacked = file.name().contains(WITHIN)
                    && inbox != null
                    && String.valueOf(inbox.getFileName()).startsWith(INBOX);
            if (isUnpacked) {
                Files.deleteIfExists(file.path());
                deleteIfEmpty(folder);
                deleteIfEmpty(inbox);
            }
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // The last of its files takes it along.
            return;
        }
    }

    private List<SubmissionFolder.Listed> unpack(ZipFile zip, Path path) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > MOST_FILES) {
            throw new TooLargeException();
        }
        if (zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null) {
            return List.of(new SubmissionFolder.Listed(archive, path, SubmissionFolder.State.DOCUMENT));
        }
        for (ZipArchiveEntry entry : entries) {
            String name = name(entry).replace('\\', '/');
            if (!entry.isDirectory() && !isPassedOver(name)) {
                add(zip, entry, name, path);
            }
        }
        return files.isEmpty()
                ? List.of(new SubmissionFolder.Listed(archive, path, SubmissionFolder.State.EMPTY))
                : files;
    }

    private static boolean isPassedOver(String name) {
        for (String step : name.split("/")) {
            if (InputFiles.isPassedOver(step) || step.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }

    private void add(ZipFile zip, ZipArchiveEntry entry, String name, Path path) throws IOException {
        SubmissionFolder.Listed listed = SubmissionFolder.listed(archive + WITHIN + name, path);
        boolean isRead =
                listed.state() == SubmissionFolder.State.SUBMISSION || listed.state() == SubmissionFolder.State.MODEL;
        if (!isRead) {
            files.add(listed.as(SubmissionFolder.State.UNKNOWN_TYPE));
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            files.add(listed.as(SubmissionFolder.State.LOCKED));
        } else if (!zip.canReadEntryData(entry)) {
            files.add(listed.as(SubmissionFolder.State.DAMAGED));
        } else {
            Path file = file(name);
            try (InputStream in = zip.getInputStream(entry)) {
                copy(in, file);
                files.add(new SubmissionFolder.Listed(listed.name(), file, listed.state()));
            }
        }
    }

    /** Where a file is unpacked to: those of one folder stay together, under names that every file system takes. */
    private Path file(String name) throws UnwritableException {
        String folder = name.substring(0, Math.max(0, name.lastIndexOf('/')));
        try {
            Path directory = folders.get(folder);
            if (directory == null) {
                directory = temporary(Files.createDirectory(target.resolve(Integer.toString(folders.size()))));
                folders.put(folder, directory);
            }
            return temporary(Files.createFile(directory.resolve(Integer.toString(files.size()))));
        } catch (IOException e) {
            throw new UnwritableException(e);
        }
    }

    private void copy(InputStream in, Path file) throws IOException {
        byte[] bytes = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                left -= read;
                if (left < 0) {
                    throw new TooLargeException();
                }
                write(out, bytes, read);
            }
        }
    }

    private static void write(OutputStream out, byte[] bytes, int count) throws UnwritableException {
        try {
            out.write(bytes, 0, count);
        } catch (IOException e) {
            throw new UnwritableException(e);
        }
    }

    /** An entry's name: UTF-8 where its bytes are, for not every program says so; else GBK. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        try {
            return raw == null
                    ? entry.getName()
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(raw))
                            .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, Gb18030.charset());
        }
    }

    /** The archive would unpack beyond all measure. */
    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The disk does not take what was unpacked: a fault of this machine, not of the archive. */
    private static final class UnwritableException extends IOException {
        private static final long serialVersionUID = 1;

        UnwritableException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
