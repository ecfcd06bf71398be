package dev.report.render.proof;

import dev.report.compose.Picture;
import dev.report.render.template.MarkdownOutputFormat;
import freemarker.template.utility.StringUtil;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves that every figure beside a picture's bars stands in each document, in the order of the bars. Many have no id, being last
 * year's or the roster's, so they are looked for by their words.
 */
final class PictureProof {

    /**
     * A figure beside a bar.
     *
     * @param place what tells it from the others: picture, label and series
     * @param before what a reader finds right before it: a label, a series
     */
    private record Shown(String place, String before, Picture.Bar bar) {
        String text() {
            return bar.text();
        }
    }

    private record Drawn(Picture picture, List<Shown> figures) {}

    private final List<Drawn> pictures;

    PictureProof(List<Picture> pictures) {
        this.pictures = pictures.stream()
                .map(picture -> new Drawn(picture, figures(picture)))
                .toList();
    }

    private static List<Shown> figures(Picture picture) {
        List<Shown> figures = new ArrayList<>();
        for (Picture.Group group : picture.groups()) {
            for (int i = 0; i < group.bars().size(); i++) {
                String series =
                        picture.series().isEmpty() ? "" : picture.series().get(i);
                String place = picture.title() + "/" + group.label() + (series.isEmpty() ? "" : "/" + series);
                figures.add(new Shown(
                        place,
                        (i == 0 ? group.label() : "") + series,
                        group.bars().get(i)));
            }
        }
        return figures;
    }

    /** In Markdown they stand between bars, under the picture's heading. */
    List<PageFault> lostInMarkdown(String document, String name) {
        Search search = new Search(document, name, new ArrayList<>());
        int at = 0;
        for (Drawn drawn : pictures) {
            at = search.heading("\n### " + drawn.picture().title() + "\n", at);
            for (Shown shown : drawn.figures()) {
                String words = "| " + MarkdownOutputFormat.INSTANCE.escapePlainText(shown.text()) + " |";
                at = search.look(words, at, document.length(), 2, shown);
            }
        }
        return search.lost();
    }

    /** On a web page they are the text of a cell, in the table under the picture's heading. */
    List<PageFault> lostInHtml(String document, String name) {
        Search search = new Search(document, name, new ArrayList<>());
        int at = 0;
        for (Drawn drawn : pictures) {
            at = search.heading(drawn.picture().id() + "\">", at);
            int end = document.indexOf("</table>", at);
            for (Shown shown : drawn.figures()) {
                at = search.look(">" + StringUtil.XHTMLEnc(shown.text()) + "<", at, end, 1, shown);
            }
        }
        return search.lost();
    }

    /** In the text of the pages, each stands between its label and the next one. */
    List<PageFault> lostInPdf(String text, String name) {
        String letters = PassageProof.letters(text);
        Search search = new Search(letters, name, new ArrayList<>());
        int at = 0;
        for (Drawn drawn : pictures) {
            List<Shown> figures = drawn.figures();
            String heading = drawn.picture().title() + figures.get(0).before();
            at = search.heading(PassageProof.letters(heading), at);
            for (int i = 0; i < figures.size(); i++) {
                Shown shown = figures.get(i);
                String words = PassageProof.letters(shown.before() + shown.text());
                String next = i + 1 < figures.size()
                        ? PassageProof.letters(figures.get(i + 1).before())
                        : "";
                at = search.look(words + next, at, letters.length(), words.length(), shown);
            }
        }
        return search.lost();
    }

    /** Goes through a document from figure to figure, and notes those that are not there. */
    private record Search(String document, String name, List<PageFault> lost) {

        /** Where a heading stands from a place on; the place itself if there is none. */
        int heading(String heading, int at) {
            return Math.max(at, document.indexOf(heading, at));
        }

        /** Looks for a figure between two places, and gives the place to go on from. */
        int look(String words, int from, int to, int step, Shown shown) {
            int here = document.indexOf(words, from);
            if (here >= 0 && here + words.length() <= to) {
                return here + step;
            }
            String place = shown.place() + " " + shown.text();
            lost.add(PageFault.lost(shown.bar().figure(), name, place));
            return from;
        }
    }
}
