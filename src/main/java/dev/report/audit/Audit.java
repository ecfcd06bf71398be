package dev.report.audit;

import dev.report.definition.ReportDefinition;
import dev.report.finding.Messages;
import dev.report.model.Period;
import dev.report.published.FormGuess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The audit of a folder.
 *
 * @param folder what was audited, as the caller named it
 * @param reports one a file, by issuer and year; those of another year than was asked for are left out
 * @param remembered how many were not read again, since nothing had changed
 */
public record Audit(String folder, List<ReportResult> reports, int remembered) {

    private static final Messages MESSAGES = new Messages(Audit.class);

    public Audit {
        reports = List.copyOf(reports);
    }

    /**
     * What an audit is to do.
     *
     * @param to where it writes
     * @param definition makes the form that all reports are on; each is told by its tables if there is none
     * @param how the program's name and version, and the form's: what a remembered result depends on
     * @param years which reports count
     */
    public record Wish(Path to, Optional<Supplier<ReportDefinition>> definition, String how, Years years) {}

    /** The years of the reports that count. @param from the first one @param to the last one */
    public record Years(int from, int to) {

        /** Whether a report counts; one that does not say its year always does. */
        boolean cover(ReportResult report) {
            int year = Period.ofId(report.year()).map(Period::year).orElse(from);
            return year >= from && year <= to;
        }
    }

    /** Is told how far an audit is, from several threads. */
    @FunctionalInterface
    public interface Watcher {
        void done(int issuers, int of);
    }

    /**
     * Audits a folder with as many threads as there are processors.
     *
     * @throws IOException if the folder cannot be listed, or results cannot be written
     */
    public static Audit of(Path folder, Wish wish, Watcher watcher) throws IOException {
        AuditFolder files = AuditFolder.of(folder, wish.to().toAbsolutePath().normalize());
        ResultStore store = new ResultStore(wish.to(), folder, wish.how());
        AtomicInteger remembered = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        ThreadLocal<ReportAuditor> auditors = ThreadLocal.withInitial(() -> new ReportAuditor(folder, forms(wish)));
        List<Callable<List<ReportResult>>> tasks = new ArrayList<>();
        for (Issuer issuer : files.issuers()) {
            tasks.add(() -> {
                List<ReportResult> results = audit(issuer, store, auditors, remembered);
                watcher.done(done.incrementAndGet(), files.issuers().size());
                return results;
            });
        }
        List<ReportResult> reports = new ArrayList<>();
        reports.addAll(
                Repeated.marked(run(tasks).stream().filter(wish.years()::cover).toList()));
        files.others()
                .forEach(file -> reports.add(ReportResult.unread(
                        ReportAuditor.name(folder, file),
                        file.getFileName().toString(),
                        MESSAGES.text(AuditFolder.whyOther(file)))));
        return new Audit(folder.toString().replace('\\', '/'), reports, remembered.get());
    }

    private static List<ReportDefinition> forms(Wish wish) {
        return wish.definition().map(form -> List.of(form.get())).orElseGet(FormGuess::bundled);
    }

    private static List<ReportResult> audit(
            Issuer issuer, ResultStore store, ThreadLocal<ReportAuditor> auditors, AtomicInteger remembered)
            throws IOException {
        Path file;
        try {
            file = store.file(issuer);
        } catch (IOException e) {
            // A file that cannot be opened has no hash; its result says so.
            return auditors.get().audit(issuer).results();
        }
        Optional<List<ReportResult>> known = ResultStore.get(file);
        if (known.isPresent()) {
            remembered.addAndGet(known.get().size());
            return known.get();
        }
        ReportAuditor.Audited audited = auditors.get().audit(issuer);
        if (audited.lasting()) {
            ResultStore.put(file, audited.results());
        }
        return audited.results();
    }

    private static List<ReportResult> run(List<Callable<List<ReportResult>>> tasks) throws IOException {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                    Thread worker = new Thread(task, "audit");
                    worker.setDaemon(true);
                    return worker;
                });
        try {
            List<ReportResult> results = new ArrayList<>();
            for (Future<List<ReportResult>> task : workers.invokeAll(tasks)) {
                results.addAll(task.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException world) {
                throw world;
            }
            if (e.getCause() instanceof UncheckedIOException world) {
                throw world;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            workers.shutdownNow();
        }
    }
}
