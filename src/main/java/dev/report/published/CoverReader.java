package dev.report.published;

import dev.report.model.SourceLocation;
import dev.report.published.line.PageLines;
import dev.report.published.line.ReportTitle;
import dev.report.published.line.WrittenDate;
import dev.report.published.named.BlockPlaces;
import dev.report.published.page.Block;
import dev.report.published.page.PublishedDocument;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a report's cover out of its text: title, issuer, year, level and date, each with the words that say so. */
final class CoverReader {

    private static final Pattern TITLED = Pattern.compile("^(?:关于)?(?:公布|发布|印发)?(.{2,30}?)(?:关于|发布|公布)?(\\d{4})年");
    private static final Pattern YEAR_FIRST = Pattern.compile("^\\d{4}年度?(.{2,30}?)政府信息");
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})年1月1日(?:起)?(?:至|到|—|-|－)(?:(\\d{4})年)?12月31日");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-年/.]\\s*(\\d{1,2})\\s*[-月/.]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern DATED = Pattern.compile("(?:发布|发文|成文|生成|公开)?(?:时间|日期)\\s*[:：]?\\s*" + DAY);
    private static final Pattern SIGNED = Pattern.compile("^(.{0,30}?)\\s*(" + DAY + ")$");
    private static final int SIGNATURE = 3;
    private static final int LONGEST_NAME = 30;

    private final PublishedDocument document;
    private final BlockPlaces places;
    private final ReportTitle form;
    private final List<PublishedReport.Section> sections;
    private final ReadingOptions options;

    /** @param form knows titles that are worded as the form words them */
    CoverReader(
            PublishedDocument document,
            ReportTitle form,
            List<PublishedReport.Section> sections,
            ReadingOptions options) {
        this.document = document;
        this.places = new BlockPlaces(document);
        this.form = form;
        this.sections = sections;
        this.options = options;
    }

    ReportCover read() {
        Optional<Stated> title = title();
        Optional<Stated> issuer = options.issuer().map(this::given).or(() -> issuer(title));
        Optional<Stated> year = options.year().isPresent()
                ? Optional.of(given(Integer.toString(options.year().getAsInt())))
                : year(title);
        Optional<Stated> level = options.level()
                .map(known -> given(known.name().toLowerCase(Locale.ROOT)))
                .or(() -> issuer.flatMap(CoverReader::level));
        return new ReportCover(title, issuer, year, level, published());
    }

    private Stated given(String value) {
        return new Stated(value, "", SourceLocation.file(document.file()));
    }

    private Stated read(String value, Block block) {
        return new Stated(value, PageLines.text(block), places.of(block));
    }

    /** The title, together with the issuer's name on a line of its own over it. */
    private Optional<Stated> title() {
        List<Block> opening = sections.get(0).blocks();
        if (opening.isEmpty() || !form.is(opening.get(0))) {
            return Optional.empty();
        }
        String words = PageLines.text(opening.get(0));
        String text = ReportTitle.unquoted(words);
        boolean isComplete = !text.matches("^(\\d{4}年.*|政府信息.*)");
        String over = isComplete ? "" : lineOver(opening.get(0));
        return Optional.of(new Stated(over + text, words, places.of(opening.get(0))));
    }

    private String lineOver(Block title) {
        int at = document.blocks().indexOf(title);
        String over = at > 0 ? PageLines.text(document.blocks().get(at - 1)) : "";
        boolean isName = over.length() <= LONGEST_NAME
                && over.matches("[^，。：:>＞|]*(政府|局|委|委员会|厅|办公室|办事处|镇|乡|街道|县|区|市|中心|院|\\d{4}年度?)");
        return isName ? over : "";
    }

    /** The name before the year in the title, or behind it; else who signed. */
    private Optional<Stated> issuer(Optional<Stated> title) {
        Optional<Stated> named = title.flatMap(stated -> {
            String dated = WrittenDate.inDigits(stated.value());
            Matcher before = TITLED.matcher(dated);
            Matcher behind = YEAR_FIRST.matcher(dated);
            String name = before.find()
                    ? before.group(1).strip()
                    : behind.find()
                            ? behind.group(1).strip()
                            : form.issuer(stated.value()).orElse("");
            return name.isEmpty() ? Optional.empty() : Optional.of(new Stated(name, stated.words(), stated.at()));
        });
        return named.or(() -> signature().filter(signed -> !signed.value().isEmpty()));
    }

    /** The year in the title; where the rest agrees on another one, that is the report's, and its title is wrong. */
    private Optional<Stated> year(Optional<Stated> title) {
        Optional<Stated> titled = titled(title);
        Optional<Stated> period = first(PERIOD);
        boolean isWrong = titled.isPresent()
                && period.filter(other -> !other.value().equals(titled.get().value()))
                        .filter(other -> isConfirmed(other.value()))
                        .isPresent();
        return titled.isEmpty() || isWrong ? period : titled;
    }

    /** Whether a report is dated in the year after a year, or its text speaks of that year. */
    private boolean isConfirmed(String year) {
        boolean isDated = published()
                .filter(day -> LocalDate.parse(day.value()).getYear() - 1 == Integer.parseInt(year))
                .isPresent();
        boolean isSpoken = sections.stream()
                .skip(1)
                .flatMap(section -> section.blocks().stream())
                .anyMatch(block -> PageLines.text(block).matches(year + "年度?[，,].*"));
        return isDated && isSpoken;
    }

    private Optional<Stated> titled(Optional<Stated> title) {
        Optional<Stated> named = title.flatMap(stated ->
                form.period(stated.value()).map(period -> new Stated(period.id(), stated.words(), stated.at())));
        return named.or(() -> spoken(title)).or(() -> titledYear(title));
    }

    private Optional<Stated> titledYear(Optional<Stated> title) {
        return title.flatMap(stated -> {
            Optional<String> worded = form.year(stated.value());
            if (worded.isPresent()) {
                return Optional.of(new Stated(worded.get(), stated.words(), stated.at()));
            }
            Matcher words = Pattern.compile("(\\d{4})年").matcher(WrittenDate.inDigits(stated.value()));
            return words.find()
                    ? Optional.of(new Stated(words.group(1), stated.words(), stated.at()))
                    : Optional.empty();
        });
    }

    /** The period that the text names, of a year that the title has, where the title leaves its months unsaid. */
    private Optional<Stated> spoken(Optional<Stated> title) {
        String titled = title.map(Stated::value).orElse("");
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> form
                        .spoken(PageLines.text(block))
                        .filter(named -> titled.isEmpty() || titled.contains(Integer.toString(named.year())))
                        .map(named -> new Stated(named.id(), named.name().zh(), places.of(block)))
                        .stream())
                .findFirst();
    }

    /** The first paragraph of the report that says something. */
    private Optional<Stated> first(Pattern pattern) {
        for (PublishedReport.Section section : sections) {
            for (Block block : section.blocks()) {
                Matcher found = pattern.matcher(PageLines.text(block));
                if (found.find()) {
                    return Optional.of(new Stated(found.group(1), found.group(), places.of(block)));
                }
            }
        }
        return Optional.empty();
    }

    /** The date under the report, else the one that the portal gives over it. */
    private Optional<Stated> published() {
        List<Block> last = sections.get(sections.size() - 1).blocks();
        for (int i = last.size() - 1; i >= Math.max(0, last.size() - SIGNATURE); i--) {
            Matcher day = SIGNED.matcher(WrittenDate.inDigits(PageLines.text(last.get(i))));
            Optional<String> date = day.matches() ? date(day, 3) : Optional.empty();
            if (date.isPresent()) {
                return Optional.of(read(date.get(), last.get(i)));
            }
        }
        for (Block block : document.blocks()) {
            Matcher day = DATED.matcher(PageLines.text(block));
            Optional<String> date = day.find() && PageLines.isOver(block) ? date(day, 1) : Optional.empty();
            if (date.isPresent()) {
                return Optional.of(read(date.get(), block));
            }
        }
        return Optional.empty();
    }

    /** Who signed: on the line of the date, or on the one before. */
    private Optional<Stated> signature() {
        List<Block> last = sections.get(sections.size() - 1).blocks();
        for (int i = last.size() - 1; i >= Math.max(0, last.size() - SIGNATURE); i--) {
            Matcher day = SIGNED.matcher(WrittenDate.inDigits(PageLines.text(last.get(i))));
            if (day.matches()) {
                String beside = day.group(1).strip();
                return Optional.of(
                        beside.isEmpty()
                                        && i > 0
                                        && PageLines.text(last.get(i - 1)).length() <= LONGEST_NAME
                                ? read(PageLines.text(last.get(i - 1)), last.get(i - 1))
                                : read(beside, last.get(i)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> date(Matcher day, int group) {
        try {
            return Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(group)),
                            Integer.parseInt(day.group(group + 1)),
                            Integer.parseInt(day.group(group + 2)))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The level that a name shows; a name in 市 may be that of a county or of a city. */
    private static Optional<Stated> level(Stated issuer) {
        String name = issuer.value().replaceFirst("人民政府$", "").replaceFirst("办事处$", "");
        String level = "";
        if (name.matches(".*(镇|乡|街道|苏木)$")) {
            level = "township";
        } else if (name.matches(".*(省|自治区)$")) {
            level = "province";
        } else if (name.matches(".*(自治州|盟|地区)$")) {
            level = "city";
        } else if (name.matches(".*(县|区|旗)$")) {
            level = "county";
        } else if (name.matches(".*(局|厅|委|委员会|办公室|中心|院|办|队|站|所|处|司|会)$")) {
            level = "unit";
        }
        return level.isEmpty() ? Optional.empty() : Optional.of(new Stated(level, issuer.words(), issuer.at()));
    }
}
