package dev.report.published;

import dev.report.published.line.ReportTitle;
import dev.report.published.page.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Parts a document that holds several reports, as a page with those of all years, or the same one twice, for screens and for telephones.
 *
 * <p>A report begins with a title under which headings of the form follow before the next title, or where the headings of the form begin
 * again after nearly all of them.
 */
final class ReportParts {

    /** So many different headings are a report, and no list of what it holds. */
    private static final int LEAST = 2;

    private static final int NEARLY_ALL = 4;

    private final SectionReader sections;
    private final ReportTitle title;

    ReportParts(SectionReader sections, ReportTitle title) {
        this.sections = sections;
        this.title = title;
    }

    /** The blocks of each report in order; what comes before the first belongs to it, unless it has headings of its own. */
    List<List<Block>> of(List<Block> blocks) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 1; i < blocks.size(); i++) {
            int last = starts.get(starts.size() - 1);
            boolean begins = title.is(blocks.get(i)) && headings(blocks, i) >= LEAST
                    ? !sections.headings(blocks.subList(last, i)).isEmpty()
                    : beginsAgain(blocks, last, i);
            if (begins) {
                starts.add(i);
            }
        }
        return parts(blocks, starts);
    }

    private List<List<Block>> parts(List<Block> blocks, List<Integer> starts) {
        List<List<Block>> parts = new ArrayList<>();
        List<List<String>> seen = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            List<Block> part = blocks.subList(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : blocks.size());
            List<String> said = sections.said(part);
            boolean isReport = filled(part).size() >= LEAST;
            if (isReport && !seen.contains(said)) {
                parts.add(part);
                seen.add(said);
            }
        }
        return parts.isEmpty() ? List.of(blocks) : parts;
    }

    /** The sections under whose headings something stands; of a list of contents that is the last one's at most. */
    private Set<String> filled(List<Block> part) {
        Set<String> filled = new HashSet<>();
        sections.cut(part).stream()
                .filter(section -> isKnown(section) && !section.blocks().isEmpty())
                .forEach(section -> filled.add(section.id()));
        return filled;
    }

    /** How many different headings of the form follow before the next title. */
    private int headings(List<Block> blocks, int from) {
        int end = from + 1;
        while (end < blocks.size() && !title.is(blocks.get(end))) {
            end++;
        }
        return sections.headings(blocks.subList(from, end)).size();
    }

    /** Whether a heading is the first one of the report again, after nearly all others and what stands under them. */
    private boolean beginsAgain(List<Block> blocks, int from, int at) {
        String id = sections.known(blocks.get(at));
        if (id.isEmpty()) {
            return false;
        }
        List<Block> before = blocks.subList(from, at);
        String first = sections.cut(before).stream()
                .filter(ReportParts::isKnown)
                .map(PublishedReport.Section::id)
                .findFirst()
                .orElse("");
        return id.equals(first) && filled(before).size() >= NEARLY_ALL;
    }

    private static boolean isKnown(PublishedReport.Section section) {
        return section.heading().isPresent() && !section.id().isEmpty();
    }
}
