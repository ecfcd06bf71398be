package dev.report.definition;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a definition's report writes what custom decides: headings, dates, numbers, fixed words, paper (版式).
 *
 * <p>Whatever a definition leaves out follows from its language.
 *
 * @param language of the report: {@code zh} or another, e.g. {@code en}
 * @param heading a numbered section's heading with {@code {number}} and {@code {title}}
 * @param cellLabel the name of a cell of a split indicator with {@code {indicator}} and {@code {category}}
 * @param date the pattern of dates as {@link DateTimeFormatter} has it, e.g. {@code MMMM d, yyyy}
 * @param thousands what parts groups of three digits; empty for nothing
 * @param approximate an approximate number with {@code {number}}
 * @param zone the time zone of the day that a report bears, as {@link ZoneId} has it: {@code +08:00}, {@code America/New_York}
 * @param paper the size of the printed page
 * @param words fixed words of the pages by name; a name that is missing has the words of the language
 */
public record Style(
        String language,
        String heading,
        String cellLabel,
        String date,
        String thousands,
        String approximate,
        String zone,
        Paper paper,
        Map<String, String> words) {

    /** The names of the fixed words that a definition may set. */
    public static final List<String> WORDS =
            List.of("contents", "draft", "not_applicable", "change_up", "change_down", "change_none");

    private static final String CHINESE = "zh";

    public Style {
        words = new LinkedHashMap<>(words);
    }

    /** A sheet of paper. */
    public enum Paper {
        A4,
        LETTER
    }

    /** What a language alone says of it. */
    public static Style of(String language) {
        ConfigProblems none = new ConfigProblems("definition", Style.class);
        return read(ConfigNode.empty(SourceLocation.file("definition.yaml"), none), language);
    }

    static Style read(ConfigNode node, String language) {
        node.only("heading", "cell_label", "date", "thousands", "approximate", "zone", "paper", "words");
        boolean chinese = language.equals(CHINESE);
        Map<String, String> words = new LinkedHashMap<>();
        node.get("words")
                .ifPresent(own -> own.only(WORDS.toArray(String[]::new))
                        .entries()
                        .forEach((name, word) -> words.put(name, word.text())));
        Style style = new Style(
                language,
                text(node, "heading", chinese ? "{number}、{title}" : "{number}. {title}", "number", "title"),
                text(
                        node,
                        "cell_label",
                        chinese ? "{indicator}（{category}）" : "{indicator} ({category})",
                        "indicator",
                        "category"),
                node.text("date", chinese ? "yyyy年M月d日" : "yyyy-MM-dd"),
                node.text("thousands", ""),
                text(node, "approximate", chinese ? "{number}余" : "over {number}", "number"),
                node.text("zone", chinese ? "+08:00" : "Z"),
                node.choice("paper", Paper.class, Paper.A4),
                words);
        node.get("date")
                .filter(date -> !style.hasDate())
                .ifPresent(date ->
                        node.problems().add("definition.date", date.at()).values("text", date.text()));
        node.get("zone")
                .filter(zone -> !style.hasZone())
                .ifPresent(zone ->
                        node.problems().add("definition.zone", zone.at()).values("text", zone.text()));
        return style;
    }

    private static String text(ConfigNode node, String key, String otherwise, String... names) {
        node.get(key).ifPresent(own -> Placeholders.only(own, names));
        return node.text(key, otherwise);
    }

    private boolean hasDate() {
        try {
            return !date(LocalDate.EPOCH).isBlank();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return false;
        }
    }

    private boolean hasZone() {
        try {
            return ZoneId.of(zone) != null;
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }

    public boolean isChinese() {
        return language.equals(CHINESE);
    }

    /** The language's tag in documents, e.g. {@code zh-CN}. */
    public String tag() {
        return isChinese() ? "zh-CN" : language;
    }

    /** In which of its two languages the program speaks where the report is read: {@code zh} or {@code en}. */
    public String spoken() {
        return isChinese() ? CHINESE : "en";
    }

    /** A day's first moment where the report is published. */
    public OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(ZoneId.of(zone)).toOffsetDateTime();
    }

    /** A section's heading; without number or title the title alone. */
    String heading(String number, String title) {
        return number.isEmpty() || title.isEmpty()
                ? title
                : heading.replace("{number}", number).replace("{title}", title);
    }

    String cellLabel(String indicator, String category) {
        return cellLabel.replace("{indicator}", indicator).replace("{category}", category);
    }

    /** What a row and a column are called together in a submission. */
    public String under(String row, String column) {
        return row + (isChinese() ? "／" : "/") + column;
    }

    /** A date as the report prints it. */
    public String date(LocalDate day) {
        return isChinese() && date.equals("yyyy年M月d日")
                ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                : DateTimeFormatter.ofPattern(date, Locale.forLanguageTag(language))
                        .format(day);
    }

    /** A number as the report prints it. */
    public String number(Quantity quantity) {
        return number(quantity.printed(), quantity.approximate());
    }

    /** A plain number as the report prints it. */
    public String number(String plain, boolean isApproximate) {
        return isApproximate ? approximate.replace("{number}", grouped(plain)) : grouped(plain);
    }

    private String grouped(String plain) {
        if (thousands.isEmpty()) {
            return plain;
        }
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - 3; at > start; at -= 3) {
            grouped.insert(at, thousands);
        }
        return grouped.toString();
    }

    /** Whether the definition sets a fixed word. */
    public boolean has(String name) {
        return words.containsKey(name);
    }

    /** A fixed word that the definition sets, or the one given. */
    public String word(String name, String otherwise) {
        return words.getOrDefault(name, otherwise);
    }
}
