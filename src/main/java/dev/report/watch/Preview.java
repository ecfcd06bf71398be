package dev.report.watch;

import java.util.List;

/**
 * What the browser shows after a build.
 *
 * @param number counts the builds, from 1
 * @param title of the report; empty as long as there is none
 * @param page the report; empty as long as none could be made
 * @param pageNumber the build that made the page
 * @param entries what was found, in the order in which it is shown
 * @param trouble what kept the build from making a page, in one sentence; empty if it made one
 */
record Preview(int number, String title, byte[] page, int pageNumber, List<FindingEntry> entries, String trouble) {

    static final Preview NONE = new Preview(0, "", new byte[0], 0, List.of(), "");

    Preview {
        entries = List.copyOf(entries);
    }

    boolean hasPage() {
        return page.length > 0;
    }

    /** Whether the page shows the project as it is now. */
    boolean isCurrent() {
        return pageNumber == number;
    }

    long count(FindingEntry.Group group) {
        return entries.stream().filter(entry -> entry.group() == group).count();
    }

    /** The next build, which made a page. */
    Preview next(String newTitle, byte[] newPage, List<FindingEntry> found) {
        return new Preview(number + 1, newTitle, newPage, number + 1, found, "");
    }

    /** The next build, which made none: the page before is kept. */
    Preview failed(List<FindingEntry> found, String why) {
        return new Preview(number + 1, title, page, pageNumber, found, why);
    }

    /** The same build with more findings, under a number of its own, so that browsers take notice. */
    Preview with(List<FindingEntry> found) {
        int next = number + 1;
        return new Preview(next, title, page, isCurrent() ? next : pageNumber, found, trouble);
    }
}
