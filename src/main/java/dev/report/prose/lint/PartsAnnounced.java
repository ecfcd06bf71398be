package dev.report.prose.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts that the preamble announces, counted and named, against those it lists and those that are there. */
final class PartsAnnounced {

    private static final String COUNT = "([一二三四五六七八九十]{1,2}|\\d{1,2})个?(?:大)?部分";
    private static final String LEAD = "(?:包括了?|包含了?|分为|由|分别为|分别是)(?:以下)?：?";

    private static final List<String> ENDINGS =
            List.of("情况", "事项", "问题", "措施", "概述", "附表", "计划", "举措", "建议", "打算", "公开", "安排", "附件");

    private static final int LEAST_LISTED = 3;
    private static final char JOINED = '\u0001';

    private final LintContext context;
    private final Reporter reporter;

    private PartsAnnounced(LintContext context, Reporter reporter) {
        this.context = context;
        this.reporter = reporter;
    }

    static void check(Document document, LintContext context, Reporter reporter) {
        PartsAnnounced rule = new PartsAnnounced(context, reporter);
        for (Passage passage : document.passages()) {
            if (!passage.isHeading() && passage.text().contains("部分")
                    || document.section().equals("preamble") && passage.text().contains("包括")) {
                for (Passage.Span sentence : passage.sentences()) {
                    rule.check(passage, sentence);
                }
            }
        }
    }

    private void check(Passage passage, Passage.Span span) {
        String sentence = Marks.full(span.in(passage.text()));
        if (!sentence.contains("报告") && !sentence.contains("全文") && !sentence.contains("本年报")) {
            return;
        }
        Matcher count = Pattern.compile(COUNT).matcher(sentence);
        boolean counted = count.find();
        int start = listStart(sentence, counted ? count.start() : sentence.length(), counted ? count.end() : 0);
        if (start < 0) {
            return;
        }
        boolean before = counted && count.start() > start;
        String list = listAt(sentence, start, before ? count.start() : sentence.length());
        List<String> items = items(list);
        if (items.size() < LEAST_LISTED) {
            return;
        }
        if (counted && !list.contains("等")) {
            Reporter.Spot spot = new Reporter.Spot(passage, span.start() + count.start(), span.start() + count.end());
            if (count(number(count.group(1)), items, spot)) {
                return;
            }
        }
        names(passage, span.start() + start, list, items);
    }

    /** Behind the last 包括 or 由 before the count, or behind the first one after it; −1 if there is none. */
    private static int listStart(String sentence, int countStart, int countEnd) {
        Matcher lead = Pattern.compile(LEAD).matcher(sentence);
        int found = -1;
        while (lead.find()) {
            boolean before = lead.end() < countStart && sentence.indexOf('、', lead.end()) >= 0;
            if (before && (found < 0 || sentence.indexOf('、', found) > lead.start())
                    || found < 0 && countEnd > 0 && lead.start() >= countEnd) {
                found = lead.end();
            }
        }
        return found;
    }

    /** The list itself: where its names stand between 、 it ends at the next comma, but for one before 以及. */
    private static String listAt(String sentence, int start, int end) {
        String list = sentence.substring(start, end);
        int stop = list.indexOf('。') >= 0 ? list.indexOf('。') : list.length();
        list = list.substring(0, stop);
        int pause = list.indexOf('、');
        int comma = list.indexOf('，');
        if (pause >= 0 && comma > pause) {
            while (comma >= 0 && (list.startsWith("以及", comma + 1) || list.startsWith("和", comma + 1))) {
                comma = list.indexOf('，', comma + 1);
            }
            list = comma >= 0 ? list.substring(0, comma) : list;
        }
        for (String tail : List.of("；", "组成", "内容", "共计", "共", "，", "等")) {
            list = list.endsWith(tail) ? list.substring(0, list.length() - tail.length()) : list;
        }
        return list;
    }

