package dev.report.lint.text;

/** The measure words (量词) behind numbers, and the words around numbers that are none of the year's counts. */
final class MeasureWords {

    private static final String[] MEASURES = {
        "人次", "场次", "批次", "条次", "件次", "篇次", "美元", "条", "件", "个", "次", "项", "篇", "份", "人", "名", "家", "期", "场", "起", "例",
        "户", "册", "宗", "批", "元", "所", "处", "套", "台", "幅", "张", "则", "部", "块", "座", "字"
    };

    /** What follows 个, 项 or 次 where the number measures time or counts no information: 3个工作日, 六个部分. */
    private static final String[] NO_COUNT = {
        "工作日", "自然日", "自然月", "月", "小时", "百分点", "方面", "部分", "环节", "步骤", "季度", "年度", "类", "大", "层", "级", "字"
    };

    private static final String[] VAGUE = {"约", "近", "超", "超过", "逾", "突破", "不足"};

    private MeasureWords() {}

    /** The measure word at a place; empty if there is none, or it counts no information. */
    static String at(String text, int at) {
        for (String measure : MEASURES) {
            if (text.startsWith(measure, at)) {
                return isCounted(text, at + measure.length(), measure) ? measure : "";
            }
        }
        return "";
    }

    private static boolean isCounted(String text, int after, String measure) {
        return switch (measure) {
            case "部" -> !text.startsWith("分", after) && !text.startsWith("门", after);
            case "字" -> !text.startsWith("号", after);
            case "个", "项", "次" -> !startsWithAny(text, after, NO_COUNT);
            default -> true;
        };
    }

    private static boolean startsWithAny(String text, int at, String[] words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether 约, 近, 超过 or the like stands before a place. */
    static boolean isVagueBefore(String text, int start) {
        for (String word : VAGUE) {
            if (start >= word.length() && text.startsWith(word, start - word.length())) {
                return true;
            }
        }
        return false;
    }
}
