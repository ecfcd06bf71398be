package dev.report.samples;

import dev.report.cli.Terminal;
import dev.report.compile.ReportCompiler;
import dev.report.definition.Style;
import dev.report.project.ReportProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The outputs of the samples, final and draft, compiled once for all tests that look at them.
 *
 * @param name the sample's name
 * @param draft whether it was compiled with {@code --draft}
 */
public record CompiledSamples(String name, boolean draft) {

    private static final Map<CompiledSamples, SortedMap<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    /** Every sample as a final report, and one as a draft. */
    public static Stream<CompiledSamples> all() throws IOException {
        try (Stream<Path> folders = Files.list(ProjectFolder.SAMPLES)) {
            Stream<CompiledSamples> finals =
                    folders.filter(sample -> Files.isRegularFile(sample.resolve("report.yaml"))).toList().stream()
                            .map(sample -> sample.getFileName().toString())
                            .sorted()
                            .map(name -> new CompiledSamples(name, false));
            return Stream.concat(finals, Stream.of(new CompiledSamples("minimal", true)));
        }
    }

    /** What the sample compiles to, by file name. */
    public SortedMap<String, byte[]> outputs() {
        return COMPILED.computeIfAbsent(this, CompiledSamples::compile);
    }

    public byte[] pdf() {
        return outputs().get("report.pdf");
    }

    /** The sample as its author wrote it. */
    public ReportProject project() throws IOException {
        return ReportCompiler.load(ProjectFolder.SAMPLES.resolve(name));
    }

    /** The language and paper that the sample's definition asks for. */
    public Style style() throws IOException {
        return project().definition().heading().style();
    }

    private static SortedMap<String, byte[]> compile(CompiledSamples sample) {
        try {
            Path folder = Files.createTempDirectory("report-sample");
            try {
                ProjectFolder project = ProjectFolder.ofSample(sample.name, folder.resolve(sample.name));
                Terminal run = sample.draft
                        ? Terminal.run("compile", project.root(), "--draft")
                        : Terminal.run("compile", project.root());
                if (project.outputs().isEmpty()) {
                    throw new IllegalStateException(run.all());
                }
                return project.outputs();
            } finally {
                ProjectFolder.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return draft ? name + " (draft)" : name;
    }
}
