package dev.report.published.page;

import dev.report.read.html.PageText;
import dev.report.read.raw.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads web pages as a browser shows them: saved whole, as a content system exported them, or a fragment of one. */
final class HtmlReader {

    private static final Pattern ATTACHMENT =
            Pattern.compile("([^/=?&]+\\.(?:pdf|docx?|wps|xlsx?|et|ofd))(?:[?#&].*)?$", Pattern.CASE_INSENSITIVE);
    private static final long LARGEST_FILE = 64L << 20;

    private HtmlReader() {}

    static Optional<PublishedDocument> read(Path path, Faults faults) throws IOException {
        if (Files.size(path) > LARGEST_FILE) {
            faults.file("unreadable-file.document-too-large").values("most", LARGEST_FILE >> 20);
            return Optional.empty();
        }
        PageText text = PageText.of(Files.readAllBytes(path));
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(text.text(), "");
        HtmlFlow flow = new HtmlFlow();
        flow.add(page.body());
        PublishedDocument.About about = new PublishedDocument.About(
                PublishedFormat.HTML, page.title().strip(), Optional.of(text.encoding()), attachments(page));
        return Optional.of(new PublishedDocument(faults.file(), about, flow.blocks()));
    }

    /** Documents that the page leads to, or shows in a frame. */
    private static List<String> attachments(Document page) {
        return page.select("a[href], iframe[src], embed[src], object[data]").stream()
                .map(element -> element.attr("href") + element.attr("src") + element.attr("data"))
                .map(ATTACHMENT::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
