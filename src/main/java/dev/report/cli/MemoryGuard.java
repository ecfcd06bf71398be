package dev.report.cli;

import picocli.CommandLine;

/** Runs a command; where memory does not suffice, that becomes a fault like others, with one line to say it. */
final class MemoryGuard implements CommandLine.IExecutionStrategy {

    /** There is too little memory. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ExhaustedException(OutOfMemoryError error) {
            super(error);
        }
    }

    private final CommandLine.RunLast runner = new CommandLine.RunLast();

    @Override
    public int execute(CommandLine.ParseResult arguments) {
        try {
            return runner.execute(arguments);
        } catch (OutOfMemoryError e) {
            CommandLine.ParseResult last = arguments;
            while (last.subcommand() != null) {
                last = last.subcommand();
            }
            throw new CommandLine.ExecutionException(
                    last.commandSpec().commandLine(), "out of memory", new ExhaustedException(e));
        }
    }
}
