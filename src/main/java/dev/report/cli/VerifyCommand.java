package dev.report.cli;

import dev.report.cli.format.OutputFormat;
import dev.report.cli.option.Argument;
import dev.report.cli.print.Screen;
import dev.report.cli.print.VersionProvider;
import dev.report.cli.process.ExitCode;
import dev.report.cli.process.RunRecord;
import dev.report.compare.Wording;
import dev.report.compare.portal.Publication;
import dev.report.compare.portal.PublicationCheck;
import dev.report.compare.portal.PublicationJson;
import dev.report.compare.portal.PublicationText;
import dev.report.project.NoPlainFileException;
import dev.report.publish.JsonTree;
import dev.report.publish.Manifest;
import dev.report.publish.ManifestCheck;
import dev.report.publish.OutputNames;
import dev.report.publish.OwnPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Recomputes the manifest of {@code out/} and says what was touched since, or compares a published document with it. */
final class VerifyCommand extends ProjectCommand {

    private static final String MANIFEST = "out/" + OutputNames.MANIFEST;

    private final Argument<String> published = Argument.option("--published", "FILE|URL", String.class);

    VerifyCommand(Screen screen) {
        super(screen);
        takes(published);
    }

    @Override
    public Integer call() throws IOException {
        requireTextOrJson();
        if (published.value().isPresent()) {
            return published(published.value().get());
        }
        OwnPlaces.require(folder());
        Path file = root().resolve(MANIFEST);
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        NoPlainFileException.require(file);
        byte[] text = Files.readAllBytes(file);
        List<ManifestCheck.Deviation> deviations = new ArrayList<>();
        Manifest manifest = read(text, deviations);
        deviations.addAll(ManifestCheck.of(root(), manifest));
        if (options.format() == OutputFormat.JSON) {
            screen.out().write(json(manifest, deviations));
        } else {
            print(manifest, deviations);
        }
        return deviations.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** Compares what was published with {@code out/}. */
    private int published(String document) throws IOException {
        Wording words = new Wording(screen.language());
        PublicationCheck check = Publication.check(folder(), document, words);
        if (options.format() == OutputFormat.JSON) {
            screen.out().write(PublicationJson.of(check));
        } else if (!options.isQuiet() || !check.isSame()) {
            PublicationText.lines(check, words).forEach(line -> screen.out().println(Screen.plain(line)));
        }
        return check.isSame() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** The manifest says nothing of itself; the record of the last run does. One that is damaged was touched for sure. */
    private Manifest read(byte[] text, List<ManifestCheck.Deviation> deviations) {
        String now = Manifest.sha256(text);
        String then = RunRecord.begin(root(), Instant.EPOCH).published();
        Manifest manifest;
        try {
            manifest = Manifest.parse(text);
        } catch (IOException e) {
            manifest = Manifest.NONE;
        }
        if (!then.isEmpty() && !then.equals(now) || manifest.equals(Manifest.NONE)) {
            deviations.add(new ManifestCheck.Deviation(
                    ManifestCheck.Kind.OUTPUT, MANIFEST, ManifestCheck.State.TOUCHED, then, now));
        }
        return manifest;
    }

    private void print(Manifest manifest, List<ManifestCheck.Deviation> deviations) {
        for (ManifestCheck.Deviation deviation : deviations) {
            screen.out()
                    .println(Screen.pad(screen.say("verify.state." + word(deviation.state())), 10)
                            + Screen.pad(screen.say("verify.kind." + word(deviation.kind())), 10)
                            + deviation.file());
        }
        if (options.isQuiet() && deviations.isEmpty()) {
            return;
        }
        if (!manifest.tool().equals(VersionProvider.line())) {
            screen.out().println(screen.say("verify.tool", "then", manifest.tool(), "now", VersionProvider.line()));
        }
        screen.out()
                .println(
                        deviations.isEmpty()
                                ? screen.say("verify.clean", "count", manifest.size())
                                : screen.say("verify.touched", "count", deviations.size()));
    }

    private static byte[] json(Manifest manifest, List<ManifestCheck.Deviation> deviations) {
        List<Map<String, Object>> files = new ArrayList<>();
        for (ManifestCheck.Deviation deviation : deviations) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("file", deviation.file());
            file.put("kind", word(deviation.kind()));
            file.put("state", word(deviation.state()));
            file.put("expected", deviation.expected());
            file.put("actual", deviation.actual());
            files.add(file);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", deviations.isEmpty() ? "clean" : "touched");
        json.put("tool", manifest.tool());
        json.put("draft", manifest.draft());
        json.put("compared", manifest.size());
        json.put("files", files);
        return new JsonTree(json).json();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
