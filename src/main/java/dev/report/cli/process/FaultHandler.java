package dev.report.cli.process;

import dev.report.cli.format.CheckResult;
import dev.report.cli.format.FilePaths;
import dev.report.cli.format.FindingPrinter;
import dev.report.cli.format.FormattedCommand;
import dev.report.cli.format.OutputFormat;
import dev.report.cli.print.Screen;
import dev.report.compare.NotCompiledException;
import dev.report.compare.UnknownFormatException;
import dev.report.compare.portal.FetchException;
import dev.report.config.BrokenBundleException;
import dev.report.config.ConfigException;
import dev.report.finding.Context;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.project.NoPlainFileException;
import dev.report.publish.InputChangedException;
import dev.report.publish.ProjectLock;
import dev.report.publish.Publisher;
import dev.report.render.template.RenderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;

/** Maps what can go wrong to a message and an exit code, in one place. */
public final class FaultHandler implements CommandLine.IExecutionExceptionHandler {

    private final Screen screen;

    public FaultHandler(Screen screen) {
        this.screen = screen;
    }

    /** What ends a run in one line, and the exit code that goes with it. */
    private record Ending(int code, String message) {}

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, CommandLine.ParseResult arguments) {
        if (fault instanceof CancellationException) {
            // Whoever ended the process has said so.
            return ExitCode.INTERRUPTED;
        }
        Optional<FormattedCommand> called =
                command.getCommand() instanceof FormattedCommand formatted ? Optional.of(formatted) : Optional.empty();
        Ending ending = ending(fault, called);
        called.ifPresent(each -> each.failed(ending.code(), ending.message()));
        return ending.code();
    }

    private Ending ending(Exception fault, Optional<FormattedCommand> called) {
        Optional<List<Finding>> findings = findings(fault);
        if (findings.isPresent()) {
            boolean ours = fault instanceof BrokenBundleException
                    || fault instanceof RenderException render && render.isBundled();
            return findings(findings.get(), called, ours ? ExitCode.FAULT : ExitCode.FINDINGS);
        }
        if (fault instanceof ProjectLock.HeldException held) {
            return error(ExitCode.HELD, screen.say("fault.held", "holder", held.getMessage()));
        }
        if (fault instanceof MemoryGuard.ExhaustedException) {
            return error(ExitCode.FAULT, screen.say("fault.memory"));
        }
        if (fault instanceof UncheckedIOException unchecked) {
            return world(unchecked.getCause());
        }
        if (fault instanceof IOException world) {
            return world(world);
        }
        Ending ending = error(ExitCode.FAULT, screen.say("fault.program", "what", fault));
        fault.printStackTrace(screen.err());
        return ending;
    }

    /** What a fault of the project's own files, or of the program's definitions and templates, has to say; empty for any other fault. */
    public static Optional<List<Finding>> findings(Exception fault) {
        if (fault instanceof ConfigException config) {
            return Optional.of(config.findings());
        }
        if (fault instanceof BrokenBundleException broken) {
            return Optional.of(broken.faults().findings());
        }
        if (fault instanceof RenderException render) {
            Findings findings = new Findings(FaultHandler.class, Context.NONE);
            findings.add("template", render.at())
                    .values("what", String.valueOf(render.getMessage()))
                    .help(render.help());
            return Optional.of(findings.all());
        }
        return Optional.empty();
    }

    private Ending findings(List<Finding> findings, Optional<FormattedCommand> called, int code) {
        OutputFormat format = called.map(FormattedCommand::format).orElse(OutputFormat.TEXT);
        FilePaths paths = called.map(FormattedCommand::paths).orElse(new FilePaths(Path.of(""), ""));
        new FindingPrinter(screen, format, finding -> true, paths).print(CheckResult.of(findings));
        return new Ending(
                code, findings.isEmpty() ? "" : screen.in(findings.get(0).message()));
    }

    private Ending world(IOException fault) {
        return error(ExitCode.FAULT, words(fault));
    }

    /** What is wrong with the world, in the screen's language. */
    public String words(IOException fault) {
        if (fault instanceof InputChangedException changed) {
            return screen.say("fault.changed", "file", changed.file());
        }
        String file = fault instanceof FileSystemException system ? String.valueOf(system.getFile()) : "";
        if (fault instanceof Publisher.FixedFolderException fixed) {
            return screen.say("fault.fixed-folder", "file", file, "reason", fixed.getReason());
        }
        if (fault instanceof FetchException unfetched) {
            String key = "fault.fetch." + unfetched.reason().wireName();
            return screen.say(key, "address", unfetched.address(), "detail", unfetched.detail());
        }
        if (fault instanceof UnknownFormatException) {
            return screen.say("fault.format", "file", file);
        }
        if (fault instanceof NotCompiledException) {
            return screen.say("fault.not-compiled", "file", file);
        }
        if (fault instanceof NoPlainFileException) {
            return screen.say("fault.no-plain-file", "file", file);
        }
        if (fault instanceof NotDirectoryException) {
            return screen.say("fault.no-folder", "file", file);
        }
        if (fault instanceof NoSuchFileException) {
            return screen.say("fault.no-file", "file", file);
        }
        if (fault instanceof AccessDeniedException) {
            return screen.say("fault.denied", "file", file);
        }
        if (fault instanceof FileAlreadyExistsException) {
            return screen.say("fault.exists", "file", file);
        }
        String reason = fault instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(fault.getMessage());
        return screen.say("fault.io", "file", file.isEmpty() ? "" : file + ": ", "reason", reason);
    }

    private Ending error(int code, String message) {
        screen.error(message);
        return new Ending(code, message);
    }
}
