package dev.report.audit;

import dev.report.published.PublishedReportReader;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The documents of a folder by issuer.
 *
 * <p>A folder within it whose files name different years is an issuer's; elsewhere files whose names differ by the year alone are one
 * issuer's, and every other file is an issuer of its own. What a browser saved beside a page, and pictures and styles, are passed over.
 *
 * @param issuers in the order of their names
 * @param others files that are of no format that is read
 */
record AuditFolder(List<Issuer> issuers, List<Path> others) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern SAVED_BESIDE = Pattern.compile("(?i).*(_files|[.]files|[.]assets)");
    private static final Set<String> TRIMMINGS = Set.of(
            "css", "js", "json", "map", "png", "jpg", "jpeg", "gif", "svg", "ico", "webp", "bmp", "woff", "woff2",
            "ttf", "db");

    private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "tar", "gz", "tgz", "bz2", "xz");

    /** @param except a folder that is not looked into: where the audit writes */
    static AuditFolder of(Path root, Path except) throws IOException {
        Map<Path, List<Path>> folders = new TreeMap<>();
        List<Path> others = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean passed = !folder.equals(root)
                        && (folder.toAbsolutePath().normalize().equals(except)
                                || name(folder).startsWith(".")
                                || SAVED_BESIDE.matcher(name(folder)).matches());
                return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isSymbolicLink()) {
                    others.add(file);
                    return FileVisitResult.CONTINUE;
                }
                if (!attributes.isRegularFile()
                        || name(file).startsWith(".")
                        || name(file).startsWith("~$")) {
                    return FileVisitResult.CONTINUE;
                }
                if (PublishedReportReader.reads(name(file))) {
                    folders.computeIfAbsent(file.getParent(), any -> new ArrayList<>())
                            .add(file);
                } else if (!TRIMMINGS.contains(ending(file))) {
                    others.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) {
                others.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        List<Issuer> issuers = new ArrayList<>();
        folders.forEach((folder, files) -> issuers.addAll(issuers(folder, files, folder.equals(root))));
        others.sort(Comparator.naturalOrder());
        return new AuditFolder(issuers, others);
    }

    private static List<Issuer> issuers(Path folder, List<Path> files, boolean isRoot) {
        Set<String> years = new HashSet<>();
        boolean isOneIssuers =
                !isRoot && files.stream().allMatch(file -> !year(file).isEmpty() && years.add(year(file)));
        Map<String, List<Path>> byName = new TreeMap<>();
        for (Path file : files) {
            byName.computeIfAbsent(isOneIssuers ? name(folder) : withoutYear(file), any -> new ArrayList<>())
                    .add(file);
        }
        List<Issuer> issuers = new ArrayList<>();
        byName.forEach((name, own) -> {
            own.sort(Comparator.comparing(AuditFolder::year).thenComparing(Comparator.naturalOrder()));
            issuers.add(new Issuer(name, own));
        });
        return issuers;
    }

    /** The key of the sentence that says why one of the others is not read. */
    static String whyOther(Path file) {
        if (Files.isSymbolicLink(file)) {
            return "unread.link";
        }
        return ARCHIVES.contains(ending(file)) ? "unread.archive" : "unread.format";
    }

    private static String name(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }

    private static String ending(Path file) {
        return name(file).substring(name(file).lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(Path file) {
        int dot = name(file).lastIndexOf('.');
        return dot > 0 ? name(file).substring(0, dot) : name(file);
    }

    private static String withoutYear(Path file) {
        return YEAR.matcher(stem(file)).replaceFirst("").strip();
    }

    private static String year(Path file) {
        Matcher year = YEAR.matcher(stem(file));
        return year.find() ? year.group() : "";
    }
}
