package dev.report.returns;

import dev.report.model.UnitCode;
import java.util.List;

/**
 * A letter to one unit, in finished words.
 *
 * @param kind what it is for
 * @param unit whom it is to
 * @param title e.g. {@code 政府信息公开工作年度报告填报表退回修改通知}
 * @param number what it is filed under: unit and round
 * @param salutation the unit's name as a letter begins
 * @param opening the paragraphs before the faults
 * @param heads the words over the columns of the table of faults
 * @param groups the faults, table by table in the order of the form
 * @param close what comes after them
 */
public record Letter(
        Kind kind,
        UnitCode unit,
        String title,
        String number,
        String salutation,
        List<String> opening,
        List<String> heads,
        List<Group> groups,
        Close close) {

    public Letter {
        opening = List.copyOf(opening);
        heads = List.copyOf(heads);
        groups = List.copyOf(groups);
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
    public record Group(String heading, List<Fault> faults) {
        public Group {
            faults = List.copyOf(faults);
        }
    }

    /**
     * One fault.
     *
     * @param number counted from 1 through the letter
     * @param mark whether it is new or was in the last letter; empty in a first letter
     * @param cell where in the form
     * @param message what is wrong, with both numbers
     * @param places where in the file: the place, the cell's name, and what was read there
     * @param help what to do; empty where nothing can be said
     * @param basis the legal source; empty for none
     */
    public record Fault(
            int number, String mark, Cell cell, String message, List<String> places, String help, String basis) {
        public Fault {
            places = List.copyOf(places);
        }
    }

    /**
     * A cell of the form, and the two numbers that do not agree.
     *
     * @param row the label of its row; empty for a fault of no cell
     * @param column the label of its column; empty where the row has but one
     * @param given what the unit filled in; empty where it is no number of its own
     * @param expected what it is compared with; empty where there is none, or a sum of several cells is compared
     */
    public record Cell(String row, String column, String given, String expected) {}

    /**
     * How a letter ends.
     *
     * @param paragraphs until when, and whom to ask
     * @param sender who writes
     * @param date the day, as the form writes days
     */
    public record Close(List<String> paragraphs, String sender, String date) {
        public Close {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
