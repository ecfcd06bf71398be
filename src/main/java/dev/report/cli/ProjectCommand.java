package dev.report.cli;

import dev.report.cli.format.OutputFormat;
import dev.report.cli.option.Argument;
import dev.report.cli.print.ProgressLine;
import dev.report.cli.print.Screen;
import dev.report.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A command that works on one project: the current folder, unless another is named. */
abstract class ProjectCommand extends Command {

    private final Argument<Path> project;

    ProjectCommand(Screen screen) {
        this(screen, 0);
    }

    /** @param index how many parameters come before the project */
    ProjectCommand(Screen screen, int index) {
        this(screen, index, OutputFormat.OF_FINDINGS);
    }

    /** @param formats what this command prints or makes */
    ProjectCommand(Screen screen, int index, List<OutputFormat> formats) {
        super(screen, formats);
        this.project = Argument.project(index);
    }

    @Override
    final void takes(Argument<?>... arguments) {
        super.takes(Stream.concat(Stream.of(project), Stream.of(arguments)).toArray(Argument<?>[]::new));
    }

    @Override
    public final Path root() {
        return project.or(Path.of("."));
    }

    /** The project's folder. @throws NotDirectoryException if a file of it was named instead */
    final Path folder() throws IOException {
        Path root = root();
        if (!Files.exists(root)) {
            throw new NoSuchFileException(root.toString());
        }
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(root.toString());
        }
        return root;
    }

    /** Reads and checks the project under the eyes of whoever watches. */
    final Compilation check() throws IOException {
        return ProgressLine.check(screen, folder(), options.isQuiet());
    }
}
