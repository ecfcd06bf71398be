package dev.report.prose;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes whole numbers in Chinese numerals: 16 is 十六, 105 is 一百零五, 43254 is 四万三千二百五十四. */
public final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int MONTHS_A_YEAR = 12;

    private ChineseNumerals() {}

    /**
     * A number in numerals.
     *
     * @throws ArithmeticException if it is negative, no whole number, or of more than 16 digits
     */
    public static String of(BigDecimal number) {
        BigInteger whole = number.toBigIntegerExact();
        String digits = whole.toString();
        if (whole.signum() < 0 || digits.length() > 16) {
            throw new ArithmeticException(digits);
        }
        if (whole.signum() == 0) {
            return "零";
        }
        StringBuilder text = new StringBuilder();
        int groups = (digits.length() + 3) / 4;
        for (int group = groups - 1; group >= 0; group--) {
            int end = digits.length() - group * 4;
            int value = Integer.parseInt(digits.substring(Math.max(0, end - 4), end));
            if (value > 0) {
                boolean gap = text.length() > 0 && value < 1000;
                text.append(gap ? "零" : "").append(group(value)).append(GROUPS[group]);
            }
        }
        return text.indexOf("一十") == 0 ? text.substring(1) : text.toString();
    }

    private static String group(int value) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = value / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = text.length() > 0;
            } else {
                text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
                gap = false;
            }
        }
        return text.toString();
    }

    /** Months as years and months: 16 is 一年零四个月, 24 is 二年, 4 is 四个月. */
    static String duration(BigDecimal months) {
        int count = months.intValueExact();
        BigDecimal years = BigDecimal.valueOf(count / MONTHS_A_YEAR);
        BigDecimal rest = BigDecimal.valueOf(count % MONTHS_A_YEAR);
        String yearText = years.signum() == 0 ? "" : of(years) + "年";
        String monthText = rest.signum() == 0 && years.signum() != 0 ? "" : of(rest) + "个月";
        return yearText + (yearText.isEmpty() || monthText.isEmpty() ? "" : "零") + monthText;
    }
}
