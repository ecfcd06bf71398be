package dev.report.check.culprit;

import dev.report.finding.Messages;
import dev.report.model.Text;
import java.util.Locale;

/** How a person may have turned the right number into the wrong one. */
enum Slip {
    /** 16 became 61. */
    TRANSPOSED(1),
    /** 155 became 1555. */
    DOUBLED(1),
    /** 155 became 15. */
    DROPPED(1),
    /** The value slid into the neighbouring column or row, which held 0. */
    SHIFTED(1),
    /** The value of the neighbouring column or row was written here, too. */
    COPIED_NEIGHBOUR(1),
    /** 57 became 59: counted or read a little too high or too low. */
    OFF_BY_FEW(1),
    /** A total leaves out one of its parts. */
    PART_LEFT_OUT(0.5),
    /** One digit is another one, 157 became 197. */
    ONE_DIGIT(0.5),
    /** Nothing that people commonly do. */
    NONE(0.05);

    private static final Messages MESSAGES = new Messages(Slip.class);

    private final double odds;

    Slip(double odds) {
        this.odds = odds;
    }

    /** How often people slip in this way, against the other ways; a measured rate is not known, so the common ones count alike. */
    double odds() {
        return odds;
    }

    Text text() {
        return MESSAGES.text("slip." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
