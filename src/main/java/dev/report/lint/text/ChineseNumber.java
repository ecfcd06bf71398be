package dev.report.lint.text;

/** Reads numbers in Chinese numerals: 五十四 is 54, 一百零五 is 105, 二〇二五 is 2025. */
public final class ChineseNumber {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String PLACES = "十百千";

    private ChineseNumber() {}

    public static boolean isNumeral(char c) {
        return DIGITS.indexOf(c) >= 0 || PLACES.indexOf(c) >= 0 || c == '零' || c == '两';
    }

    /** The value of a run of numerals below 10,000. */
    public static long parse(String numerals) {
        long total = 0;
        long digit = 0;
        boolean placed = false;
        for (int i = 0; i < numerals.length(); i++) {
            char c = numerals.charAt(i) == '零' ? '〇' : numerals.charAt(i) == '两' ? '二' : numerals.charAt(i);
            int place = PLACES.indexOf(c);
            if (place < 0) {
                digit = (placed ? 0 : digit * 10) + DIGITS.indexOf(c);
                placed = false;
            } else {
                total += (digit == 0 ? 1 : digit) * (long) Math.pow(10, place + 1.0);
                digit = 0;
                placed = true;
            }
        }
        return total + digit;
    }

    /** A number from 1 to 99 in numerals. */
    public static String write(int number) {
        if (number < 1 || number > 99) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        String ones = number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10));
        return tens == 0 ? ones : (tens == 1 ? "" : String.valueOf(DIGITS.charAt(tens))) + "十" + ones;
    }
}
