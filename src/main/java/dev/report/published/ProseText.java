package dev.report.published;

import dev.report.finding.Finding;
import dev.report.finding.Located;
import dev.report.model.SourceLocation;
import dev.report.published.line.PageLines;
import dev.report.published.line.ReportTitle;
import dev.report.published.named.BlockPlaces;
import dev.report.published.page.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A report's prose as Markdown, one line a block, so that it is read as any narrative; each line knows its block. */
final class ProseText {

    private static final String MARKS = "\\`*_[]<>#|~&";
    private static final String OPENING = "-+=";

    /** The number or sign of a note between a number and what it counts: {@code 54①件}, {@code 54*件}, {@code 54[1]件}. */
    private static final Pattern NOTE =
            Pattern.compile("(?<=\\d)([⁰¹²³⁴-⁹]+|[①-⑳]|[*＊]|[\\[〔]\\d{1,2}[\\]〕]|（注\\d{0,2}）)(?=\\p{IsHan})");

    private final PublishedReport report;
    private final BlockPlaces places;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> lines = new ArrayList<>();

    ProseText(PublishedReport report) {
        this.report = report;
        this.places = new BlockPlaces(report.document());
        for (PublishedReport.Section section : report.sections()) {
            section.heading().ifPresent(heading -> add(heading, "## " + escaped(PageLines.text(heading))));
            section.blocks().forEach(this::add);
        }
    }

    private void add(Block block) {
        boolean isTitle = lines.isEmpty() && new ReportTitle(report.definition()).is(block);
        if (isTitle) {
            add(block, "# " + escaped(report.cover().title().map(Stated::value).orElse(PageLines.text(block))));
        } else if (block instanceof Block.Table || block instanceof Block.Picture || PageLines.isRow(block)) {
            add(block, "| |");
        } else if (block instanceof Block.Heading) {
            add(block, "### " + escaped(PageLines.text(block)));
        } else {
            add(block, escaped(PageLines.text(block)));
        }
    }

    private void add(Block block, String line) {
        text.append(line).append("\n\n");
        lines.add(block);
        lines.add(block);
    }

    /** The words without the marks of notes, every mark that Markdown would take for its own made literal. */
    private static String escaped(String printed) {
        String words = NOTE.matcher(printed).replaceAll("");
        StringBuilder escaped = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean opensList = i == 0 && OPENING.indexOf(c) >= 0 || (c == '.' || c == ')') && isNumber(words, i);
            if (opensList || MARKS.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static boolean isNumber(String words, int end) {
        return end > 0 && words.chars().limit(end).allMatch(c -> c >= '0' && c <= '9');
    }

    /** The prose among some blocks, each a paragraph of its own. */
    static String markdown(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            String words = escaped(PageLines.text(block));
            if (!words.isEmpty()) {
                text.append(text.length() > 0 ? "\n" : "")
                        .append(block instanceof Block.Heading ? "### " : "")
                        .append(words)
                        .append('\n');
            }
        }
        return text.toString();
    }

    String markdown() {
        return text.toString();
    }

    /** A finding on the Markdown, at the places of the document. */
    Finding atBlock(Finding finding) {
        List<Located> located = finding.locations().stream()
                .map(each -> new Located(place(each.at()), each.label(), each.value()))
                .toList();
        return finding.movedTo(located);
    }

    private SourceLocation place(SourceLocation at) {
        boolean isOwn =
                at.file().equals(report.document().file()) && at.within().isEmpty();
        return isOwn && at.line() <= lines.size() && !lines.isEmpty() ? places.of(lines.get(at.line() - 1)) : at;
    }
}
