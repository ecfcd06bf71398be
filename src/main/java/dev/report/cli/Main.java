package dev.report.cli;

import dev.report.cli.print.ConsoleEncoding;
import dev.report.cli.print.HelpBundle;
import dev.report.cli.print.LineStream;
import dev.report.cli.print.Screen;
import dev.report.cli.print.VersionProvider;
import dev.report.cli.process.ExitCode;
import dev.report.cli.process.FaultHandler;
import dev.report.cli.process.Language;
import dev.report.cli.process.MemoryGuard;
import dev.report.cli.process.UsageFault;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** The program's entry. */
public final class Main {

    /** The commands as the overview lists them. A new one is a line here, its class, and its help in both bundles. */
    static final Map<String, Function<Screen, Command>> COMMANDS = table();

    private Main() {}

    private static Map<String, Function<Screen, Command>> table() {
        Map<String, Function<Screen, Command>> commands = new LinkedHashMap<>();
        commands.put("compile", CompileCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("status", StatusCommand::new);
        commands.put("trace", TraceCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("diff", DiffCommand::new);
        commands.put("audit", AuditCommand::new);
        commands.put("init", InitCommand::new);
        commands.put("form", FormCommand::new);
        commands.put("returns", ReturnsCommand::new);
        commands.put("watch", WatchCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("definition", DefinitionCommand::new);
        return Collections.unmodifiableMap(commands);
    }

    public static void main(String[] arguments) {
        boolean isConsole = System.console() != null;
        LineStream out = new LineStream(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                ConsoleEncoding.of("stdout", System.getProperties(), isConsole));
        LineStream err = new LineStream(
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                ConsoleEncoding.of("stderr", System.getProperties(), isConsole));
        int code = start(COMMANDS, arguments, System.getenv(), out, err);
        System.exit(code);
    }

    /**
     * Runs one command.
     *
     * @return the exit code
     */
    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        return run(COMMANDS, arguments, environment, out, err);
    }

    static int run(
            Map<String, Function<Screen, Command>> known,
            String[] arguments,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err) {
        return start(known, arguments, environment, new LineStream(out), new LineStream(err));
    }

    private static int start(
            Map<String, Function<Screen, Command>> known,
            String[] arguments,
            Map<String, String> environment,
            LineStream out,
            LineStream err) {
        String language = Language.of(arguments, environment);
        boolean color = wantsColor(arguments, environment);
        Screen screen = new Screen(out, err, language, color, environment.containsKey("REPORT_TERMINAL"));
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            screen.out().println(VersionProvider.line());
            return taken(ExitCode.DONE, screen);
        }
        CommandLine commands;
        try {
            commands = prepared(known, screen, arguments, language, color);
        } catch (OutOfMemoryError e) {
            screen.error(screen.say("fault.memory"));
            return ExitCode.FAULT;
        }
        commands.setOut(out.writer());
        commands.setErr(err.writer());
        try {
            return taken(commands.execute(arguments), screen);
        } catch (OutOfMemoryError e) {
            // The guard has said so; what runs out once more while the run is closed has nothing to add.
            return ExitCode.FAULT;
        }
    }

    /** The commands, ready to run in a language. */
    private static CommandLine prepared(
            Map<String, Function<Screen, Command>> known,
            Screen screen,
            String[] arguments,
            String language,
            boolean color) {
        CommandLine commands = commands(known, screen, arguments.length == 0 ? "" : arguments[0]);
        commands.setResourceBundle(HelpBundle.of(language));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setColorScheme(
                CommandLine.Help.defaultColorScheme(color ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        commands.setParameterExceptionHandler(new UsageFault(screen));
        commands.setExecutionStrategy(new MemoryGuard());
        commands.setExecutionExceptionHandler(new FaultHandler(screen));
        return commands;
    }

    /** The exit code, unless standard output did not take all that was printed: half a list of findings must not pass for all. */
    private static int taken(int code, Screen screen) {
        if (!screen.out().checkError()) {
            return code;
        }
        screen.error(screen.say("fault.output"));
        return ExitCode.FAULT;
    }

    /** The one command that is called, or all of them for the overview and for words that name none. */
    static CommandLine commands(Map<String, Function<Screen, Command>> known, Screen screen, String called) {
        CommandLine commands = new CommandLine(new ReportCommand(screen).spec());
        known.forEach((name, command) -> {
            if (name.equals(called) || !known.containsKey(called)) {
                commands.addSubcommand(new CommandLine(command.apply(screen).spec(name)));
            }
        });
        return commands;
    }

    private static boolean wantsColor(String[] arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.length; i++) {
            boolean apart = arguments[i].equals("--color") && i + 1 < arguments.length;
            String wish = apart ? "--color=" + arguments[i + 1] : arguments[i];
            if (wish.equals("--color=always")) {
                return true;
            }
            if (wish.equals("--color=never")) {
                return false;
            }
        }
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return !refused && System.console() != null;
    }
}
