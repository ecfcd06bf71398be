package dev.report.bind.sender;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that is the title of a form, taken apart.
 *
 * @param name what stands in a unit's place: before the year or the words for the report, or in brackets at the end; may be empty
 * @param year the year; empty if it names none
 */
record Title(String name, String year) {

    private static final int LONGEST = 60;

    private static final Pattern NUMBER_OF_ANNEX =
            Pattern.compile("^(?:附件|附表|附)(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})?[:.、]? ?");

    private static final Pattern SUBJECT =
            Pattern.compile("(?:主动公开)?(?:政府|政务)?信息公开|主动公开|依申请公开|政务公开|年度报告|年报|统计表|填报表|报送表|统计报表|情况表|汇总表|数据表|报表");
    private static final Pattern END = Pattern.compile("(?:报告|年报|表 ?[0-9一二三四五六]?|情况|统计|数据|汇总)$");
    private static final Pattern BRACKETS = Pattern.compile(" ?\\(([^()]*)\\)$");
    private static final Pattern YEAR_ALONE = Pattern.compile("\\(?(20[0-9]{2}) ?年度?\\)?");
    private static final Pattern NO_TITLE =
            Pattern.compile("[,。;:!?]|^(?:注|说明|根据|依据|按照|依照|请|其中|本表|[一二三四五六七八九十]+、|[0-9]+[.、])");

    /** @param text in half-width characters */
    static Optional<Title> of(String text) {
        String words = NUMBER_OF_ANNEX.matcher(YearText.inDigits(text)).replaceFirst("");
        if (words.length() > LONGEST || words.isEmpty()) {
            return Optional.empty();
        }
        Matcher alone = YEAR_ALONE.matcher(words);
        if (alone.matches()) {
            return Optional.of(new Title("", alone.group(1)));
        }
        Matcher brackets = BRACKETS.matcher(words);
        String last = brackets.find() ? brackets.group(1) : "";
        String line = last.isEmpty() ? words : words.substring(0, brackets.start());
        if (NO_TITLE.matcher(line).find() || !END.matcher(line).find()) {
            return Optional.empty();
        }
        Matcher subject = SUBJECT.matcher(line);
        return subject.find() ? Optional.of(parts(line, subject.start(), last)) : Optional.empty();
    }

    private static Title parts(String line, int subject, String last) {
        Optional<Matcher> year = YearText.inTitle(line);
        int start = year.filter(found -> found.start() == 0).map(Matcher::end).orElse(0);
        int end = year.filter(found -> found.start() > 0).map(Matcher::start).orElse(subject);
        String name = start < Math.min(end, subject) ? line.substring(start, Math.min(end, subject)) : "";
        String ofLast =
                YearText.inTitle(last + "年").map(found -> found.group(1)).orElse("");
        return new Title(
                name.isEmpty() && ofLast.isEmpty() ? last : trimmed(name),
                year.map(found -> found.group(1)).orElse(ofLast));
    }

    private static String trimmed(String name) {
        return name.replaceFirst("^关于", "").replaceFirst("[(《\"“ ]+$", "").strip();
    }
}
