package dev.report.cli.print;

import dev.report.publish.Manifest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import picocli.CommandLine;

/** Tells the program's version, as the jar's manifest has it. */
public final class VersionProvider implements CommandLine.IVersionProvider {

    private static final int BUILD_LENGTH = 12;

    /** The number alone. */
    public static String version() {
        String version = VersionProvider.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** What {@code --version} prints. */
    public static String line() {
        return "report " + version();
    }

    /**
     * Tells one build of the program from another of the same version: a hash of the check sums of the files in its jar.
     *
     * @return empty where the program runs from a folder of classes
     */
    public static String build() {
        URL place = VersionProvider.class.getProtectionDomain().getCodeSource().getLocation();
        try (ZipFile jar = new ZipFile(Path.of(place.toURI()).toFile())) {
            StringBuilder sums = new StringBuilder();
            for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                sums.append(entry.getName()).append(' ').append(entry.getCrc()).append('\n');
            }
            return Manifest.sha256(sums.toString().getBytes(StandardCharsets.UTF_8))
                    .substring(0, BUILD_LENGTH);
        } catch (IOException | URISyntaxException e) {
            return "";
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }
}
