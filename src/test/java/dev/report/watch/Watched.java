package dev.report.watch;

import dev.report.cli.process.FaultHandler;
import dev.report.finding.Finding;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A project that is watched while a test lasts. */
public final class Watched implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 20_000;

    private final List<Surroundings.Result> builds = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger rests = new AtomicInteger();
    private final Watch watch;
    private final Thread thread;

    public Watched(ProjectFolder project) throws IOException {
        this.watch = new Watch(project.root(), "zh", 0, new Surroundings() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public Trouble trouble(Exception fault) {
                List<Finding> findings = FaultHandler.findings(fault).orElse(List.of());
                return new Trouble(findings, fault.toString());
            }

            @Override
            public void built(Result result) {
                builds.add(result);
            }

            @Override
            public void rested() {
                rests.incrementAndGet();
            }
        });
        this.thread = new Thread(() -> {
            try {
                watch.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
    }

    /** What a server answered. */
    record Answer(int code, String head, String body) {}

    /** How often there was time for more than the page. */
    int rests() {
        return rests.get();
    }

    public String address() {
        return watch.address();
    }

    int builds() {
        return builds.size();
    }

    /** Asks as any program may, with whatever Host it likes. */
    Answer ask(String method, String path, String host) throws IOException {
        int port = URI.create(address()).getPort();
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            String request = method + " " + path + " HTTP/1.1\r\n" + (host.isEmpty() ? "" : "Host: " + host + "\r\n")
                    + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            try (InputStream in = socket.getInputStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                int end = text.indexOf("\r\n\r\n");
                return new Answer(
                        Integer.parseInt(text.split(" ")[1]), text.substring(0, end), text.substring(end + 4));
            }
        }
    }

    /** A file behind the token. */
    String get(String name) throws IOException {
        URI uri = URI.create(address());
        return ask("GET", uri.getPath() + name, uri.getAuthority()).body();
    }

    /** The page, once it is as wanted. */
    String page(Predicate<String> wanted) throws IOException, InterruptedException {
        return until("", wanted);
    }

    /** The report, once it is as wanted. */
    String report(Predicate<String> wanted) throws IOException, InterruptedException {
        return until("report", wanted);
    }

    private String until(String name, Predicate<String> wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        String seen = get(name);
        while (!wanted.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not seen within " + PATIENCE_MILLIS + " ms; the last was:\n" + seen);
            }
            Thread.sleep(20);
            seen = get(name);
        }
        return seen;
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watch.close();
    }
}
