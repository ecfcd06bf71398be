package dev.report.published.generated;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of the machine that convert documents, many files a start. */
final class Outside {

    private static final int BATCH = 25;
    private static final long LONGEST_MINUTES = 30;

    private Outside() {}

    static Optional<Path> find(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The files of a folder by name. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A file's name without its extension. */
    static String base(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** Converts by LibreOffice. */
    static void office(Path from, Path to, String filter, String... options) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("office");
        try {
            List<Path> files = files(from);
            for (int at = 0; at < files.size(); at += BATCH) {
                List<String> words = new ArrayList<>(List.of(
                        "soffice", "-env:UserInstallation=" + profile.toUri(), "--headless", "--convert-to", filter));
                words.addAll(List.of(options));
                words.addAll(List.of("--outdir", to.toString()));
                files.subList(at, Math.min(at + BATCH, files.size())).forEach(file -> words.add(file.toString()));
                run(words);
            }
        } finally {
            ProjectFolder.delete(profile);
        }
    }

    static void pandoc(Path from, Path to, String extension, String... options)
            throws IOException, InterruptedException {
        for (Path file : files(from)) {
            List<String> words = new ArrayList<>(List.of(
                    "pandoc",
                    file.toString(),
                    "-o",
                    to.resolve(base(file) + "." + extension).toString()));
            words.addAll(List.of(options));
            run(words);
        }
    }

    /** Prints pages by Chromium. */
    static void print(Path from, Path to, String... options) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("chromium");
        try {
            for (Path file : files(from)) {
                List<String> words = new ArrayList<>(List.of(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--user-data-dir=" + profile,
                        "--print-to-pdf=" + to.resolve(base(file) + ".pdf")));
                words.addAll(List.of(options));
                words.add(file.toUri().toString());
                run(words);
            }
        } finally {
            ProjectFolder.delete(profile);
        }
    }

    /** Runs a program that leaves files; what it says is shown where it fails. */
    static void run(List<String> words) throws IOException, InterruptedException {
        assumeTrue(find(words.get(0)).isPresent(), words.get(0) + " is not installed");
        Path said = Files.createTempFile("outside", ".txt");
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            if (!ended || process.exitValue() != 0) {
                throw new IOException(words + ": " + new String(Files.readAllBytes(said), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(said);
        }
    }
}
