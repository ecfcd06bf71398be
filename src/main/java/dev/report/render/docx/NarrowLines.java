package dev.report.render.docx;

import dev.report.render.docx.WordPiece.Cell;
import dev.report.render.docx.WordPiece.Content;
import dev.report.render.line.HeadPieces;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks the names of narrow columns and groups into lines of two characters: {@code （三）}, {@code 不予}, {@code 公开}; of tables of units, between words. */
final class NarrowLines {

    private static final Pattern PAIRS = Pattern.compile("(\\p{IsHan}\\p{IsHan}){2,}");

    /** A character of 5号, and the room at a cell's sides, in twentieths of a point. */
    private static final double SIZE = 210;

    private static final int SIDES = 130;

    private static final char NUMBERED = '（';
    private static final char NUMBER_END = '）';

    private NarrowLines() {}

    /** The runs of a name, with its breaks. */
    static List<WordRun> of(String name) {
        List<String> lines = new ArrayList<>();
        int number = name.indexOf(NUMBERED) == 0 ? name.indexOf(NUMBER_END) + 1 : 0;
        if (number > 0) {
            lines.add(name.substring(0, number));
        }
        String rest = name.substring(number);
        if (PAIRS.matcher(rest).matches()) {
            for (int at = 0; at < rest.length(); at += 2) {
                lines.add(rest.substring(at, at + 2));
            }
        } else if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return runs(lines);
    }

    /** A head of units or of a list, broken between its words if its column is too narrow for it. */
    static Cell fitted(Cell cell) {
        Content content = cell.content();
        if (content.runs().size() != 1) {
            return cell;
        }
        List<WordRun> runs = runs(HeadPieces.lines(content.runs().get(0).text(), (cell.width() - SIDES) / SIZE));
        return runs.size() == 1
                ? cell
                : new Cell(
                        cell.across(),
                        cell.merge(),
                        cell.width(),
                        new Content(content.align(), content.downwards(), runs, content.bar()));
    }

    private static List<WordRun> runs(List<String> lines) {
        List<WordRun> runs = new ArrayList<>();
        for (String line : lines) {
            if (!runs.isEmpty()) {
                runs.add(WordRun.lineEnd());
            }
            runs.add(WordRun.of(line));
        }
        return runs;
    }
}
