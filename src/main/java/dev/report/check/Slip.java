package dev.report.check;

import dev.report.model.Messages;
import dev.report.model.Text;
import java.util.Locale;

/** How a person may have turned the right number into the wrong one, likeliest first. */
enum Slip {
    /** 16 became 61. */
    TRANSPOSED(100),
    /** 155 became 1555. */
    DOUBLED(95),
    /** 155 became 15. */
    DROPPED(85),
    /** The value slid into the neighbouring column or row. */
    SHIFTED(80),
    /** The value of the neighbouring column was written here, too. */
    COPIED_NEIGHBOUR(70),
    /** A total leaves out one of its parts; or that part should be 0, which looks the same. */
    PART_LEFT_OUT(52),
    /** 155 became 55: a first digit can be put before any number, so this tells little. */
    FIRST_DIGIT_DROPPED(55),
    /** The neighbouring column has the same value, which with small numbers tells little. */
    LIKE_NEIGHBOUR(53),
    /** One digit is another one: 57 became 51. */
    ONE_DIGIT(50),
    /** Nothing that people commonly do. */
    NONE(10);

    private static final Messages MESSAGES = new Messages(Slip.class);

    private final int weight;

    Slip(int weight) {
        this.weight = weight;
    }

    /** The larger, the likelier. */
    int weight() {
        return weight;
    }

    /** Whether this slip hardly comes about by chance, so that it singles out one of several possible changes. */
    boolean isTelling() {
        return weight > PART_LEFT_OUT.weight;
    }

    Text text() {
        return MESSAGES.text("slip." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The likeliest slip by which one number's digits became another's. */
    static Slip between(String right, String wrong) {
        if (right.length() == wrong.length()) {
            return sameLength(right, wrong);
        }
        if (wrong.length() == right.length() + 1) {
            return insertedAt(right, wrong);
        }
        return right.length() == wrong.length() + 1 ? droppedAt(right, wrong) : NONE;
    }

    private static Slip droppedAt(String right, String wrong) {
        if (right.endsWith(wrong)) {
            return FIRST_DIGIT_DROPPED;
        }
        for (int i = right.length() - 1; i > 0; i--) {
            if ((right.substring(0, i) + right.substring(i + 1)).equals(wrong)) {
                return DROPPED;
            }
        }
        return NONE;
    }

    private static Slip sameLength(String right, String wrong) {
        int first = -1;
        int different = 0;
        for (int i = 0; i < right.length(); i++) {
            if (right.charAt(i) != wrong.charAt(i)) {
                first = first < 0 ? i : first;
                different++;
            }
        }
        if (different == 1) {
            return ONE_DIGIT;
        }
        boolean swapped = different == 2
                && first + 1 < right.length()
                && right.charAt(first) == wrong.charAt(first + 1)
                && right.charAt(first + 1) == wrong.charAt(first);
        return swapped ? TRANSPOSED : NONE;
    }

    /** A digit was typed twice, or one was put in. */
    private static Slip insertedAt(String right, String wrong) {
        for (int i = 0; i < wrong.length(); i++) {
            String shorter = wrong.substring(0, i) + wrong.substring(i + 1);
            if (shorter.equals(right)) {
                boolean twice = i + 1 < wrong.length() && wrong.charAt(i) == wrong.charAt(i + 1);
                return twice ? DOUBLED : ONE_DIGIT;
            }
        }
        return NONE;
    }
}
