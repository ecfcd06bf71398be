package dev.report.run;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** Work on a thread of its own, while the caller goes on. */
public final class Background<T> {

    private final String name;
    private final FutureTask<T> task;

    public Background(String name, Callable<T> work) {
        this.name = name;
        this.task = new FutureTask<>(work);
    }

    /**
     * Starts it.
     *
     * @return this work
     */
    public Background<T> start() {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /**
     * Leaves it to the threads of somebody who has many such works.
     *
     * @return this work
     */
    public Background<T> startOn(Executor threads) {
        threads.execute(task);
        return this;
    }

    /**
     * The result; what nobody has begun is done on this thread.
     *
     * @throws IOException as {@link #await}
     */
    public T here() throws IOException {
        task.run();
        return await();
    }

    /**
     * Waits for the result.
     *
     * @throws IOException if the work threw one; any other exception is passed on unchanged
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
