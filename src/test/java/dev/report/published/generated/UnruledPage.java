package dev.report.published.generated;

import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Document;

/** Takes the lines around the cells of a page, and sets what is in them in one of several ways. */
final class UnruledPage {

    /** A PDF by LibreOffice whose tags do not tell the table. */
    static final String UNTAGGED =
            "pdf:writer_web_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"false\"}}";

    private static final List<String> ALIGNS = List.of("left", "center", "right");
    private static final List<String> PLACES = List.of("top", "middle");

    private UnruledPage() {}

    static void make(Document page) {
        Random random = new Random(page.text().hashCode());
        page.select("style, link[rel=stylesheet]").remove();
        page.select("table, td, th").forEach(cell -> cell.removeAttr("border").removeAttr("style"));
        page.head()
                .appendElement("style")
                .appendText("body {font-family: 'WenQuanYi Zen Hei'; font-size: 12pt}"
                        + "table {width: 100%; border-spacing: 0; font-size: " + (7 + random.nextInt(3)) + "pt}"
                        + "td, th {border: 0; padding: " + (3 + random.nextInt(6))
                        + "px; font-weight: normal; text-align: "
                        + one(ALIGNS, random) + "; vertical-align: " + one(PLACES, random) + "}"
                        + "td {text-align: " + one(ALIGNS, random) + "}");
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
