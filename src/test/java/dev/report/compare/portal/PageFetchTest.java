package dev.report.compare.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.report.compare.portal.FetchException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page is fetched once, within limits; a server of this machine plays the portal. */
class PageFetchTest {

    private static final PageFetch.Limits SMALL = new PageFetch.Limits(1 << 20, Duration.ofSeconds(2));

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        workers.shutdownNow();
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            synchronized (asked) {
                asked.add(exchange.getRequestURI().getPath());
            }
            handler.handle(exchange);
        });
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void leadTo(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void assertRefused(Reason reason, ThrowingCallable fetch) {
        assertThatThrownBy(fetch)
                .isInstanceOfSatisfying(
                        FetchException.class,
                        fault -> assertThat(fault.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "/a/index.html, text/html; charset=gbk, html",
        "/a/report.pdf, application/octet-stream, pdf",
        "/a/report.md, text/plain, md",
        "/a/, '', html",
        "/download, application/pdf, pdf"
    })
    void pageIsFetchedOnceAndItsFormatIsTold(String path, String type, String ending) throws IOException {
        serve("/", exchange -> {
            if (!type.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", type);
            }
            answer(exchange, 200, "年报".getBytes(StandardCharsets.UTF_8));
        });

        PageFetch.Page page = PageFetch.fetch(address(path), SMALL);

        assertThat(new String(page.content(), StandardCharsets.UTF_8)).isEqualTo("年报");
        assertThat(page.ending()).isEqualTo(ending);
        assertThat(asked).containsExactly(path);
    }

    @Test
    void pageThatLedOnIsFollowed() throws IOException {
        serve("/old", exchange -> leadTo(exchange, "/new.html"));
        serve("/new.html", exchange -> answer(exchange, 200, new byte[3]));

        assertThat(PageFetch.fetch(address("/old"), SMALL).content()).hasSize(3);
    }

    @Test
    void pageThatLeadsInACircleIsLeft() {
        serve("/circle", exchange -> leadTo(exchange, "/circle"));

        assertRefused(Reason.REDIRECTS, () -> PageFetch.fetch(address("/circle"), SMALL));
        assertThat(asked).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/",
                "http://[::1]/",
                "http://10.1.2.3/",
                "http://192.168.0.1/x",
                "http://169.254.169.254/"
            })
    void pageMayNotLeadToAnotherMachineOfAnInnerNetwork(String inner) {
        serve("/away", exchange -> leadTo(exchange, inner));

        assertRefused(Reason.INNER, () -> PageFetch.fetch(address("/away"), SMALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/x", "file:///etc/passwd", "http://", "http:// bad"})
    void otherAddressesAreRefused(String address) {
        assertThat(PageFetch.isAddress(address)).isTrue();
        assertRefused(Reason.ADDRESS, () -> PageFetch.fetch(address, SMALL));
    }

    @Test
    void pageMayNotLeadToAFile() {
        serve("/file", exchange -> leadTo(exchange, "file:///etc/passwd"));

        assertRefused(Reason.ADDRESS, () -> PageFetch.fetch(address("/file"), SMALL));
    }

    @Test
    void largePageIsLeftBeforeItsEnd() {
        serve("/large", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[1 << 16];
            try {
                for (int i = 0; i < 1 << 12; i++) {
                    exchange.getResponseBody().write(piece);
                }
            } catch (IOException e) {
                over.countDown();
            }
        });

        assertRefused(Reason.SIZE, () -> PageFetch.fetch(address("/large"), SMALL));
    }

    @Test
    void slowPageIsLeft() {
        serve("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertRefused(
                Reason.TIME,
                () -> PageFetch.fetch(address("/slow"), new PageFetch.Limits(1 << 20, Duration.ofMillis(300))));
    }

    @Test
    void otherStatusAndNoServerAreNamed() {
        serve("/gone", exchange -> answer(exchange, 404, new byte[0]));

        assertThatThrownBy(() -> PageFetch.fetch(address("/gone"), SMALL))
                .isInstanceOfSatisfying(
                        FetchException.class,
                        fault -> assertThat(fault.detail()).isEqualTo("404"));
        String address = address("/");
        server.stop(0);
        assertRefused(Reason.CONNECTION, () -> PageFetch.fetch(address, SMALL));
    }
}
