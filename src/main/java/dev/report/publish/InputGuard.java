package dev.report.publish;

import dev.report.discover.InputFiles;
import dev.report.discover.InputPlaces;
import dev.report.project.ReportProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ensures that a report is made from one state of its inputs: what the file system has on them before they are read must
 * still hold when they were read and their hashes taken.
 *
 * @param root the project's folder
 * @param places where inputs are
 * @param files what was there before the first was read
 */
public record InputGuard(Path root, InputPlaces places, InputFiles files) {

    /** Looks at the inputs of a project that is not loaded yet. */
    public static InputGuard before(Path root) throws IOException {
        InputPlaces places = InputPlaces.beforeLoading();
        return new InputGuard(root, places, InputFiles.list(root, places));
    }

    /** The guard of the project that was loaded: of its inputs alone, and of those that are elsewhere. */
    public InputGuard of(ReportProject project) throws IOException {
        InputPlaces all = InputPlaces.of(project);
        InputFiles elsewhere = InputFiles.list(root, all.outside(places));
        return new InputGuard(root, all, files.within(all).and(elsewhere));
    }

    /**
     * Looks at the inputs again.
     *
     * @throws InputChangedException if one is not what it was
     */
    public void check() throws IOException {
        Optional<String> changed = files.firstChange(InputFiles.list(root, places));
        if (changed.isPresent()) {
            throw new InputChangedException(changed.get());
        }
    }

    /**
     * The hash of each input.
     *
     * @param known those that were taken while the inputs were read
     */
    public SortedMap<String, String> hashes(InputHashes known) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String name : files.stamps().keySet()) {
            hashes.put(name, known.of(name, root));
        }
        return hashes;
    }
}
