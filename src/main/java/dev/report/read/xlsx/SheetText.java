package dev.report.read.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;

/** Puts a worksheet's cell into the text that a clerk sees there. */
final class SheetText {

    /** A spreadsheet keeps and shows 15 digits; what is stored beyond is an artefact of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST_NUMBER = 400;

    private SheetText() {}

    /**
     * The text of a cell: words as they are, a number in plain digits, a date or percentage as such, {@code TRUE}, {@code FALSE}, an
     * error such as {@code #REF!}.
     *
     * <p>Blanks: an empty cell gives empty text. A formula gives its stored value.
     */
    static String of(Cell cell, SheetFormat format) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            String shown = format.shown(cell, number);
            return shown != null ? shown : plain(number, cell.getRawValue());
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        if (value instanceof String words) {
            return XmlText.decoded(words);
        }
        return Objects.requireNonNullElse(cell.getRawValue(), "");
    }

    /**
     * A stored number without exponent, fraction zeros and artefacts.
     *
     * <p>Example: {@code 59237.244899999998} gives {@code 59237.2449}, {@code 1.2E3} gives {@code 1200}. A whole part of more than 15
     * digits is left as stored.
     */
    static String plain(BigDecimal number, String stored) {
        if (number.signum() == 0) {
            return "0";
        }
        if (number.scale() == 0 && number.precision() <= SHOWN.getPrecision()) {
            return number.toPlainString();
        }
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            return stored;
        }
        boolean isLong = number.precision() - number.scale() > SHOWN.getPrecision();
        BigDecimal shown = isLong ? number : number.round(SHOWN);
        return shown.stripTrailingZeros().toPlainString();
    }
}