    /** Reports a number of parts that neither the names nor the sections bear out. */
    private boolean count(int announced, List<String> items, Reporter.Spot spot) {
        int least = (int) items.stream().filter(PartsAnnounced::isWhole).count();
        int most = items.size() + (lastIsTwo(items) ? 1 : 0);
        int present = context.headings().size();
        if (announced < Math.min(least, items.size()) || announced > most) {
            reporter.warn(
                    "parts-announced",
                    "parts-announced.listed",
                    spot,
                    items.size() + "个部分",
                    "announced",
                    announced,
                    "listed",
                    items.size(),
                    "items",
                    String.join("；", items));
            return true;
        }
        if (present > 1 && announced != present && mostlyHeadings(items)) {
            reporter.warn(
                    "parts-announced",
                    "parts-announced.present",
                    spot,
                    present + "个部分",
                    "announced",
                    announced,
                    "present",
                    present,
                    "headings",
                    String.join("；", context.headings()));
            return true;
        }
        return false;
    }

    /** {@code 存在的主要问题及改进情况和其他需要报告的事项} may be two names. */
    private static boolean lastIsTwo(List<String> items) {
        return Pattern.matches(".*(情况|事项|概述|措施|问题)[，]?(和|及|与|以及).+", items.get(items.size() - 1));
    }

    /** The listed names. Known headings are taken whole, for they may hold a 、 themselves. */
    private List<String> items(String list) {
        String text = list;
        for (String heading : context.headings()) {
            text = heading.indexOf('、') >= 0 ? text.replace(heading, heading.replace('、', JOINED)) : text;
        }
        text = text.replace("行政复议、", "行政复议" + JOINED);
        boolean commas = text.indexOf('，') >= 0 && (text.indexOf('、') < 0 || text.indexOf('，') < text.indexOf('、'));
        List<String> items = new ArrayList<>();
        for (String item : text.split(commas ? "[，；]|以及" : "[、；]|，?以及")) {
            if (!item.isBlank()) {
                items.add(item.strip().replace(JOINED, '、'));
            }
        }
        return items;
    }

    /** Whether a name cannot be the first half of one that holds a 、. */
    private static boolean isWhole(String item) {
        return ENDINGS.stream().anyMatch(item::endsWith);
    }

    private boolean mostlyHeadings(List<String> items) {
        int same = 0;
        for (String item : items) {
            for (String heading : context.headings()) {
                same += normal(item).equals(normal(heading)) ? 1 : 0;
            }
        }
        return same * 2 >= items.size();
    }

    /** Where the list is plainly that of the headings, each name should be the heading's or a shorter form of it. */
    private void names(Passage passage, int listStart, String list, List<String> items) {
        if (items.size() != context.headings().size() || !mostlyHeadings(items)) {
            return;
        }
        int at = 0;
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i);
            String heading = context.headings().get(i);
            at = Math.max(at, list.indexOf(item, at));
            if (!isSame(normal(item), normal(heading))) {
                int start = listStart + at;
                reporter.warn(
                        "parts-announced",
                        "parts-announced.name",
                        new Reporter.Spot(passage, start, start + item.length()),
                        heading,
                        "announced",
                        item,
                        "heading",
                        heading);
            }
        }
    }

    /** The same name, or one of them a shorter form of the other; 概述 run into the first name is neither. */
    private static boolean isSame(String name, String heading) {
        return isShortened(name, heading) || isShortened(heading, name) && !name.equals("概述" + heading);
    }

    private static String normal(String name) {
        StringBuilder text = new StringBuilder();
        for (char c : name.replace("以及", "").toCharArray()) {
            if ("、和及与的“”《》 （）".indexOf(c) < 0) {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean isShortened(String name, String heading) {
        int at = 0;
        for (int i = 0; i < heading.length() && at < name.length(); i++) {
            at += heading.charAt(i) == name.charAt(at) ? 1 : 0;
        }
        return at == name.length();
    }

    private static int number(String digits) {
        return Character.isDigit(digits.charAt(0)) ? Integer.parseInt(digits) : (int) ChineseNumber.parse(digits);
    }
}
