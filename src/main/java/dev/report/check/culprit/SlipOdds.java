package dev.report.check.culprit;

import dev.report.model.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;

/**
 * Weighs how a number may have become another: for each way in which people slip, how often they do and in how many of the
 * places where it could happen it gives just this number.
 *
 * <p>9 for 89 leaves out one of two digits, so it counts half of all such slips; 80 for 89 is one of nine other digits in one
 * of two places.
 */
final class SlipOdds {

    /** The most by which a number is taken to be counted a little too high or too low. */
    private static final int FEW = 9;

    private final Map<Slip, Double> weights = new EnumMap<>(Slip.class);

    private SlipOdds() {}

    /** The slips of the digits that turn one number into another. */
    static SlipOdds between(BigDecimal right, BigDecimal wrong) {
        SlipOdds odds = new SlipOdds();
        String digits = Quantity.plain(right);
        int length = digits.length();
        int swapped = 0;
        int dropped = 0;
        int doubled = 0;
        for (int at = 0; at < length; at++) {
            String before = digits.substring(0, at);
            String after = digits.substring(at + 1);
            if (!after.isEmpty()) {
                swapped += isNumber(before + after.charAt(0) + digits.charAt(at) + after.substring(1), wrong) ? 1 : 0;
            }
            dropped += isNumber(before + after, wrong) ? 1 : 0;
            doubled += isNumber(before + digits.charAt(at) + digits.charAt(at) + after, wrong) ? 1 : 0;
        }
        odds.add(Slip.TRANSPOSED, swapped, Math.max(1, length - 1));
        odds.add(Slip.DROPPED, dropped, length);
        odds.add(Slip.DOUBLED, doubled, length);
        if (right.subtract(wrong).abs().compareTo(BigDecimal.valueOf(FEW)) <= 0) {
            odds.add(Slip.OFF_BY_FEW, 1, 2 * FEW);
        }
        if (oneDigit(digits, Quantity.plain(wrong))) {
            odds.add(Slip.ONE_DIGIT, 1, FEW * length);
        }
        odds.add(Slip.NONE, 1, 1 + Math.max(digits.length(), wrong.precision()) * (FEW + 1));
        return odds;
    }

    private static boolean isNumber(String digits, BigDecimal wrong) {
        boolean plain = !digits.isEmpty() && digits.chars().allMatch(Character::isDigit);
        return plain && new BigDecimal(new BigInteger(digits)).compareTo(wrong) == 0;
    }

    private static boolean oneDigit(String right, String wrong) {
        int different = 0;
        for (int i = 0; i < right.length() && right.length() == wrong.length(); i++) {
            different += right.charAt(i) == wrong.charAt(i) ? 0 : 1;
        }
        return different == 1;
    }

    /** Counts a slip that gives this number in some of the ways in which it may happen. */
    void add(Slip slip, int cases, int of) {
        if (cases > 0) {
            weights.merge(slip, slip.odds() * cases / of, Double::sum);
        }
    }

    /** How likely all slips together make it. */
    double sum() {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The likeliest slip; of equal ones the one that the list of slips names first. */
    Slip likeliest() {
        Slip best = Slip.NONE;
        for (Map.Entry<Slip, Double> entry : weights.entrySet()) {
            best = entry.getValue() > weights.getOrDefault(best, 0.0) ? entry.getKey() : best;
        }
        return best;
    }
}
