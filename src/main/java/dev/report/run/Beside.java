package dev.report.run;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work on a thread of its own, beside that of the caller. */
public final class Beside<T> {

    private final String name;
    private final FutureTask<T> task;

    public Beside(String name, Callable<T> work) {
        this.name = name;
        this.task = new FutureTask<>(work);
    }

    /** Starts it. @return this work */
    public Beside<T> start() {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /**
     * What the work made.
     *
     * @throws IOException if the work threw one; what else it threw is thrown as it is
     */
    public T await() throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IOException(e.getCause().getMessage(), e.getCause());
        }
    }
}
