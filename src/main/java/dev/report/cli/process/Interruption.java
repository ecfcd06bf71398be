package dev.report.cli.process;

import java.util.concurrent.atomic.AtomicBoolean;

/** Does what is left to do when someone ends the process (Ctrl-C, kill) before its work is over. */
public final class Interruption implements AutoCloseable {

    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread hook;

    private Interruption(Runnable action) {
        this.hook = new Thread(
                () -> {
                    if (!over.get()) {
                        action.run();
                    }
                },
                "interruption");
    }

    /** From now on the action is run if the process is ended. */
    public static Interruption does(Runnable action) {
        Interruption interruption = new Interruption(action);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** The work is over. */
    @Override
    public void close() {
        over.set(true);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the action ran or will find the work over.
            return;
        }
    }
}
