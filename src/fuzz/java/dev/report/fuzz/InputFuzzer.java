package dev.report.fuzz;

import dev.report.bind.SubmissionBinder;
import dev.report.compile.ReportCompiler;
import dev.report.config.ConfigException;
import dev.report.discover.SubmissionFinder;
import dev.report.project.ReportProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What Jazzer calls with the bytes it makes: they become one file of a project, which is then checked.
 *
 * <p>The first byte chooses the file, the others are its content. What is wrong with it must be a finding: anything thrown but
 * {@link ConfigException}, and a run of more than the script's limit, is a fault. The values are judged by {@code MutationsTest}.
 */
public final class InputFuzzer {

    private static final Map<Input, byte[]> VALID = new EnumMap<>(Input.class);
    private static List<Input> inputs = List.of();
    private static ReportProject loaded;
    private static Path province = Path.of("");
    private static Path county = Path.of("");

    private InputFuzzer() {}

    /** @param arguments a folder for the two projects, then the files to fuzz, all of them if none is named */
    public static void fuzzerInitialize(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        province = Projects.province(folder.resolve("province"));
        county = Projects.county(folder.resolve("county"));
        loaded = ReportCompiler.load(Projects.single(folder.resolve("single")));
        inputs = inputs(arguments);
        for (Input input : inputs) {
            VALID.put(input, valid(input));
        }
    }

    private static List<Input> inputs(String[] arguments) {
        List<Input> named = Stream.of(arguments)
                .skip(1)
                .filter(name -> !name.equals("all"))
                .map(Input::valueOf)
                .toList();
        return named.isEmpty() ? List.of(Input.values()) : named;
    }

    private static byte[] valid(Input input) throws IOException {
        return input.isSubmission() ? Projects.submission(input) : Files.readAllBytes(input.in(project(input)));
    }

    private static Path project(Input input) {
        return input.isSubmission() ? loaded.root() : input.isHistory() ? county : province;
    }

    /** Writes a seed for each file: arguments as for the fuzzer, with the folder of the seeds in front. */
    public static void main(String[] arguments) throws IOException {
        fuzzerInitialize(Arrays.copyOfRange(arguments, 1, arguments.length));
        Path seeds = Files.createDirectories(Path.of(arguments[0]));
        for (Input input : inputs) {
            byte[] content = input.seed(VALID.get(input));
            byte[] seed = new byte[content.length + 1];
            seed[0] = (byte) inputs.indexOf(input);
            System.arraycopy(content, 0, seed, 1, content.length);
            Files.write(seeds.resolve(input.name()), seed);
        }
    }

    /** One run. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (data.length < 2) {
            return;
        }
        Input input = inputs.get((data[0] & 0xFF) % inputs.size());
        byte[] valid = VALID.get(input);
        Path file = input.in(project(input));
        Files.write(file, input.file(valid, Arrays.copyOfRange(data, 1, data.length)));
        try {
            run(input);
        } catch (ConfigException e) {
            if (e.findings().isEmpty()) {
                throw new IllegalStateException("a project that cannot be loaded, without a finding", e);
            }
        } finally {
            restore(input, file, valid);
        }
    }

    /** A submission is read and bound alone, which is quicker by far; anything else is loaded and checked. */
    private static void run(Input input) throws IOException {
        if (input.isSubmission()) {
            SubmissionBinder.bind(loaded, SubmissionFinder.find(loaded));
        } else {
            ReportCompiler.check(ReportCompiler.load(project(input)));
        }
    }

    private static void restore(Input input, Path file, byte[] valid) throws IOException {
        if (input.isSubmission()) {
            Files.delete(file);
        } else {
            Files.write(file, valid);
        }
    }
}
