package dev.report.lint.wording;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Distinguishes identity, telephone and card numbers from other long numbers. */
final class PersonalNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private PersonalNumbers() {}

    /**
     * A citizen's identity number (公民身份号码): 17 digits and a check character, with a birthday that exists.
     *
     * <p>Legal source: GB 11643—1999 《公民身份号码》.
     */
    static boolean isIdentity(String number) {
        if (number.length() != 18 || number.charAt(0) == '0' || number.indexOf('X') % 17 > 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % CHECK.length()) == number.charAt(17) && isBirthday(number.substring(6, 14));
    }

    private static boolean isBirthday(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        try {
            LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
            return year >= 1850 && year < 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static boolean isMobile(String digits) {
        return digits.length() == 11
                && digits.charAt(0) == '1'
                && digits.charAt(1) >= '3'
                && digits.charAt(1) <= '9'
                && digits.indexOf('X') < 0;
    }

    /** 16 to 19 digits that begin as cards do here and pass the check of Luhn. */
    static boolean isBankCard(String digits) {
        boolean ours = digits.startsWith("62") && digits.length() >= 16 && digits.length() <= 19;
        boolean foreign = digits.length() == 16
                && (digits.charAt(0) == '4' || digits.charAt(0) == '5' && "12345".indexOf(digits.charAt(1)) >= 0);
        return (ours || foreign) && isLuhn(digits);
    }

    /** 15 digits of a card that is not used here, with the same check. */
    static boolean isForeignCard(String digits) {
        return digits.length() == 15 && (digits.startsWith("34") || digits.startsWith("37")) && isLuhn(digits);
    }

    private static boolean isLuhn(String digits) {
        if (digits.indexOf('X') >= 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
