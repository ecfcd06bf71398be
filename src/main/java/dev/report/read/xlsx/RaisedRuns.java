package dev.report.read.xlsx;

import dev.report.read.grid.NoteMark;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the number of a note apart from the number that it stands at: the library joins 8 and a raised 1 to 81; and leaves out what is
 * struck through: it joins a number that was crossed out to the one written behind it.
 */
final class RaisedRuns {

    /** One text of a workbook with all its runs. */
    private static final Pattern ITEM =
            Pattern.compile("<((?:\\w+:)?(?:si|is))(?:\\s[^<>]*)?>.*?</\\1>", Pattern.DOTALL);

    /** The characters of a run that is raised; those that are written by their numbers are left alone. */
    private static final Pattern RAISED = Pattern.compile(
            "(<(?:\\w+:)?vertAlign\\s[^<>]*[\"']superscript[\"'][^<>]*>"
                    + "(?:(?!</?(?:\\w+:)?[rt][\\s>]).){0,2000}?<(?:\\w+:)?t(?:\\s[^<>]*)?>)([^<&]*)(?=<)",
            Pattern.DOTALL);

    private static final Pattern STRUCK = Pattern.compile(
            "(<(?:\\w+:)?strike(?:\\s+val=[\"'](?:1|true)[\"'])?\\s*/>"
                    + "(?:(?!</?(?:\\w+:)?[rt][\\s>]).){0,2000}?<(?:\\w+:)?t(?:\\s[^<>]*)?>)[^<]*(?=<)",
            Pattern.DOTALL);

    private static final Pattern TAG_OR_MARK = Pattern.compile("<[^<>]*>|&#x[0-9A-F]+;|\\s");

    private RaisedRuns() {}

    /** A part of a workbook, byte for byte as characters, with raised digits as characters of their own. */
    static String marked(String part) {
        return ITEM.matcher(part).replaceAll(item -> Matcher.quoteReplacement(item(item.group())));
    }

    /** What is raised as a whole is no mark and stands for itself. */
    private static String item(String item) {
        String left = STRUCK.matcher(item).replaceAll("$1");
        String marked = RAISED.matcher(left).replaceAll(RaisedRuns::raised);
        return TAG_OR_MARK.matcher(marked).replaceAll("").isEmpty() ? left : marked;
    }

    private static String raised(MatchResult run) {
        StringBuilder marks = new StringBuilder(run.group(1));
        NoteMark.raised(run.group(2)).codePoints().forEach(mark -> marks.append(String.format("&#x%X;", mark)));
        return Matcher.quoteReplacement(marks.toString());
    }
}
