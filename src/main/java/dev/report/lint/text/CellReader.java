package dev.report.lint.text;

import dev.report.definition.ProseWords;
import dev.report.markdown.Block;
import dev.report.markdown.Run;
import dev.report.prose.BoundProse;
import dev.report.prose.ProsePlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the numbers of tables that clerks put into prose, each with the words that say what it counts: in the row {@code 新收申请 | 593}
 * below {@code 项目 | 2024年} it is {@code 2024年新收申请593}.
 */
public final class CellReader {

    private static final Pattern NUMBER = Pattern.compile("\\s*\\d[\\d,.]*\\s*\\p{IsHan}{0,2}\\s*");
    private static final Pattern YEAR = Pattern.compile("\\d{4}年度?|上年度?|去年|本年度?");

    private final BoundProse prose;
    private final ProsePlaces places;
    private final MeasureWords measures;
    private final List<String> heads;
    private final List<Passage> cells = new ArrayList<>();

    private CellReader(BoundProse prose, ProseWords words) {
        this.prose = prose;
        this.places = new ProsePlaces(prose);
        this.measures = new MeasureWords(words);
        this.heads = words.list("text-versus-table", "heads");
    }

    /** @param words the words for what is counted, and those over a column of counts */
    public static List<Passage> read(BoundProse prose, ProseWords words) {
        CellReader reader = new CellReader(prose, words);
        for (Block block : prose.blocks()) {
            if (block instanceof Block.Grid grid) {
                grid.rows().forEach(row -> reader.row(grid.head(), row));
            }
        }
        return reader.cells;
    }

    private void row(List<List<Run>> head, List<List<Run>> row) {
        for (int column = 1; column < row.size() && column < head.size(); column++) {
            String over = words(head.get(column));
            boolean year = YEAR.matcher(over).matches();
            if (NUMBER.matcher(words(row.get(column))).matches() && (year || heads.contains(over))) {
                Passage.Builder passage = new Passage.Builder(prose.file(), 0, places, measures);
                put(year ? head.get(column) : List.of(), passage);
                put(row.get(0), passage);
                put(row.get(column), passage);
                passage.closeInto(cells);
            }
        }
    }

    private static String words(List<Run> runs) {
        StringBuilder words = new StringBuilder();
        runs.forEach(run -> words.append(run instanceof Run.Words plain ? plain.text() : "\n"));
        return words.toString().strip();
    }

    private static void put(List<Run> runs, Passage.Builder passage) {
        for (Run run : runs) {
            if (run instanceof Run.Words words) {
                for (int i = 0; i < words.text().length(); i++) {
                    if (!Passage.isBlank(words.text().charAt(i))) {
                        passage.add(words.text().charAt(i), words.place(i));
                    }
                }
            }
        }
    }
}
