package dev.report.lint.wording;

import dev.report.finding.Severity;
import dev.report.lint.text.Document;
import dev.report.lint.text.LongNumber;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Reporter;
import java.util.List;

/** Numbers and names of persons: identity numbers, mobile telephones, bank cards, applicants by name. */
public final class PersonalData {

    /** Surnames that are hardly ever the beginning of another word. */
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧袁邓傅沈彭吕苏卢蒋蔡贾魏薛阎潘杜戴钟姜姚谭廖邹熊陆崔邱秦顾侯邵孟尹黎贺龚";

    private static final List<String> DOUBLE_SURNAMES =
            List.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "端木");

    private static final int LEAST_DIGITS = 11;
    private static final int CODE_WORDS = 10;

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

    public static void check(Document document, Reporter reporter) {
        for (Passage passage : document.passages()) {
            PersonalData data = new PersonalData(document, passage, reporter);
            data.numbers();
            data.names();
        }
    }

    /** Runs of digits, full-width ones too, that may be parted by single blanks or hyphens. */
    private void numbers() {
        int at = 0;
        while (at < passage.text().length()) {
            LongNumber number = LongNumber.at(passage.text(), at);
            if (number.digits().length() >= LEAST_DIGITS && !passage.isCited(at)) {
                number(number, at);
            }
            at = Math.max(number.end(), at + 1);
        }
    }

    private void number(LongNumber number, int start) {
        String before = passage.text().substring(Math.max(0, start - CODE_WORDS), start);
        String mobile = number.digits().startsWith("86") ? number.digits().substring(2) : number.digits();
        if (PersonalNumbers.isIdentity(number.digits()) && number.isGrouped(6, 8) && !before.contains("信用代码")) {
            report("personal-data.identity", start, number.end());
        } else if (PersonalNumbers.isMobile(mobile) && number.isGrouped(3, 4) && !isOfficePhone(start)) {
            report("personal-data.mobile", start, number.end());
        } else if (PersonalNumbers.isBankCard(number.digits())
                && number.isGrouped(4, 4)
                && !before.contains("编号")
                && !before.contains("代码")) {
            report("personal-data.card", start, number.end());
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
            int surname = surname(name);
            if (surname > 0) {
                for (int length = surname + 1; length <= surname + 2; length++) {
                    if (isName(name, name + length)) {
                        report("personal-data.name", name, name + length);
                        break;
                    }
                }
            }
        }
    }

    /** How many characters of a surname stand at a place. */
    private int surname(int at) {
        String text = passage.text();
        if (DOUBLE_SURNAMES.stream().anyMatch(name -> text.startsWith(name, at))) {
            return 2;
        }
        return at < text.length() && SURNAMES.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
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
