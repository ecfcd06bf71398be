package dev.report.form.workbook;

import dev.report.form.FormSheet;
import dev.report.form.FormSheet.Area;
import dev.report.form.FormSheet.Label;
import dev.report.form.FormSheet.Place;
import dev.report.form.SheetFormula;
import dev.report.form.UnitForm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one table of a form: its title, whose it is, the table, and what stood there last year beside it. */
final class TableSheet {

    /** Title, and the line of unit and year. */
    static final int ABOVE = 2;

    private static final double BESIDE_WIDTH = 26;
    private static final int UNITS_OF_WIDTH = 256;

    private final XSSFSheet sheet;
    private final UnitForm form;
    private final FormSheet table;
    private final Styles styles;
    private final Addresses addresses;
    private final Measures measures;

    TableSheet(XSSFSheet sheet, UnitForm form, FormSheet table, Styles styles, Addresses addresses) {
        this.sheet = sheet;
        this.form = form;
        this.table = table;
        this.styles = styles;
        this.addresses = addresses;
        this.measures = new Measures(table);
    }

    void write() {
        double[] heights = measures.heights();
        for (int row = 0; row < table.height(); row++) {
            sheet.createRow(ABOVE + row).setHeightInPoints((float) heights[row]);
        }
        double[] widths = measures.widths();
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, (int) (widths[column] * UNITS_OF_WIDTH));
        }
        close();
        table.labels().forEach(this::label);
        table.places().forEach(this::place);
        boolean hasBeside = besides();
        around(table.width() - 1 + (hasBeside ? 1 : 0));
        List<Place> open = table.places().stream()
                .filter(place -> form.isOpen(place.cell()))
                .toList();
        new Limits(sheet, form, addresses).set(open);
        new Marks(sheet, form, addresses).set(form.identities());
        SheetSetup.of(sheet, form, table.landscape() || measures.isWide());
    }

    /** The whole table is drawn and closed; what is to be filled in is opened after. */
    private void close() {
        for (int row = 0; row < table.height(); row++) {
            for (int column = table.labelColumns(); column < table.width(); column++) {
                cell(ABOVE + row, column).setCellStyle(styles.closed);
            }
        }
    }

    private void label(Label label) {
        CellStyle style = switch (label.role()) {
            case HEADING -> styles.heading;
            case HEAD -> styles.head;
            case ROW -> styles.row;
        };
        merge(label.area(), style).setCellValue(label.text());
    }

    private void place(Place place) {
        XSSFCell cell = merge(place.area(), form.isOpen(place.cell()) ? styles.open : styles.total);
        if (!form.isOpen(place.cell())) {
            cell.setCellFormula(form.computation(place.cell())
                    .map(computation -> SheetFormula.of(computation, this::list))
                    .orElseGet(() -> total(place.cell())));
            // What the formula gives while nothing is filled in; a spreadsheet that is not asked to calculate shows
            // this.
            cell.setCellValue("");
        }
    }

    private String total(int cell) {
        String list = list(IntStream.of(form.totals().get(cell)).boxed().toList());
        return "IF(COUNT(" + list + ")=0,\"\",SUM(" + list + "))";
    }

    private String list(List<Integer> cells) {
        return addresses.list(cells, sheet.getSheetName());
    }

    private XSSFCell merge(Area area, CellStyle style) {
        int top = ABOVE + area.row();
        for (int row = 0; row < area.rows(); row++) {
            for (int column = 0; column < area.columns(); column++) {
                cell(top + row, area.column() + column).setCellStyle(style);
            }
        }
        if (area.rows() > 1 || area.columns() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(top, ABOVE + area.lastRow(), area.column(), area.lastColumn()));
        }
        return cell(top, area.column());
    }

    private XSSFCell cell(int row, int column) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    }

    /** Writes last year's figures at the right of their rows, if there are any and the reader passes that column over. */
    private boolean besides() {
        String head = form.words().say("last-year.head");
        Map<Integer, List<Integer>> rows = new TreeMap<>();
        table.places()
                .forEach(place -> rows.computeIfAbsent(place.area().row(), any -> new ArrayList<>())
                        .add(place.cell()));
        rows.entrySet().removeIf(row -> form.lastYear(row.getValue()).isEmpty());
        if (rows.isEmpty() || !form.words().isIgnored(head) || table.labelColumns() == 0) {
            return false;
        }
        int column = table.width();
        sheet.setColumnWidth(column, (int) (BESIDE_WIDTH * UNITS_OF_WIDTH));
        rows.forEach((row, cells) -> {
            XSSFCell cell = cell(ABOVE + row, column);
            cell.setCellStyle(styles.beside);
            cell.setCellValue(form.lastYear(cells));
            raise(ABOVE + row, Measures.height(form.lastYear(cells), BESIDE_WIDTH * 1.2));
        });
        for (Area band : bandsOver(rows.keySet())) {
            merge(new Area(band.row(), column, band.rows(), 1), styles.head).setCellValue(head);
        }
        return true;
    }

    /** The rows of heads of the blocks that some rows are in: each block has its own. */
    private Set<Area> bandsOver(Set<Integer> rows) {
        TreeSet<Integer> heads = new TreeSet<>();
        for (Label label : table.labels()) {
            if (label.role() == FormSheet.Role.HEAD) {
                IntStream.rangeClosed(label.area().row(), label.area().lastRow())
                        .forEach(heads::add);
            }
        }
        Set<Area> bands = new LinkedHashSet<>();
        for (int row : rows) {
            int last = Optional.ofNullable(heads.lower(row)).orElse(row - 1);
            int first = last;
            while (heads.contains(first - 1)) {
                first--;
            }
            if (heads.contains(last)) {
                bands.add(new Area(first, 0, last - first + 1, 1));
            }
        }
        return bands;
    }

    private void raise(int row, double height) {
        XSSFRow line = sheet.getRow(row);
        line.setHeightInPoints((float) Math.max(line.getHeightInPoints(), height));
    }

    /** What stands over and under the table. */
    private void around(int lastColumn) {
        String title = table.heading().isEmpty()
                ? table.name()
                : form.words().say("table.title", "table", table.name(), "heading", table.heading());
        line(0, lastColumn, title, styles.title, 30);
        line(
                1,
                lastColumn,
                form.words()
                        .say(
                                "table.unit",
                                "unit",
                                form.unit().name(),
                                "code",
                                form.unit().code(),
                                "year",
                                form.words().in(form.project().period().label())),
                styles.plain,
                20);
        line(ABOVE + table.height(), lastColumn, form.words().say("table.note"), styles.line, 18);
    }

    private void line(int row, int lastColumn, String text, CellStyle style, int height) {
        XSSFCell cell = cell(row, 0);
        cell.setCellStyle(style);
        cell.setCellValue(text);
        double width = 0;
        for (int column = 0; column <= lastColumn; column++) {
            width += sheet.getColumnWidth(column) / (double) UNITS_OF_WIDTH;
        }
        boolean isTitle = style == styles.title;
        double wanted = Measures.height(text, isTitle ? width * 11 / 16 : width);
        sheet.getRow(row).setHeightInPoints((float) Math.max(height, isTitle ? wanted * 1.4 : wanted));
        if (lastColumn > 0) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, lastColumn));
        }
    }
}
