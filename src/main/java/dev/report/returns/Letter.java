package dev.report.returns;

import dev.report.model.UnitCode;
import java.util.List;

/**
 * A letter to one unit, in finished words.
 *
 * @param kind what it is for
 * @param unit whom it is to
 * @param title e.g. {@code 政府信息公开工作年度报告填报表退回修改通知}
 * @param salutation the unit's name as a letter begins
 * @param opening the paragraphs before the faults
 * @param groups the faults, table by table in the order of the form
 * @param closing the paragraphs after them
 * @param sender who writes
 * @param date the day, as the form writes days
 */
public record Letter(
        Kind kind,
        UnitCode unit,
        String title,
        String salutation,
        List<String> opening,
        List<Group> groups,
        List<String> closing,
        String sender,
        String date) {

    public Letter {
        opening = List.copyOf(opening);
        groups = List.copyOf(groups);
        closing = List.copyOf(closing);
    }

    /** What a letter is for. */
    public enum Kind {
        /** What was sent is to be corrected (退回单). */
        RETURN,
        /** Nothing was sent yet (催报单). */
        REMINDER,
        /** What was to be corrected is right now. */
        CONFIRMATION
    }

    /** The faults in one table. */
    public record Group(String heading, List<Fault> faults) {}

    /**
     * One fault.
     *
     * @param number counted from 1 through the letter
     * @param mark whether it is new or was in the last letter; empty in a first letter
     * @param message what is wrong, with both numbers
     * @param places where: the place in the file, the cell's name, and what stands there
     * @param help what to do
     * @param basis the legal source
     */
    public record Fault(int number, String mark, String message, List<String> places, String help, String basis) {}
}
