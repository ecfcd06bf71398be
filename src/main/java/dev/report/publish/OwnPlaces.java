package dev.report.publish;

import dev.report.config.ConfigException;
import dev.report.config.OutsideLink;
import dev.report.finding.Context;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.model.SourceLocation;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The places of a project where this program writes and deletes: {@code out}, {@code .out}, {@code .report}.
 *
 * <p>A project may come from a stranger. A link in one of these places that the program did not make would lead what it writes
 * and deletes to another's files, or another's files into what is published: it is refused before anything is touched.
 */
public final class OwnPlaces {

    static final String OUT = "out";
    static final String VERSIONS = ".out";
    public static final String RECORDS = ".report";

    /** The name of the link to a new version in the moment before it becomes {@code out}. */
    private static final Pattern TURNING = Pattern.compile("link-\\d+");

    private static final Pattern NONE = Pattern.compile("(?!)");

    private final Path root;
    private final Findings findings = new Findings(OwnPlaces.class, Context.NONE);

    private OwnPlaces(Path root) {
        this.root = root;
    }

    /**
     * Refuses links in the place of the program's own files and folders; what the user keeps in {@code out/} is not looked at.
     *
     * @throws ConfigException with an {@code outside-link} for each
     */
    public static void requireOwn(Path root) throws IOException {
        OwnPlaces places = new OwnPlaces(root);
        places.lookAtOwn();
        places.throwIfAny();
    }

    /**
     * Refuses links as {@link #requireOwn} does, and those that lead from {@code out/} out of the project.
     *
     * @throws ConfigException with an {@code outside-link} for each
     */
    public static void require(Path root) throws IOException {
        OwnPlaces places = new OwnPlaces(root);
        places.lookAtOwn();
        places.throwIfAny();
        places.lookAtKept();
        places.throwIfAny();
    }

    /** A file of {@code out/}, if it exists and neither it nor a folder above it is a link that this program did not make. */
    public static Optional<Path> published(Path root, String name) {
        return current(root)
                .map(folder -> folder.resolve(name))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** The folder that {@code out} is or shows: its own, or a version in {@code .out}; links that lead elsewhere are not followed. */
    static Optional<Path> current(Path root) {
        Path out = root.resolve(OUT);
        if (!Files.isSymbolicLink(out)) {
            return Optional.of(out).filter(OwnPlaces::isFolder);
        }
        return version(out)
                .filter(version -> isFolder(root.resolve(VERSIONS)))
                .map(root::resolve)
                .filter(OwnPlaces::isFolder);
    }

    /** Whether there is a folder, and not a link to one. */
    static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** What {@code out} leads to, relative to the project, if it is a link as this program makes it. */
    private static Optional<Path> version(Path out) {
        return OutsideLink.target(out)
                .filter(target -> !target.isAbsolute() && target.startsWith(VERSIONS))
                .filter(target -> target.equals(target.normalize()) && target.getNameCount() == 2);
    }

    private void lookAtOwn() throws IOException {
        Path out = root.resolve(OUT);
        if (Files.isSymbolicLink(out) && version(out).isEmpty()) {
            add("outside-link.own", out);
        }
        lookAtFolder(root.resolve(VERSIONS), TURNING);
        lookAtFolder(root.resolve(RECORDS), NONE);
    }

    private void lookAtFolder(Path folder, Pattern links) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            add("outside-link.own", folder);
        } else if (isFolder(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.filter(Files::isSymbolicLink)
                        .filter(entry ->
                                !links.matcher(entry.getFileName().toString()).matches())
                        .sorted()
                        .forEach(entry -> add("outside-link.own", entry));
            }
        }
    }

    private void lookAtKept() throws IOException {
        Optional<Path> folder = current(root);
        if (folder.isPresent()) {
            Files.walkFileTree(folder.get(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isSymbolicLink() && OutsideLink.pointsOut(root, file)) {
                        add(
                                "outside-link.kept",
                                file,
                                OUT + "/" + slashed(folder.get().relativize(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    // Another run may have swept it; who needs it will say what is wrong with it.
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    private void add(String id, Path link) {
        add(id, link, slashed(root.relativize(link)));
    }

    private void add(String id, Path link, String name) {
        String target = OutsideLink.target(link).map(OwnPlaces::slashed).orElse("?");
        findings.add(id, SourceLocation.file(name)).values("name", name, "target", target);
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private void throwIfAny() {
        if (!findings.isEmpty()) {
            throw new ConfigException(
                    findings.all().stream().sorted(Finding.BY_PLACE).toList());
        }
    }
}
