package dev.report.lint.structure;

import dev.report.definition.Section;
import dev.report.finding.Findings;
import dev.report.lint.text.FreeFile;
import dev.report.lint.text.Passage;
import dev.report.lint.text.SequenceNumber;
import dev.report.lint.text.Spot;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The numbered sections of a whole report against those of the official format: missing, misnamed, out of order, empty. */
public final class SectionTitle {

    private final List<Section> wanted = new ArrayList<>();
    private final List<Passage> headings;
    private final String[] lines;
    private final Findings findings;

    private SectionTitle(List<Section> sections, List<Passage> headings, String text, Findings findings) {
        sections.stream().filter(section -> !section.number().isEmpty()).forEach(wanted::add);
        this.headings = headings;
        this.lines = text.split("\n", -1);
        this.findings = findings;
    }

    /** @param text the whole file: tables and pictures are content, too */
    public static void check(List<Section> sections, FreeFile file, String text, Findings findings) {
        List<Passage> headings = file.documents().stream()
                .flatMap(document -> document.passages().stream())
                .filter(FreeFile::isTop)
                .toList();
        if (headings.size() > 1) {
            new SectionTitle(sections, headings, text, findings).check();
        }
    }

    private void check() {
        Set<Section> found = new HashSet<>();
        int last = -1;
        for (int i = 0; i < headings.size(); i++) {
            Optional<Section> section = section(headings.get(i), found);
            if (section.isPresent()) {
                found.add(section.get());
                int place = wanted.indexOf(section.get());
                if (place < last) {
                    order(headings.get(i), wanted.get(last));
                }
                last = Math.max(last, place);
                empty(i, section.get());
            }
        }
        missing(found);
    }

    /** The section that a heading means: by its title, or by one much like it, which is then reported. */
    private Optional<Section> section(Passage heading, Set<Section> found) {
        String title = FreeFile.title(heading);
        for (Section section : wanted) {
            if (section.title().equals(plain(title))) {
                return Optional.of(section);
            }
        }
        for (Section section : wanted) {
            if (!found.contains(section) && !isTaken(section) && isLike(heading, plain(title), section)) {
                int start = heading.text().length() - title.length();
                new Spot(heading, start, heading.text().length())
                        .raise(findings, "section-title", section.title())
                        .values("found", title, "title", section.title());
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /** Whether some heading has the section's title to the letter. */
    private boolean isTaken(Section section) {
        return headings.stream().anyMatch(each -> section.title().equals(plain(FreeFile.title(each))));
    }

    private static String plain(String title) {
        return title.replaceAll("[\\s\\u3000]", "");
    }

    /** Whether half of the characters come in both, in order; under another number three quarters must. */
    private boolean isLike(Passage heading, String title, Section section) {
        int number = SequenceNumber.parse(heading.text()).orElseThrow().number();
        boolean sameNumber = wanted.indexOf(section) + 1 == number;
        int longer = Math.max(title.length(), section.title().length());
        return common(title, section.title()) * 4 >= longer * (sameNumber ? 2 : 3);
    }

    /** The length of the longest common subsequence. */
    private static int common(String title, String right) {
        int[] row = new int[right.length() + 1];
        for (int i = 0; i < title.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < right.length(); j++) {
                int above = row[j + 1];
                row[j + 1] = title.charAt(i) == right.charAt(j) ? diagonal + 1 : Math.max(above, row[j]);
                diagonal = above;
            }
        }
        return row[right.length()];
    }

    private void order(Passage heading, Section before) {
        new Spot(heading, 0, heading.text().length())
                .raise(findings, "section-title.order")
                .values("found", heading.text(), "before", before.heading());
    }

    /** Missing sections are reported once, at the first heading. */
    private void missing(Set<Section> found) {
        List<String> missing = new ArrayList<>();
        for (Section section : wanted) {
            if (!found.contains(section)) {
                missing.add(section.heading());
            }
        }
        if (!missing.isEmpty() && !found.isEmpty()) {
            Spot.raise(
                            findings,
                            "missing-section",
                            headings.get(headings.size() - 1).place(0),
                            String.join("；", missing))
                    .values("sections", Text.series(missing), "count", missing.size());
        }
    }

    /** A heading with nothing under it, no table and no picture either. */
    private void empty(int heading, Section section) {
        int from = headings.get(heading).line(0);
        int to = heading + 1 < headings.size() ? headings.get(heading + 1).line(0) - 1 : lines.length;
        for (int line = from; line < to; line++) {
            if (!lines[line].isBlank()) {
                return;
            }
        }
        new Spot(headings.get(heading), 0, headings.get(heading).text().length())
                .raise(findings, "empty-section")
                .values("section", section.heading());
    }
}
