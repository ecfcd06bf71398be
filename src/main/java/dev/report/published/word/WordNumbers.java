package dev.report.published.word;

import dev.report.prose.ChineseNumerals;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Counts the numbers that Word gives to paragraphs, which stand nowhere in the text: {@code 一、}, {@code （二）}, {@code 3.}. */
public final class WordNumbers {

    private static final Pattern PLACE = Pattern.compile("%(\\d)");
    private static final int MOST_LEVELS = 9;

    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, String> listOf = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final WordStyles styles;

    /** @param part the part with the lists, if there is one */
    public WordNumbers(Optional<Element> part, WordStyles styles) {
        this.styles = styles;
        part.ifPresent(xml -> {
            xml.getElementsByTag("w:abstractNum").forEach(list -> lists.put(list.attr("w:abstractNumId"), list));
            xml.getElementsByTag("w:num")
                    .forEach(use -> listOf.put(use.attr("w:numId"), WordStyles.value(use, "w:abstractNumId")));
        });
    }

    /** The number of a paragraph; empty if it has none. It counts on: each paragraph is asked once, in order. */
    public String of(Element paragraph) {
        Optional<Element> use = styles.property(paragraph, "w:numPr");
        String list = use.map(found -> listOf.getOrDefault(WordStyles.value(found, "w:numId"), ""))
                .orElse("");
        String level = use.map(found -> WordStyles.value(found, "w:ilvl")).orElse("");
        return lists.containsKey(list) ? next(list, level.matches("[0-8]") ? Integer.parseInt(level) : 0) : "";
    }

    private String next(String list, int level) {
        int[] count = counts.computeIfAbsent(list, any -> new int[MOST_LEVELS]);
        count[level] = count[level] == 0 ? start(list, level) : count[level] + 1;
        for (int below = level + 1; below < MOST_LEVELS; below++) {
            count[below] = 0;
        }
        String pattern = of(list, level, "w:lvlText");
        if (of(list, level, "w:numFmt").equals("bullet")) {
            return "";
        }
        Matcher place = PLACE.matcher(pattern);
        return place.replaceAll(found -> {
            int shown = Integer.parseInt(found.group(1)) - 1;
            int number = count[shown] == 0 ? start(list, shown) : count[shown];
            return Matcher.quoteReplacement(written(number, of(list, shown, "w:numFmt")));
        });
    }

    private int start(String list, int level) {
        String start = of(list, level, "w:start");
        return start.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(start)) : 1;
    }

    private String of(String list, int level, String name) {
        for (Element each : lists.get(list).getElementsByTag("w:lvl")) {
            if (each.attr("w:ilvl").equals(Integer.toString(level))) {
                return WordStyles.value(each, name);
            }
        }
        return "";
    }

    private static String written(int number, String format) {
        String name = format.toLowerCase(Locale.ROOT);
        if (name.contains("chinese") || name.contains("ideograph") || name.contains("japanesecounting")) {
            return ChineseNumerals.of(BigDecimal.valueOf(number));
        }
        return name.equals("none") ? "" : Integer.toString(number);
    }
}
