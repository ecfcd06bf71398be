package dev.report.read.ods;

import dev.report.model.SourceLocation;
import dev.report.read.grid.GridRow;
import dev.report.read.grid.GridTables;
import dev.report.read.grid.NoteMark;
import dev.report.read.grid.StoredNumber;
import dev.report.read.raw.Faults;
import dev.report.read.raw.TableSource;
import dev.report.read.zip.ZipPart;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An OpenDocument spreadsheet (.ods): one table for each visible sheet, with the stored values.
 *
 * <p>Errors: {@code unreadable-file} for a file that is no spreadsheet, is damaged or behind a password; {@code hidden-sheet}, an
 * info, for each sheet passed over.
 */
public final class OdsFile {

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_REPEATED = 1_024;

    private OdsFile() {}

    /** Reads a spreadsheet, or returns null with a finding. */
    public static @Nullable TableSource open(Path path, Faults faults) throws IOException {
        Document xml = ZipPart.read(path, "content.xml", faults);
        if (xml == null) {
            return null;
        }
        Element sheets = xml.getElementsByTag("office:spreadsheet").first();
        if (sheets == null) {
            boolean isLocked = xml.getElementsByTag("office:document-content").isEmpty();
            faults.file(isLocked ? "unreadable-file.document-encrypted" : "unreadable-file.no-table");
            return null;
        }
        OdsRuns.accept(xml);
        Set<String> hidden = hiddenStyles(xml);
        List<GridTables.Named> tables = new ArrayList<>();
        for (Element sheet : childrenOf(sheets, "table:table")) {
            String name = sheet.attr("table:name");
            if (hidden.contains(sheet.attr("table:style-name"))) {
                SourceLocation at = new SourceLocation(faults.file(), 1, 0, name + "!");
                faults.at("hidden-sheet.skipped", at, "").values("sheet", name);
            } else {
                tables.add(new GridTables.Named(name, rows(sheet)));
            }
        }
        return GridTables.ofWorkbook(faults.file(), tables);
    }

    private static Set<String> hiddenStyles(Document xml) {
        Set<String> hidden = new HashSet<>();
        for (Element properties : xml.getElementsByTag("style:table-properties")) {
            Element style = properties.parent();
            if (style != null && properties.attr("table:display").equals("false")) {
                hidden.add(style.attr("style:name"));
            }
        }
        return hidden;
    }

    private static List<GridRow> rows(Element sheet) {
        List<List<String>> rows = new ArrayList<>();
        OdsMerges merges = new OdsMerges();
        int blank = 0;
        for (Element row : sheet.getElementsByTag("table:table-row")) {
            List<String> texts = texts(row);
            int times = repeated(row, "table:number-rows-repeated", MOST_ROWS);
            if (texts.isEmpty()) {
                merges.row(row, rows.size() + blank + 1);
                blank = Math.min(MOST_ROWS, blank + times);
                continue;
            }
            // A row of words is repeated where it was filled down; the blank ones at the end are repeated a million
            // times.
            for (; blank > 0; blank--) {
                rows.add(List.of());
            }
            for (int i = 0; i < Math.min(times, MOST_REPEATED); i++) {
                rows.add(texts);
                merges.row(row, rows.size());
            }
        }
        return GridRow.all(rows, merges.all());
    }

    /** The texts of a row up to the last that is not blank. */
    private static List<String> texts(Element row) {
        List<String> texts = new ArrayList<>();
        int blank = 0;
        for (Element cell : row.children()) {
            String text = cell.tagName().equals("table:table-cell") ? text(cell) : "";
            int times = repeated(cell, "table:number-columns-repeated", MOST_COLUMNS);
            if (text.isEmpty()) {
                blank += times;
                continue;
            }
            for (; blank > 0 && texts.size() < MOST_COLUMNS; blank--) {
                texts.add("");
            }
            for (int i = 0; i < times && texts.size() < MOST_COLUMNS; i++) {
                texts.add(text);
            }
        }
        return texts;
    }

    static int repeated(Element element, String attribute, int most) {
        String digits = element.attr(attribute);
        return digits.matches("\\d{1,9}") ? Math.max(1, Math.min(Integer.parseInt(digits), most)) : 1;
    }

    /** What a cell shows: numbers in plain digits, whatever their format; a date as a date; a percentage as such. */
    private static String text(Element cell) {
        switch (cell.attr("office:value-type")) {
            case "float", "currency":
                return stored(cell, "office:value", StoredNumber::plain);
            case "percentage":
                return stored(cell, "office:value", OdsFile::percentage);
            case "date":
                return stored(cell, "office:date-value", date -> date);
            case "time":
                return words(cell);
            case "boolean":
                return stored(cell, "office:boolean-value", truth -> truth.equals("true") ? "TRUE" : "FALSE");
            default:
                String words = words(cell);
                boolean isUnknown =
                        words.isEmpty() && cell.attr("office:value-type").isEmpty();
                return isUnknown && cell.hasAttr("table:formula")
                        ? cell.attr("table:formula").replaceFirst("^of:", "")
                        : words;
        }
    }

    /** What is stored with a cell as it is shown; where nothing is stored, what the cell says. */
    private static String stored(Element cell, String attribute, UnaryOperator<String> shown) {
        String value = cell.attr(attribute);
        return value.isEmpty() ? words(cell) : shown.apply(value);
    }

    private static String percentage(String value) {
        try {
            return StoredNumber.plain(new BigDecimal(value).movePointRight(2)) + "%";
        } catch (NumberFormatException e) {
            return value + "%";
        }
    }

    private static String words(Element cell) {
        List<String> lines = new ArrayList<>();
        for (Element line : childrenOf(cell, "text:p")) {
            for (Element note : line.getElementsByTag("office:annotation")) {
                note.remove();
            }
            for (Element reading : line.getElementsByTag("text:ruby-text")) {
                reading.remove();
            }
            lines.add(line.wholeText());
        }
        return NoteMark.orAll(String.join(" ", lines).strip());
    }

    private static List<Element> childrenOf(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> child.tagName().equals(name))
                .toList();
    }
}
