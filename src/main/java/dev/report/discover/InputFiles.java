package dev.report.discover;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files that are where inputs are, and what the file system knows of each. Hidden files and folders, and what office
 * programs leave beside a file that is open, are no inputs.
 *
 * @param stamps name to stamp, by name; names are relative to the project, with {@code /}
 */
public record InputFiles(SortedMap<String, Stamp> stamps) {

    private static final Set<String> LEFT_BEHIND = Set.of("thumbs.db", "desktop.ini", "icon\r");
    private static final Set<String> SYSTEM_FOLDERS =
            Set.of("__macosx", "$recycle.bin", "system volume information", "@eadir");

    /**
     * Tells without reading it whether a file has changed.
     *
     * @param size in bytes
     * @param modified when its content was last written
     * @param key which file it is: one that was put in the place of another has another
     */
    public record Stamp(
            long size, FileTime modified, @Nullable Object key) {
        /** Of a file that is there. @throws IOException if it cannot be looked at */
        public static Stamp of(Path file) throws IOException {
            return of(Files.readAttributes(file, BasicFileAttributes.class));
        }

        // Written out, since each run of ten thousand files compares as many.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Stamp that
                    && size == that.size
                    && modified.equals(that.modified)
                    && Objects.equals(key, that.key);
        }

        @Override
        public int hashCode() {
            return Objects.hash(size, modified, key);
        }

        private static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    public InputFiles {
        stamps = Collections.unmodifiableSortedMap(new TreeMap<>(stamps));
    }

    /** What is there now. */
    public static InputFiles list(Path root, InputPlaces places) throws IOException {
        SortedMap<String, Stamp> stamps = new TreeMap<>();
        for (String name : places.names()) {
            Path path = root.resolve(name);
            if (!name.endsWith("/")) {
                stamp(path).ifPresent(stamp -> stamps.put(name, stamp));
            } else if (Files.isDirectory(path)) {
                walk(path, name, stamps);
            }
        }
        return new InputFiles(stamps);
    }

    private static Optional<Stamp> stamp(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return stamp(attributes);
        } catch (IOException e) {
            // Not there, or not to be looked at: who wants to read it will say so.
            return Optional.empty();
        }
    }

    /** Of what is no file, nothing can be read that stays the same. */
    private static Optional<Stamp> stamp(BasicFileAttributes attributes) {
        return attributes.isRegularFile() ? Optional.of(Stamp.of(attributes)) : Optional.empty();
    }

    private static void walk(Path folder, String name, SortedMap<String, Stamp> stamps) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                boolean hidden = !dir.equals(folder)
                        && isFolderPassedOver(dir.getFileName().toString());
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isPassedOver(file.getFileName().toString())) {
                    Optional<Stamp> stamp = attributes.isSymbolicLink() ? stamp(file) : stamp(attributes);
                    stamp.ifPresent(found -> stamps.put(name + FileName.of(folder, file), found));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Whether a file's name says that it is no input: hidden, or left by an office program, an editor or a file manager. */
    static boolean isPassedOver(String name) {
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.endsWith("~")
                || LEFT_BEHIND.contains(name.toLowerCase(Locale.ROOT))
                || name.startsWith("~") && name.toLowerCase(Locale.ROOT).endsWith(".tmp");
    }

    /** Whether a folder is the system's own, or a store's for its index. */
    static boolean isFolderPassedOver(String name) {
        return name.startsWith(".") || SYSTEM_FOLDERS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Those of these files that are in some places. */
    public InputFiles within(InputPlaces places) {
        SortedMap<String, Stamp> kept = new TreeMap<>(stamps);
        kept.keySet().removeIf(name -> !places.holds(name));
        return new InputFiles(kept);
    }

    /** These files and others. */
    public InputFiles and(InputFiles others) {
        SortedMap<String, Stamp> all = new TreeMap<>(stamps);
        all.putAll(others.stamps);
        return new InputFiles(all);
    }

    /** The first file by name that was written, added or removed between this list and a later one. */
    public Optional<String> firstChange(InputFiles later) {
        return changes(later).stream().findFirst();
    }

    /** The files that were written, added or removed between this list and a later one. */
    public SortedSet<String> changes(InputFiles later) {
        SortedSet<String> names = new TreeSet<>();
        if (!stamps.equals(later.stamps)) {
            names.addAll(stamps.keySet());
            names.addAll(later.stamps.keySet());
            names.removeIf(name -> Objects.equals(stamps.get(name), later.stamps.get(name)));
        }
        return names;
    }
}
