package dev.report.page;

import dev.report.samples.Json;
import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium of the machine's, driven through its command line: it opens one file, runs what is in it, and prints the document.
 *
 * @param command its path
 */
public record Browser(Path command) {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /**
     * A page to look at.
     *
     * @param name for messages
     * @param html the whole page
     * @param width of the window, in CSS pixels
     */
    record View(String name, String html, int width) {}

    /**
     * What a browser did.
     *
     * @param seen one entry a page, as {@code examine.js} writes them
     * @param console what pages said to the console
     */
    record Visit(List<Json> seen, List<String> console) {}

    /** The browser on the path; empty where none is installed. */
    public static Optional<Browser> find() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Browser::new);
    }

    /** Opens pages one after the other, and examines each with axe. */
    Visit examine(List<View> views, boolean dark) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("report-browser");
        try {
            Path page = Files.writeString(folder.resolve("examine.html"), driver(views));
            Processes.Result run = Processes.run(Map.of(), words(folder, page, dark));
            String text = inside(run.out(), "<pre id=\"seen\">", "</pre>");
            if (!text.startsWith("[")) {
                throw new IOException("the browser examined nothing: " + text + run.err());
            }
            return new Visit(
                    Json.parse(text).items(),
                    run.err().lines().filter(line -> line.contains(":CONSOLE")).toList());
        } finally {
            ProjectFolder.delete(folder);
        }
    }

    /** Prints a page as a reader does who asks for no more than the print. */
    byte[] print(String html) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("report-browser");
        try {
            Path page = Files.writeString(folder.resolve("page.html"), html);
            Path printed = folder.resolve("page.pdf");
            Processes.run(Map.of(), words(folder, page, "--no-pdf-header-footer", "--print-to-pdf=" + printed));
            return Files.readAllBytes(printed);
        } finally {
            ProjectFolder.delete(folder);
        }
    }

    private List<String> words(Path folder, Path page, boolean dark) {
        return words(
                folder,
                page,
                "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1),
                "--window-size=1600,1000",
                "--enable-logging=stderr",
                "--virtual-time-budget=600000",
                "--dump-dom");
    }

    private List<String> words(Path folder, Path page, String... wishes) {
        List<String> always = List.of(
                command.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + folder.resolve("profile"));
        return Stream.of(always, List.of(wishes), List.of(page.toUri().toString()))
                .flatMap(List::stream)
                .toList();
    }

    private static String driver(List<View> views) throws IOException {
        List<String> pages = new ArrayList<>();
        for (View view : views) {
            String html = Base64.getEncoder().encodeToString(view.html().getBytes(StandardCharsets.UTF_8));
            pages.add("{\"name\":\"" + view.name() + "\",\"width\":" + view.width() + ",\"html\":\"" + html + "\"}");
        }
        return "<!DOCTYPE html><meta charset=\"utf-8\"><title>driver</title><pre id=\"seen\"></pre>\n"
                + "<script type=\"text/plain\" id=\"axe\">" + resource("/axe.min.js") + "</script>\n"
                + "<script type=\"application/json\" id=\"pages\">[" + String.join(",", pages) + "]</script>\n"
                + "<script>" + resource("/dev/report/page/examine.js") + "</script>\n";
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String inside(String html, String before, String after) {
        int from = html.indexOf(before) + before.length();
        return html.substring(from, html.indexOf(after, from))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&");
    }
}
