package dev.report.cli.format;

import dev.report.finding.Finding;
import dev.report.finding.Located;
import dev.report.model.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The places of several findings in few words: {@code D9, F9–I9} in a worksheet, {@code 7:3–9} in a table, {@code 7–12:3} down a column. */
final class PlaceRanges {

    private static final char TO = '–';

    private PlaceRanges() {}

    /** From one place to another in the same row or column. */
    private record Range(SourceLocation first, SourceLocation last) {

        private boolean isNext(SourceLocation at) {
            boolean right = at.line() == last.line() && at.column() == last.column() + 1 && first.line() == last.line();
            boolean below =
                    at.column() == last.column() && at.line() == last.line() + 1 && first.column() == last.column();
            return right || below;
        }

        private String words() {
            if (first.equals(last)) {
                return cell(first);
            }
            if (first.isInSheet()) {
                return cell(first) + TO + cell(last);
            }
            return first.line() == last.line()
                    ? first.line() + ":" + first.column() + TO + last.column()
                    : first.line()
                            + String.valueOf(TO)
                            + last.line()
                            + (first.column() > 0 ? ":" + first.column() : "");
        }

        private static String cell(SourceLocation at) {
            if (at.isInSheet()) {
                return at.within().substring(at.within().lastIndexOf('!') + 1);
            }
            return at.line() + (at.column() > 0 ? ":" + at.column() : "");
        }
    }

    /** The sheet of a place with its mark, {@code 表三!}; empty outside workbooks. */
    static String sheet(SourceLocation at) {
        return at.isInSheet() ? at.within().substring(0, at.within().lastIndexOf('!') + 1) : "";
    }

    /** The primary places of findings of one file and sheet. */
    static String of(List<Finding> findings) {
        return ofPlaces(findings.stream().map(Finding::place).toList());
    }

    /** Places in one file and sheet. */
    static String ofPlaces(List<SourceLocation> all) {
        Set<SourceLocation> places = new LinkedHashSet<>();
        all.stream().sorted().forEach(places::add);
        List<Range> ranges = new ArrayList<>();
        for (SourceLocation at : places) {
            int last = ranges.size() - 1;
            if (last >= 0 && ranges.get(last).isNext(at)) {
                ranges.set(last, new Range(ranges.get(last).first(), at));
            } else {
                ranges.add(new Range(at, at));
            }
        }
        return String.join(", ", ranges.stream().map(Range::words).toList());
    }

    /** Whether each finding has a place of its own: what a file does not mention has none. */
    static boolean areDistinct(List<Finding> findings) {
        return findings.stream()
                        .map(Finding::locations)
                        .map(places -> places.get(0))
                        .map(Located::at)
                        .distinct()
                        .count()
                == findings.size();
    }
}
