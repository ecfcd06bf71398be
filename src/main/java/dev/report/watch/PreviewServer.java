package dev.report.watch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Serves the preview on this machine alone: a page, its style and script, the report, and a stream of the numbers of builds. */
final class PreviewServer implements AutoCloseable {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int BUSY = 503;

    /** A browser that went away is noticed when something is written to it. */
    private static final long BEAT_MILLIS = 15_000;

    private static final int MOST_STREAMS = 32;
    private static final String HTML = "text/html; charset=utf-8";

    /** Nothing from elsewhere is loaded, whatever a template of the project asks for. */
    private static final String SHELL_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String REPORT_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; font-src data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final Board board;
    private final PreviewPage page;
    private final HttpServer server;
    private final ExecutorService threads;
    private final RequestGuard guard;
    private final Semaphore streams = new Semaphore(MOST_STREAMS);

    private PreviewServer(Board board, PreviewPage page, HttpServer server) {
        this.board = board;
        this.page = page;
        this.server = server;
        this.guard = RequestGuard.of(server.getAddress().getPort());
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "preview");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins to serve.
     *
     * @param port 0 for any that is free
     * @throws java.net.BindException if the port is taken
     */
    static PreviewServer start(int port, Board board, PreviewPage page) throws IOException {
        // Without this a small answer waits 40 ms for the browser's word that the one before has come.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetSocketAddress here = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        PreviewServer preview = new PreviewServer(board, page, HttpServer.create(here, 0));
        preview.server.setExecutor(preview.threads);
        preview.server.createContext("/", preview::answer);
        preview.server.start();
        return preview;
    }

    String address() {
        return guard.address();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Cache-Control", "no-store");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("X-Content-Type-Options", "nosniff");
            Optional<String> asked = guard.asked(exchange.getRequestURI().getRawPath());
            if (!guard.isOwn(exchange.getRequestHeaders().getFirst("Host")) || asked.isEmpty()) {
                send(exchange, FORBIDDEN, "text/plain; charset=utf-8", page.say("refused"));
            } else if (!exchange.getRequestMethod().equals("GET")) {
                headers.set("Allow", "GET");
                send(exchange, NOT_ALLOWED, "text/plain; charset=utf-8", page.say("only-get"));
            } else {
                give(exchange, asked.get());
            }
        }
    }

    private void give(HttpExchange exchange, String asked) throws IOException {
        switch (asked) {
            case "" -> {
                exchange.getResponseHeaders().set("Content-Security-Policy", SHELL_POLICY);
                send(exchange, OK, HTML, page.html(board.newest()));
            }
            case "report" -> {
                exchange.getResponseHeaders().set("Content-Security-Policy", REPORT_POLICY);
                send(
                        exchange,
                        board.newest().hasPage() ? OK : NOT_FOUND,
                        HTML,
                        board.newest().page());
            }
            case "watch.css" -> send(exchange, OK, "text/css; charset=utf-8", page.file("watch.css"));
            case "watch.js" -> send(exchange, OK, "text/javascript; charset=utf-8", page.file("watch.js"));
            case "events" -> stream(exchange);
            default -> send(exchange, NOT_FOUND, "text/plain; charset=utf-8", page.say("not-found"));
        }
    }

    private static void send(HttpExchange exchange, int code, String type, String text) throws IOException {
        send(exchange, code, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int code, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean isBare = content.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(code, isBare ? -1 : content.length);
        if (!isBare) {
            exchange.getResponseBody().write(content);
        }
    }

    /** Server-sent events: the numbers of each build, until the browser or the program goes away. */
    private void stream(HttpExchange exchange) throws IOException {
        if (!streams.tryAcquire()) {
            send(exchange, BUSY, "text/plain; charset=utf-8", page.say("busy"));
            return;
        }
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(OK, 0);
            OutputStream out = exchange.getResponseBody();
            Preview told = board.newest();
            write(out, told);
            while (true) {
                told = board.await(told.number(), BEAT_MILLIS);
                write(out, told);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            streams.release();
        }
    }

    /** The number of the build, and of the one that made the page: a browser gets both at once. */
    private static void write(OutputStream out, Preview preview) throws IOException {
        String data = preview.number() + " " + preview.pageNumber();
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        board.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
