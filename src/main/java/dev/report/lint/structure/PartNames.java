package dev.report.lint.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of parts that a sentence lists: {@code 全文包括总体情况、……、其他需要报告的事项}. */
final class PartNames {

    private static final String LEAD = "(?:包括了?|包含了?|分为|由|分别为|分别是)(?:以下)?：?";

    private static final char JOINED = '\u0001';

    private PartNames() {}

    /** Behind the last 包括 or 由 before the count, or behind the first one after it; −1 if there is none. */
    static int listStart(String sentence, int countStart, int countEnd) {
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

    /** The list itself: where 、 separates its names it ends at the next comma, except a comma before 以及. */
    static String listAt(String sentence, int start, int end) {
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

    /** {@code 存在的主要问题及改进情况和其他需要报告的事项} may be two names. */
    static boolean lastIsTwo(List<String> items) {
        return Pattern.matches(".*(情况|事项|概述|措施|问题)[，]?(和|及|与|以及).+", items.get(items.size() - 1));
    }

    /** The listed names. Known headings are taken whole, for they may hold a 、 themselves. */
    static List<String> items(String list, List<String> headings) {
        String text = list;
        for (String heading : headings) {
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
    static boolean isWhole(String item, List<String> endings) {
        return endings.stream().anyMatch(item::endsWith);
    }

    /** The same name, or one of them a shorter form of the other; 概述 run into the first name is neither. */
    static boolean isSame(String name, String heading) {
        return isShortened(name, heading) || isShortened(heading, name) && !name.equals("概述" + heading);
    }

    static String normal(String name) {
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
}
