package dev.report.render.face;

import dev.report.config.Bundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The faces (字体) a document is set in, one for each role of GB/T 9704.
 *
 * <p>A face is read when it is first needed, once, whichever thread asks. Immutable as far as a caller can see, and safe
 * to share between threads and documents.
 */
public final class FaceSet {

    private final List<Entry> entries;

    private record Entry(Face face, FutureTask<FaceFile> file) {}

    private FaceSet(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The five faces that come with the program; none is opened yet. */
    public static FaceSet bundled() {
        return new FaceSet(List.of(
                bundled("title", "Report Title"),
                bundled("body", "Report Body"),
                bundled("heading1", "Report Heading One"),
                bundled("heading2", "Report Heading Two"),
                bundled("figures", "Report Figures")));
    }

    private static Entry bundled(String role, String family) {
        return new Entry(new Face(role, family, Face.BUNDLED), new FutureTask<>(() -> FaceFile.of(Bundle.face(role))));
    }

    /**
     * The same faces, with the office's own file in one role.
     *
     * @param role {@code title}, {@code body}, {@code heading1}, {@code heading2} or {@code figures}
     * @param file a {@code .ttf}, or a {@code .ttc}, whose first face is taken
     * @throws IOException with the path, if the file cannot be read or is no TrueType face that may be embedded
     * @throws IllegalArgumentException if there is no such role
     */
    public FaceSet with(String role, Path file) throws IOException {
        FaceFile content = read(file);
        FutureTask<FaceFile> task = new FutureTask<>(() -> content);
        task.run();
        return with(role, String.valueOf(file.getFileName()), task);
    }

    /**
     * The same faces, with another file in one role, which is read when it is first needed.
     *
     * @param source what the file is called
     * @param content reads it
     * @throws IllegalArgumentException if there is no such role
     */
    public FaceSet with(String role, String source, Supplier<byte[]> content) {
        return with(role, source, new FutureTask<>(() -> FaceFile.of(ByteBuffer.wrap(content.get()))));
    }

    private FaceSet with(String role, String source, FutureTask<FaceFile> file) {
        int place = roles().indexOf(role);
        if (place < 0) {
            throw new IllegalArgumentException("no role " + role + " among " + roles());
        }
        List<Entry> changed = new ArrayList<>(entries);
        changed.set(place, new Entry(new Face(role, entries.get(place).face.family(), source), file));
        return new FaceSet(changed);
    }

    private static FaceFile read(Path file) throws IOException {
        try {
            return FaceFile.of(ByteBuffer.wrap(Files.readAllBytes(file)));
        } catch (FaceFault e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private List<String> roles() {
        return entries.stream().map(entry -> entry.face.role()).toList();
    }

    /** The faces in the order title, body, heading1, heading2, figures. */
    public List<Face> faces() {
        return entries.stream().map(Entry::face).toList();
    }

    /** One line for the run's summary: each role and where its face is from. */
    public String describe() {
        return faces().stream().map(face -> face.role() + "=" + face.source()).collect(Collectors.joining(", "));
    }

    /**
     * The characters that no face of the set can show.
     *
     * <p>Line ends, tabs and characters without a shape of their own are left out.
     *
     * @return code points in order of appearance, none twice
     */
    public List<Integer> missing(CharSequence text) {
        List<Integer> missing = new ArrayList<>();
        BitSet seen = new BitSet();
        int character;
        for (int i = 0; i < text.length(); i += Character.charCount(character)) {
            character = Character.codePointAt(text, i);
            if (!seen.get(character)) {
                seen.set(character);
                if (!shows(character)) {
                    missing.add(character);
                }
            }
        }
        return List.copyOf(missing);
    }

    /** Whether a face of the set shows a character, or it has no shape of its own. */
    public boolean shows(int character) {
        if (isShapeless(character)) {
            return true;
        }
        for (Entry entry : entries) {
            if (file(entry).shows(character)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShapeless(int character) {
        return switch (character) {
            case '\t', '\n', '\r', 0xAD, 0x200B, 0x2060, 0xFEFF -> true;
            default -> false;
        };
    }

    /** The content of one of this set's faces. */
    public FaceFile file(Face face) {
        return file(entries.get(roles().indexOf(face.role())));
    }

    private static FaceFile file(Entry entry) {
        return result(entry.file, entry.face);
    }

    /** Does a face's task unless another thread does or did, and gives the outcome. */
    public static <T> T result(FutureTask<T> task, Face face) {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError error) {
                throw error;
            }
            if (e.getCause() instanceof UncheckedIOException unread) {
                throw unread;
            }
            String message =
                    face.family() + " (" + face.source() + "): " + e.getCause().getMessage();
            throw new UncheckedIOException(new IOException(message, e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + face.family(), e);
        }
    }
}
