package dev.report.bind.unit;

import dev.report.definition.label.LookAlikes;
import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextType;
import dev.report.model.Entry;
import dev.report.model.SourceLocation;
import dev.report.model.TextValue;
import dev.report.model.TextValue.State;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what stands in a text cell: words in one line, a day, or yes or no. */
final class AnswerText {

    private static final Set<String> YES = Set.of("是", "有", "已", "yes", "y", "true", "√", "✓", "✔");
    private static final Set<String> NO = Set.of("否", "无", "没有", "未", "no", "n", "false", "×", "✗", "✘");

    private AnswerText() {}

    /** The answer; {@link State#UNREADABLE} for what is no day, neither yes nor no, or a formula without its result. */
    static TextValue read(TextItem item, String raw, SourceLocation at) {
        String line = unguarded(inOneLine(raw));
        String plain = ValueText.halfWidth(line);
        if (line.isEmpty()) {
            return new TextValue(State.BLANK, "", raw, at);
        }
        if (isFormula(raw, at)) {
            return new TextValue(State.UNREADABLE, "", raw, at);
        }
        Optional<String> answer = switch (item.type()) {
            case TEXT -> Optional.of(line).filter(words -> !Entry.NotApplicable.isSaidBy(plain));
            case DATE -> DayText.read(plain).map(LocalDate::toString);
            case YES_NO -> yesOrNo(item, plain);
        };
        if (answer.isPresent()) {
            return new TextValue(State.GIVEN, answer.get(), raw, at);
        }
        boolean isOther = item.type() == TextType.TEXT || Entry.NotApplicable.isSaidBy(plain);
        return new TextValue(isOther ? State.NOT_APPLICABLE : State.UNREADABLE, "", raw, at);
    }

    /** Whether a sheet holds a formula that was never computed; in a text file the same characters are words. */
    static boolean isFormula(String raw, SourceLocation at) {
        return raw.startsWith("=") && at.within().indexOf('!') > 0;
    }

    /** Without the apostrophe that keeps a spreadsheet from computing a text, as {@code '=1+1}. */
    private static String unguarded(String line) {
        boolean isGuarded = line.length() > 1 && line.charAt(0) == '\'' && "=+-@＝＋－＠".indexOf(line.charAt(1)) >= 0;
        return isGuarded ? line.substring(1) : line;
    }

    private static Optional<String> yesOrNo(TextItem item, String plain) {
        String word = plain.toLowerCase(Locale.ROOT);
        int own = item.traits().words().indexOf(plain);
        if (own >= 0) {
            return Optional.of(own == 0 ? "yes" : "no");
        }
        return YES.contains(word) ? Optional.of("yes") : NO.contains(word) ? Optional.of("no") : Optional.empty();
    }

    /**
     * The words in one line, without what nobody sees. A line break within Chinese is nothing, else a blank: columns are narrow, and
     * people break lines by hand.
     */
    static String inOneLine(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        boolean gap = false;
        boolean isBreak = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                gap = true;
                isBreak |= c == '\n' || c == '\r';
            } else if (!LookAlikes.isInvisible(c)) {
                boolean joins = isBreak && !text.isEmpty() && isChinese(text.charAt(text.length() - 1)) && isChinese(c);
                text.append(gap && !text.isEmpty() && !joins ? " " : "").append(c);
                gap = false;
                isBreak = false;
            }
        }
        return text.toString();
    }

    private static boolean isChinese(char c) {
        return Character.isIdeographic(c) || c >= '\u3000' && c <= '\u303f' || c >= '\uff00' && c <= '\uffef';
    }
}
