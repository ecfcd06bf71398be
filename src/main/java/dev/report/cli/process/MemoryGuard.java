package dev.report.cli.process;

import picocli.CommandLine;

/** Runs a command; where memory does not suffice, that becomes a fault like others, with one line to say it. */
public final class MemoryGuard implements CommandLine.IExecutionStrategy {

    /** There is too little memory. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ExhaustedException(Error error) {
            super(error);
        }
    }

    private final CommandLine.RunLast runner = new CommandLine.RunLast();

    /** Memory that ran out while a class was made ready shows as a class that is missing, whoever asks for it later. */
    private static boolean isExhausted(Error error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError
                    || String.valueOf(cause.getMessage()).contains("OutOfMemoryError")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int execute(CommandLine.ParseResult arguments) {
        try {
            return runner.execute(arguments);
        } catch (Error e) {
            if (!isExhausted(e)) {
                throw e;
            }
            CommandLine.ParseResult last = arguments;
            while (last.subcommand() != null) {
                last = last.subcommand();
            }
            throw new CommandLine.ExecutionException(
                    last.commandSpec().commandLine(), "out of memory", new ExhaustedException(e));
        }
    }
}
