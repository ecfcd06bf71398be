package dev.report.packing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Makes the manual pages and the changelog of the Debian package as Debian wants them: compressed as far as gzip goes, and without a time. */
public final class DebianDocs {

    private static final String VERSION = "[[version]]";

    /** Where gzip says how it compressed, and the sign for its best. */
    private static final int HOW = 8;

    private static final byte BEST = 2;

    private DebianDocs() {}

    /** Packs the pages of one folder, and a changelog with its version filled in, into another folder. */
    public static void main(String[] arguments) throws IOException {
        Path pages = Path.of(arguments[0]);
        Path changelog = Path.of(arguments[1]);
        Path share = Path.of(arguments[3]);
        for (Path page : files(pages)) {
            write(
                    share.resolve("man").resolve(pages.relativize(page).toString() + ".gz"),
                    packed(Files.readAllBytes(page)));
        }
        String log = Files.readString(changelog).replace(VERSION, arguments[2]);
        write(share.resolve("doc/report/changelog.gz"), packed(log.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, content);
    }

    static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Best gzip = new Best(bytes)) {
            gzip.write(content);
        }
        byte[] packed = bytes.toByteArray();
        packed[HOW] = BEST;
        return packed;
    }

    /** Takes its time. */
    private static final class Best extends GZIPOutputStream {

        Best(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
