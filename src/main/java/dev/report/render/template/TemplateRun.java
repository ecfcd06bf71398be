package dev.report.render.template;

import freemarker.core.Environment;
import freemarker.core._CoreAPI;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs one template, on a thread of its own, and stops it where it does not come to an end.
 *
 * <p>FreeMarker has no limit: a macro that calls itself would end the program, and a list without end would hold the project.
 */
final class TemplateRun {

    /** The longest page of a sample has a million characters. */
    private static final int MOST_CHARACTERS = 50_000_000;

    private final Template template;
    private final Supplier<List<Template>> parts;
    private final Map<String, ?> model;
    private final Duration limit;
    private final Page page;
    private final Environment environment;

    /**
     * A run of a template.
     *
     * @param parts the template and those that it may call, asked for if it does not end
     * @param limit how long it may run
     */
    TemplateRun(Template template, Supplier<List<Template>> parts, Map<String, ?> model, Duration limit)
            throws TemplateException, IOException {
        this.template = template;
        this.parts = parts;
        this.model = model;
        this.limit = limit;
        this.page = new Page();
        this.environment = template.createProcessingEnvironment(model, page);
    }

    Environment environment() {
        return environment;
    }

    /** What the template makes. */
    String text() throws TemplateException, IOException {
        FutureTask<String> task = new FutureTask<>(() -> {
            environment.process();
            return page.toString();
        });
        Thread thread = start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            TemplatePlace at = TemplatePlace.of(environment).orElse(beginning());
            thread.interrupt();
            throw new EndlessTemplateException(
                    "the template did not come to an end in " + limit.toSeconds() + " seconds and was stopped here",
                    at);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        }
    }

    private static Thread start(Runnable task) {
        Thread thread = new Thread(task, "template");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private TemplatePlace beginning() {
        return new TemplatePlace(template.getName(), 1, 1);
    }

    /** The fault as an exception that is thrown again; faults of the program and of the machine are thrown as they are. */
    private IOException fault(Throwable cause) throws TemplateException, IOException {
        if (cause instanceof StackOverflowError) {
            return new EndlessTemplateException("a macro, function or include calls itself without end", deepest());
        }
        for (Throwable within = cause; within != null; within = within.getCause()) {
            if (within instanceof PageTooLongException tooLong) {
                String why = "the page became longer than " + MOST_CHARACTERS / 1_000_000 + " million characters";
                return new EndlessTemplateException(why, tooLong.at.orElse(beginning()));
            }
        }
        if (cause instanceof TemplateException fault) {
            throw fault;
        }
        if (cause instanceof IOException fault) {
            throw fault;
        }
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        throw (Error) cause;
    }

    /**
     * Runs it once more, and samples from time to time where it is: after an overflow the place is lost.
     *
     * <p>With interrupt checks added, FreeMarker asks the thread whether it was interrupted at each turn of a list and each call of a macro.
     */
    private TemplatePlace deepest() throws TemplateException, IOException {
        parts.get().forEach(_CoreAPI::addThreadInterruptedChecks);
        Looking thread = new Looking(beginning());
        thread.environment = template.createProcessingEnvironment(model, thread.page());
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return thread.latest;
    }

    /** Runs a template until its stack is full, and notes from time to time where it is. */
    private static final class Looking extends Thread {

        private static final int STEPS = 50;

        private @Nullable Environment environment;
        private TemplatePlace latest;
        private int steps;

        Looking(TemplatePlace beginning) {
            super("template");
            this.latest = beginning;
            setDaemon(true);
        }

        /** A page that nobody reads. */
        Writer page() {
            return new StringWriter() {
                @Override
                public void write(String text) {
                    look();
                }

                @Override
                public void write(char[] text, int from, int length) {
                    look();
                }
            };
        }

        private void look() {
            steps++;
            if (steps % STEPS == 0 && environment != null) {
                latest = TemplatePlace.of(environment).orElse(latest);
            }
        }

        @Override
        public void run() {
            try {
                if (environment != null) {
                    environment.process();
                }
            } catch (TemplateException | IOException | RuntimeException | StackOverflowError e) {
                // The first run met it, too.
                return;
            }
        }

        @Override
        public boolean isInterrupted() {
            look();
            return false;
        }
    }

    /** What a template wrote so far. */
    private static final class Page extends StringWriter {

        Page() {
            super(1 << 16);
        }

        @Override
        public void write(String text) {
            super.write(text);
            check();
        }

        @Override
        public void write(char[] text, int from, int length) {
            super.write(text, from, length);
            check();
        }

        /** A run that was given up stops when it writes next. */
        private void check() {
            if (getBuffer().length() > MOST_CHARACTERS || Thread.currentThread().isInterrupted()) {
                throw new PageTooLongException();
            }
        }
    }

    /** A page became longer than any report. */
    private static final class PageTooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Optional<TemplatePlace> at =
                Optional.ofNullable(Environment.getCurrentEnvironment()).flatMap(TemplatePlace::of);
    }
}
