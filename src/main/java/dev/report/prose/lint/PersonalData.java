package dev.report.prose.lint;

import dev.report.model.Severity;
import java.util.List;

/** Numbers and names of persons: identity numbers, mobile telephones, bank cards, applicants by name. */
final class PersonalData {

    /** Surnames that are hardly ever the beginning of another word. */
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧袁邓傅沈彭吕苏卢蒋蔡贾魏薛阎潘杜戴钟姜姚谭廖邹熊陆崔邱秦顾侯邵孟尹黎贺龚";

    private static final List<String> WORDS = List.of(
            "陈述", "周知", "周边", "周围", "周期", "张贴", "张榜", "杜绝", "郑重", "谢绝", "罗列", "胡乱", "顾虑", "顾及", "顾客", "黄色", "贺信", "黎明",
            "董事", "王法", "孙子", "高", "严");

    private static final List<String> AFTER_NAME = List.of(
            "，", "。", "、", "；", "：", "（", "）", "提出", "申请", "要求", "向", "不服", "诉", "于", "对", "通过", "认为", "和", "与");

    private final Document document;
    private final Passage passage;
    private final Reporter reporter;

    private PersonalData(Document document, Passage passage, Reporter reporter) {
        this.document = document;
        this.passage = passage;
        this.reporter = reporter;
    }

    static void check(Document document, Reporter reporter) {
        for (Passage passage : document.passages()) {
            PersonalData data = new PersonalData(document, passage, reporter);
            data.numbers();
            data.names();
        }
    }

    private void numbers() {
        String text = passage.text();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            boolean alone = at == 0 || !isWord(text.charAt(at - 1));
            if (end - at >= 11 && alone && !passage.isCited(at)) {
                number(at, end);
            }
            at = Math.max(end, at + 1);
        }
    }

    private static boolean isWord(char c) {
        return c < 0x7f && (Character.isLetterOrDigit(c) || "-/.=_".indexOf(c) >= 0);
    }

    private void number(int start, int end) {
        String text = passage.text();
        String digits = text.substring(start, end);
        char next = end < text.length() ? text.charAt(end) : ' ';
        boolean letter = next < 0x7f && Character.isLetter(next);
        if (digits.length() == 17 && (next == 'X' || next == 'x') && PersonalNumbers.isIdentity(digits + "X")) {
            report("personal-data.identity", start, end + 1);
        } else if (letter) {
            return;
        } else if (PersonalNumbers.isIdentity(digits)) {
            report("personal-data.identity", start, end);
        } else if (PersonalNumbers.isMobile(digits) && !isOfficePhone(start)) {
            report("personal-data.mobile", start, end);
        } else if (PersonalNumbers.isBankCard(digits)) {
            report("personal-data.card", start, end);
        }
    }

    /** The preamble gives the office's own telephone number. */
    private boolean isOfficePhone(int start) {
        String before = passage.text().substring(Math.max(0, start - 8), start);
        return document.section().equals("preamble")
                && (before.contains("电话") || before.contains("联系") || before.contains("手机"));
    }

    private void names() {
        String text = passage.text();
        for (int at = text.indexOf("申请人"); at >= 0; at = text.indexOf("申请人", at + 1)) {
            int name = at + 3;
            name += name < text.length() && "：:为".indexOf(text.charAt(name)) >= 0 ? 1 : 0;
            if (name < text.length() && SURNAMES.indexOf(text.charAt(name)) >= 0) {
                for (int length = 2; length <= 3; length++) {
                    if (isName(name, name + length)) {
                        report("personal-data.name", name, name + length);
                        break;
                    }
                }
            }
        }
    }

    private boolean isName(int start, int end) {
        String text = passage.text();
        if (end > text.length() || WORDS.stream().anyMatch(word -> text.startsWith(word, start))) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x4e00 || c > 0x9fff || c == '某') {
                return false;
            }
        }
        return end < text.length() && AFTER_NAME.stream().anyMatch(word -> text.startsWith(word, end));
    }

    private void report(String key, int start, int end) {
        reporter.add(Severity.WARNING, "personal-data", key, new Reporter.Spot(passage, start, end), "");
    }
}
