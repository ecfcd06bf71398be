package dev.report.cli;

import dev.report.definition.BrokenBundleException;
import dev.report.definition.ConfigException;
import dev.report.model.Finding;
import dev.report.model.Severity;
import dev.report.model.Text;
import dev.report.publish.ProjectLock;
import dev.report.render.RenderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Maps what can go wrong to a message and an exit code, in one place. */
final class FaultHandler implements CommandLine.IExecutionExceptionHandler {

    private final Screen screen;

    FaultHandler(Screen screen) {
        this.screen = screen;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, CommandLine.ParseResult arguments) {
        if (fault instanceof ConfigException config) {
            return findings(config.findings(), command, ExitCode.FINDINGS);
        }
        if (fault instanceof BrokenBundleException broken) {
            return findings(broken.faults().findings(), command, ExitCode.FAULT);
        }
        if (fault instanceof RenderException render) {
            Finding finding = Finding.of("template", Severity.ERROR, Text.same(String.valueOf(render.getMessage())))
                    .at(render.at())
                    .build();
            return findings(List.of(finding), command, render.isBundled() ? ExitCode.FAULT : ExitCode.FINDINGS);
        }
        if (fault instanceof ProjectLock.HeldException held) {
            error(screen.say("fault.held", "holder", held.getMessage()));
            return ExitCode.HELD;
        }
        if (fault instanceof UncheckedIOException unchecked) {
            return world(unchecked.getCause());
        }
        if (fault instanceof IOException world) {
            return world(world);
        }
        error(screen.say("fault.program", "what", fault));
        fault.printStackTrace(screen.err());
        return ExitCode.FAULT;
    }

    private int findings(List<Finding> findings, CommandLine command, int code) {
        Object called = command.getCommand();
        OutputFormat format = called instanceof FormattedCommand formatted ? formatted.format() : OutputFormat.TEXT;
        Path root = called instanceof FormattedCommand formatted ? formatted.root() : Path.of("");
        new FindingPrinter(screen, format, false, root).print(findings, List.of(), 0, Optional.empty());
        return code;
    }

    private int world(IOException fault) {
        String file = fault instanceof FileSystemException system ? String.valueOf(system.getFile()) : "";
        if (fault instanceof NoSuchFileException) {
            error(screen.say("fault.no-file", "file", file));
        } else if (fault instanceof AccessDeniedException) {
            error(screen.say("fault.denied", "file", file));
        } else if (fault instanceof FileAlreadyExistsException) {
            error(screen.say("fault.exists", "file", file));
        } else {
            String reason = fault instanceof FileSystemException system && system.getReason() != null
                    ? system.getReason()
                    : String.valueOf(fault.getMessage());
            error(screen.say("fault.io", "file", file.isEmpty() ? "" : file + ": ", "reason", reason));
        }
        return ExitCode.FAULT;
    }

    private void error(String message) {
        screen.err().println(screen.paint("31", "error") + ": " + message);
    }
}
