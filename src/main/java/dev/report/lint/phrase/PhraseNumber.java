package dev.report.lint.phrase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Numbers as such languages write them: {@code 1,820}, {@code twelve}, {@code no}. */
final class PhraseNumber {

    /** A whole number with or without commas at the thousands. */
    static final String DIGITS = "\\d{1,3}(?:,\\d{3})+|\\d+";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PhraseNumber() {}

    /** @param cardinals numbers in words, from 0 on */
    static BigDecimal of(String text, List<String> cardinals) {
        int word = cardinals.indexOf(text.toLowerCase(Locale.ROOT));
        if (word >= 0 || text.equalsIgnoreCase("no")) {
            return BigDecimal.valueOf(Math.max(0, word));
        }
        return new BigDecimal(text.replace(",", ""));
    }

    /** A part of a whole in percent. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 12, RoundingMode.HALF_UP);
    }

    /** Whether a printed number may be the exact one, rounded or cut off at its last place. */
    static boolean isNear(BigDecimal exact, BigDecimal printed) {
        return exact.subtract(printed).abs().compareTo(BigDecimal.ONE.movePointLeft(printed.scale())) < 0;
    }

    /** An exact number at the places of the printed one. */
    static String shown(BigDecimal exact, BigDecimal printed) {
        return exact.setScale(Math.max(0, printed.scale()), RoundingMode.HALF_UP)
                        .toPlainString() + "%";
    }
}
