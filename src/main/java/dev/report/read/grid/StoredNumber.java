package dev.report.read.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Puts a number that a spreadsheet stored into the digits that it shows: at most 15, without exponent, zeros and artefacts. */
public final class StoredNumber {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST = 400;

    private StoredNumber() {}

    /** {@code 59237.244899999998} gives {@code 59237.2449}, {@code 1.2E3} gives {@code 1200}; what is no number comes back as it is. */
    public static String plain(String stored) {
        try {
            BigDecimal number = new BigDecimal(stored.strip());
            boolean isAbsurd = Math.abs((long) number.scale()) > LONGEST;
            return isAbsurd ? stored : plain(number);
        } catch (NumberFormatException e) {
            return stored;
        }
    }

    /** A number of a program's with an exponent in plain digits, {@code 3.18e2} as 318; any other as it is written. */
    public static String written(String number) {
        return number.indexOf('e') < 0 && number.indexOf('E') < 0 ? number : plain(number);
    }

    /** As {@link #plain(String)}; a whole part of more than 15 digits is left as it is. */
    public static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        boolean isLong = number.precision() - number.scale() > SHOWN.getPrecision();
        return (isLong ? number : number.round(SHOWN)).stripTrailingZeros().toPlainString();
    }
}
