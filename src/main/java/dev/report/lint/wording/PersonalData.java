package dev.report.lint.wording;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.LongNumber;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.util.List;
import java.util.regex.Matcher;

/** Numbers and names of persons: identity numbers, mobile telephones, bank cards, applicants by name. */
public final class PersonalData {

    private static final int LEAST_DIGITS = 11;
    private static final int CODE_WORDS = 10;

    private final LintContext context;
    private final Document document;
    private final Passage passage;
    private final Findings findings;

    private PersonalData(Document document, Passage passage, LintContext context, Findings findings) {
        this.context = context;
        this.document = document;
        this.passage = passage;
        this.findings = findings;
    }

    public static void check(Document document, LintContext context, Findings findings) {
        for (Passage passage : document.passages()) {
            PersonalData data = new PersonalData(document, passage, context, findings);
            data.numbers();
            data.identities();
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

    /** Identity numbers of other countries, as a pattern names them. */
    private void identities() {
        Matcher identity = context.words().pattern("personal-data", "identity").matcher(passage.text());
        while (identity.find()) {
            report("personal-data.identity", identity.start(), identity.end());
        }
    }

    private void number(LongNumber number, int start) {
        String before = passage.text().substring(Math.max(0, start - CODE_WORDS), start);
        String mobile = number.digits().startsWith("86") ? number.digits().substring(2) : number.digits();
        boolean chinese = context.definition().heading().style().isChinese();
        if (chinese
                && PersonalNumbers.isIdentity(number.digits())
                && number.isGrouped(6, 8)
                && !before.contains("信用代码")) {
            report("personal-data.identity", start, number.end());
        } else if (chinese && PersonalNumbers.isMobile(mobile) && number.isGrouped(3, 4) && !isOfficePhone(start)) {
            report("personal-data.mobile", start, number.end());
        } else if (PersonalNumbers.isBankCard(number.digits())
                && number.isGrouped(4, 4)
                && !before.contains("编号")
                && !before.contains("代码")) {
            report("personal-data.card", start, number.end());
        } else if (!chinese && PersonalNumbers.isForeignCard(number.digits())) {
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

    /** The length of the surname at a place, the longest that fits; 0 if there is none. */
    private int surname(int at) {
        return words("surnames").stream()
                .filter(name -> passage.text().startsWith(name, at))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private List<String> words(String list) {
        return context.words().list("personal-data", list);
    }

    private boolean isName(int start, int end) {
        String text = passage.text();
        if (end > text.length() || words("no_names").stream().anyMatch(word -> text.startsWith(word, start))) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x4e00 || c > 0x9fff || c == '某') {
                return false;
            }
        }
        return end < text.length() && words("after_name").stream().anyMatch(word -> text.startsWith(word, end));
    }

    private void report(String key, int start, int end) {
        new Spot(passage, start, end).raise(findings, key);
    }
}
