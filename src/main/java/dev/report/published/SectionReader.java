package dev.report.published;

import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.finding.NearestName;
import dev.report.published.line.PageLines;
import dev.report.published.line.ReportTitle;
import dev.report.published.line.WrittenDate;
import dev.report.published.page.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cuts a document into the sections of the report: from its title on, up to where the portal's own lines begin again.
 *
 * <p>A heading is one by its number ({@code 三、}) or by its words, however the document marks it. A list of contents, whose headings have
 * nothing under them and come again, is no part of the report.
 */
final class SectionReader {

    private static final Pattern NUMBERED = Pattern.compile("^([一二三四五六七八九十]{1,3})[、．.,，]\\s*([^。；;：:]{2,36})$");
    private static final Pattern DATE = Pattern.compile("\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日");

    private static final int LONGEST_HEADING = 60;

    private final ReportDefinition definition;
    private final ReportTitle title;
    private final int longest;

    SectionReader(ReportDefinition definition) {
        this.definition = definition;
        this.title = new ReportTitle(definition);
        this.longest = longest(definition);
    }

    /** Headings of an English form are longer than any of a Chinese one. */
    private static int longest(ReportDefinition definition) {
        return definition.sections().stream()
                .mapToInt(section -> section.heading().length())
                .reduce(LONGEST_HEADING, Math::max);
    }

    /** The section of the form that a block is the heading of; empty if it is none. */
    String known(Block block) {
        return isHeading(block) ? idOf(PageLines.text(block)) : "";
    }

    /** The sections of the form that some blocks have headings of. */
    Set<String> headings(List<Block> blocks) {
        Set<String> known = new HashSet<>();
        blocks.stream().map(this::known).filter(id -> !id.isEmpty()).forEach(known::add);
        return known;
    }

    /** What a report says from its first heading on. */
    List<String> said(List<Block> blocks) {
        List<String> said = new ArrayList<>();
        read(blocks).stream()
                .skip(1)
                .flatMap(section -> Stream.concat(section.heading().stream(), section.blocks().stream()))
                .forEach(block -> {
                    said.add(PageLines.text(block));
                    if (block instanceof Block.Table table) {
                        table.cells().forEach(cell -> said.add(cell.text()));
                    }
                });
        return said;
    }

    /** The sections in the order of the document; the first one is what comes before the first heading, its title first. */
    List<PublishedReport.Section> read(List<Block> blocks) {
        return withoutPage(withoutContents(cut(blocks)));
    }

    /** The sections with what a page has around them and a list of contents. */
    List<PublishedReport.Section> cut(List<Block> blocks) {
        List<PublishedReport.Section> sections = new ArrayList<>();
        Optional<Block> heading = Optional.empty();
        List<Block> current = new ArrayList<>();
        for (Block block : blocks) {
            if (isHeading(block)) {
                sections.add(section(heading, current));
                heading = Optional.of(block);
                current = new ArrayList<>();
            } else {
                current.add(block);
            }
        }
        sections.add(section(heading, current));
        return sections;
    }

    private PublishedReport.Section section(Optional<Block> heading, List<Block> blocks) {
        return new PublishedReport.Section(
                heading.map(PageLines::text).map(this::idOf).orElse(opening()), heading, blocks);
    }

    /** The section without a heading. */
    private String opening() {
        return definition.sections().stream()
                .filter(section -> section.heading().isEmpty())
                .map(Section::id)
                .findFirst()
                .orElse("");
    }

    private boolean isHeading(Block block) {
        String text = PageLines.text(block);
        return text.length() <= longest && isHeading(text) && !PageLines.isRow(block);
    }

    private boolean isHeading(String text) {
        return NUMBERED.matcher(text).matches()
                || definition.sections().stream()
                        .anyMatch(section -> !section.title().isEmpty() && isNamed(section, plain(text)));
    }

    private static boolean isNamed(Section section, String plain) {
        return plain(section.title()).equals(plain) || plain(section.heading()).equals(plain);
    }

    /** The section that a heading means: by its title, else by its number and a title much like it. */
    private String idOf(String heading) {
        Matcher numbered = NUMBERED.matcher(heading);
        boolean isNumbered = numbered.matches();
        String title = plain(isNumbered ? numbered.group(2) : heading);
        for (Section section : definition.sections()) {
            if (!section.title().isEmpty() && isNamed(section, title)) {
                return section.id();
            }
        }
        return definition.sections().stream()
                .filter(section -> isNumbered && section.number().equals(numbered.group(1)))
                .filter(section ->
                        NearestName.of(title, List.of(section.title())).isPresent())
                .map(Section::id)
                .findFirst()
                .orElse("");
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\\u3000]", "");
    }

    /**
     * Drops headings with nothing under them up to the first that comes again; what stands under the last of them is the opening. One of
     * them may be missing in the report: the list of contents does not lose its meaning by it.
     */
    private List<PublishedReport.Section> withoutContents(List<PublishedReport.Section> sections) {
        int end = 1;
        while (end < sections.size() && !isAmong(sections.get(end), sections.subList(1, end))) {
            end++;
        }
        boolean isList = end > 2
                && end < sections.size()
                && sections.subList(1, end - 1).stream()
                        .allMatch(section -> section.blocks().isEmpty());
        if (!isList) {
            return sections;
        }
        List<Block> opening = new ArrayList<>(sections.get(0).blocks());
        opening.addAll(sections.get(end - 1).blocks());
        List<PublishedReport.Section> kept = new ArrayList<>(List.of(section(Optional.empty(), opening)));
        kept.addAll(sections.subList(end, sections.size()));
        return kept;
    }

    private static boolean isAmong(PublishedReport.Section section, List<PublishedReport.Section> others) {
        return others.stream()
                .anyMatch(other -> other.heading()
                        .map(PageLines::text)
                        .equals(section.heading().map(PageLines::text)));
    }

    private List<PublishedReport.Section> withoutPage(List<PublishedReport.Section> sections) {
        List<PublishedReport.Section> kept = new ArrayList<>(sections);
        PublishedReport.Section first = kept.get(0);
        kept.set(0, new PublishedReport.Section(first.id(), first.heading(), fromTitle(first.blocks())));
        PublishedReport.Section last = kept.get(kept.size() - 1);
        kept.set(
                kept.size() - 1,
                new PublishedReport.Section(last.id(), last.heading(), toEnd(last.blocks(), level(last))));
        return kept;
    }

    private List<Block> fromTitle(List<Block> blocks) {
        int from = 0;
        for (int i = 0; i < blocks.size(); i++) {
            from = title.is(blocks.get(i)) ? i : from;
        }
        return blocks.subList(from, blocks.size()).stream()
                .filter(block -> !PageLines.isOver(block))
                .toList();
    }

    /** @param level that of the section's heading; another heading as high begins something else, and a date alone on a line ends the report */
    private static List<Block> toEnd(List<Block> blocks, int level) {
        int end = 0;
        while (end < blocks.size() && !PageLines.isUnder(blocks.get(end)) && !isHigh(blocks.get(end), level)) {
            end++;
            if (DATE.matcher(WrittenDate.inDigits(PageLines.text(blocks.get(end - 1))))
                    .matches()) {
                break;
            }
        }
        return blocks.subList(0, end);
    }

    private static boolean isHigh(Block block, int level) {
        return block instanceof Block.Heading heading && heading.level() <= level;
    }

    private static int level(PublishedReport.Section section) {
        return section.heading().orElse(null) instanceof Block.Heading heading ? heading.level() : 0;
    }
}
