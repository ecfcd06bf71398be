package dev.report.page;

import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A Chromium of the machine's that stays open on one page, and does what it is told through its debugging protocol. */
public final class LiveBrowser implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;
    private static final String LISTENING = "DevTools listening on ";

    private final Path folder;
    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<Json>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final String session;

    /**
     * Opens a page.
     *
     * @param browser the program
     * @param width of the window, in CSS pixels
     */
    LiveBrowser(Browser browser, String address, int width, boolean dark) throws Exception {
        this.folder = Files.createTempDirectory("report-browser");
        this.process = new ProcessBuilder(words(browser, width, dark)).start();
        try {
            this.socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create(listening()), new Answers())
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            String target = call("", "Target.createTarget", "\"url\":\"" + address + "\"")
                    .get("targetId")
                    .text();
            this.session = call("", "Target.attachToTarget", "\"flatten\":true,\"targetId\":\"" + target + "\"")
                    .get("sessionId")
                    .text();
        } catch (Exception e) {
            // Nobody else can close it.
            end();
            throw e;
        }
    }

    /** Opens a page on a desk, by day. */
    public static LiveBrowser open(Browser browser, String address) throws Exception {
        return new LiveBrowser(browser, address, 1440, false);
    }

    private List<String> words(Browser browser, int width, boolean dark) {
        return List.of(
                browser.command().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                "--user-data-dir=" + folder.resolve("profile"),
                "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1),
                "--window-size=" + width + ",1000",
                "--remote-debugging-port=0",
                "about:blank");
    }

    private String listening() throws IOException {
        BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread rest = new Thread(() -> err.lines().forEach(more -> {}), "browser's talk");
                rest.setDaemon(true);
                rest.start();
                return line.substring(LISTENING.length()).strip();
            }
        }
        throw new IOException("the browser does not listen");
    }

    private Json call(String in, String method, String parameters) throws Exception {
        int id = count.incrementAndGet();
        CompletableFuture<Json> answer = new CompletableFuture<>();
        asked.put(id, answer);
        String where = in.isEmpty() ? "" : ",\"sessionId\":\"" + in + "\"";
        socket.sendText(
                        "{\"id\":" + id + where + ",\"method\":\"" + method + "\",\"params\":{" + parameters + "}}",
                        true)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** What an expression of JavaScript comes to, as text; a promise is waited for. */
    public String value(String expression) throws Exception {
        String quoted = expression.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        Json answer = call(
                session,
                "Runtime.evaluate",
                "\"awaitPromise\":true,\"returnByValue\":true,\"expression\":\"" + quoted + "\"");
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(
                    expression + ": " + answer.get("exceptionDetails").value());
        }
        return answer.get("result").has("value") ? answer.get("result/value").text() : "";
    }

    /** Waits until an expression is true; how long that took, in milliseconds. */
    public long until(String expression) throws Exception {
        long begun = System.nanoTime();
        while (!value(expression).equals("true")) {
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new AssertionError(
                        "never true: " + expression + "\n" + value("document.documentElement.outerHTML"));
            }
            Thread.sleep(2);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /** Writes down how the page looks. */
    public Path picture(Path to) throws Exception {
        String data = call(session, "Page.captureScreenshot", "\"format\":\"png\"")
                .get("data")
                .text();
        return Files.write(to, Base64.getDecoder().decode(data));
    }

    @Override
    public void close() throws IOException {
        end();
    }

    private void end() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        try {
            ProjectFolder.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            // A helper of the browser's wrote a last file while it ended.
            ProjectFolder.delete(folder);
        }
    }

    /** What comes back, piece by piece. */
    private final class Answers implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                take(whole);
            }
            from.request(1);
            return null;
        }

        private void take(String message) {
            try {
                Json json = Json.parse(message);
                if (json.has("id")) {
                    CompletableFuture<Json> answer =
                            asked.remove(Integer.parseInt(json.get("id").text()));
                    if (json.has("result")) {
                        answer.complete(json.get("result"));
                    } else {
                        answer.completeExceptionally(new IOException(message));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
