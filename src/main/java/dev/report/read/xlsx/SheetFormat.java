package dev.report.read.xlsx;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What a worksheet shows in place of a stored number: a date, where 3-15 was typed, or a percentage.
 *
 * <p>The stored number, such as 45366 or 0.5, is not what the clerk saw and meant.
 */
public final class SheetFormat {

    /** How a number format shows a number. */
    public enum Kind {
        NUMBER,
        DATE,
        PERCENT
    }

    /** Alone or as {@code aaaa} it shows the day of the week of a date, 周日 or 星期日. */
    private static final String WEEKDAY = "aaa";

    private final Map<String, Kind> kinds = new HashMap<>();

    /** The date or percentage that a cell shows; null if it shows the number. */
    @Nullable
    String shown(Cell cell, BigDecimal number) {
        Kind kind = kind(cell);
        if (kind == Kind.PERCENT) {
            return SheetText.plain(number.movePointRight(2), "") + "%";
        }
        return kind == Kind.DATE ? date(cell) : null;
    }

    private Kind kind(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null) {
            return kinds.computeIfAbsent(format, SheetFormat::kind);
        }
        Integer id = cell.getDataFormatId();
        return id != null && isEastAsianDate(id) ? Kind.DATE : Kind.NUMBER;
    }

    /** The formats that a Chinese Excel knows by number alone, such as 58 for 3月15日: all of them show dates or times. */
    private static boolean isEastAsianDate(int id) {
        return id >= 27 && id <= 36 || id >= 50 && id <= 58;
    }

    private static @Nullable String date(Cell cell) {
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (RuntimeException e) {
            // A number that is no date is shown as ######; the number itself is the better text.
            return null;
        }
    }

    /** What a format is for; quoted words, colours and escaped characters in it do not count. */
    public static Kind kind(String format) {
        boolean isDate = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '"' || c == '[') {
                int end = format.indexOf(c == '"' ? '"' : ']', i + 1);
                i = end < 0 ? format.length() : end;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '%') {
                return Kind.PERCENT;
            } else if (c == ';') {
                break;
            } else {
                isDate |= "yYmMdDhHsS".indexOf(c) >= 0 || format.regionMatches(true, i, WEEKDAY, 0, WEEKDAY.length());
            }
        }
        return isDate && !format.equalsIgnoreCase("Standard") ? Kind.DATE : Kind.NUMBER;
    }
}
