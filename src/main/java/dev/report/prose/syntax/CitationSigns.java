package dev.report.prose.syntax;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the citations in a narrative file, and what was meant as one but is miswritten and would be printed literally. */
public final class CitationSigns {

    /** An input method types some of the signs full-width. */
    private static final Pattern BRACED = Pattern.compile("[$＄][{｛][^{}｛｝\n]*[}｝]");

    /** A call without {@code ${…}} around it: {@code f('requests.received')}. Words like {@code change(s)} are none. */
    private static final Pattern BARE = Pattern.compile(
            "(?<![A-Za-z0-9_./-]|[$＄][{｛])(f|sum|share|change|cn|duration|units)[(（]\\s*(['\"‘’“”＇＂]|f[(（]|[)）])");

    private static final Pattern CALL =
            Pattern.compile("[a-z]+ ?[(（][^()（）{}\n]*([(（][^()（）{}\n]*[)）][^()（）{}\n]*)*[)）]");

    private static final Pattern QUOTED = Pattern.compile("['\"]?([^'\"(),\\s]+)['\"]?");
    private static final Pattern PLAIN = Pattern.compile("[a-z_]+|[0-9.]+");
    private static final Pattern ARGUMENTS = Pattern.compile("\\(([^()]*)\\)?$");
    private static final Pattern RECKONED = Pattern.compile("\\)\\s*[-+*/×÷－＋]|[-+*/×÷－＋]\\s*[a-z]+\\(");

    private static final String FULL = "＄｛｝（），‘’“”＇＂";
    private static final String HALF = "${}(),''''''";

    private final String text;
    private final Matcher braced;
    private final Matcher bare;

    /** @param text a narrative file */
    public CitationSigns(String text) {
        this.text = text;
        this.braced = BRACED.matcher(text);
        this.bare = BARE.matcher(text).useTransparentBounds(true);
    }

    /** How a citation, or what was meant for one, is written. */
    public enum Kind {
        CITATION,
        /** Without an end on its line. */
        OPEN,
        /** A whole call without its closing brace. */
        UNCLOSED,
        FULL_WIDTH,
        /** Without {@code ${…}}. */
        BARE
    }

    /**
     * A citation, or what was meant for one.
     *
     * @param text as written
     * @param end where it ends in the file
     * @param right how it should be written
     */
    public record Sign(Kind kind, String text, int end, String right) {
        /** The expression within the braces. */
        public String inside() {
            return text.substring(2, text.length() - 1);
        }
    }

    /** What begins at a place. */
    public Optional<Sign> at(int at) {
        char c = text.charAt(at);
        if (c == '$' || c == '＄') {
            return braced(at);
        }
        return c >= 'a' && c <= 'z' && bare.region(at, text.length()).lookingAt()
                ? Optional.of(bare(at))
                : Optional.empty();
    }

    private Optional<Sign> braced(int at) {
        boolean written = text.startsWith("${", at);
        boolean closed = braced.region(at, text.length()).lookingAt();
        if (closed) {
            String found = braced.group();
            String right = halfWidth(found);
            boolean proper = written && found.endsWith("}");
            Kind kind = proper && (found.equals(right) || isRead(found) || !isRead(right))
                    ? Kind.CITATION
                    : Kind.FULL_WIDTH;
            return Optional.of(new Sign(kind, found, braced.end(), right));
        }
        if (!written) {
            return Optional.empty();
        }
        int close = text.indexOf('}', at);
        int next = text.indexOf("${", at + 2);
        int lineEnd = text.indexOf('\n', at);
        boolean open = close < 0 || lineEnd >= 0 && lineEnd < close || next >= 0 && next < close;
        return Optional.of(open ? open(at) : new Sign(Kind.CITATION, text.substring(at, close + 1), close + 1, ""));
    }

    /** A citation that lacks its brace: as far as its call goes, if it is one. */
    private Sign open(int at) {
        Matcher call = CALL.matcher(text).region(at + 2, text.length());
        return call.lookingAt()
                ? new Sign(
                        Kind.UNCLOSED, text.substring(at, call.end()), call.end(), "${" + halfWidth(call.group()) + "}")
                : new Sign(Kind.OPEN, "${", at + 2, "");
    }

    private static boolean isRead(String citation) {
        try {
            ExpressionParser.parse(citation.substring(2, citation.length() - 1));
            return true;
        } catch (ExpressionParser.Fault fault) {
            return false;
        }
    }

    /** A call up to the bracket that closes it on its line. */
    private Sign bare(int at) {
        int open = 0;
        int end = bare.end();
        for (int i = at; i < text.length() && text.charAt(i) != '\n'; i++) {
            open += "(（".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            if (")）".indexOf(text.charAt(i)) >= 0 && --open == 0) {
                end = i + 1;
                break;
            }
        }
        String found = text.substring(at, end);
        return new Sign(Kind.BARE, found, end, "${" + halfWidth(found) + "}");
    }

    private static String halfWidth(String citation) {
        StringBuilder plain = new StringBuilder(citation);
        for (int i = 0; i < plain.length(); i++) {
            int sign = FULL.indexOf(plain.charAt(i));
            if (sign >= 0) {
                plain.setCharAt(i, HALF.charAt(sign));
            }
        }
        return plain.toString();
    }

    /** The kind of finding for an expression that cannot be parsed, with the case that says what is most likely wrong. */
    public static String fault(String source) {
        if (RECKONED.matcher(source).find()) {
            return "citation-syntax.reckoned";
        }
        boolean odd = source.chars().filter(c -> c == '\'' || c == '"').count() % 2 == 1;
        boolean open = source.chars().filter(c -> c == '(').count()
                != source.chars().filter(c -> c == ')').count();
        return (odd || open) && !right(source).equals(source) ? "citation-syntax.unpaired" : "citation-syntax";
    }

    /** The citation with quotation marks and brackets in pairs, if its arguments can be told; else as it is. */
    public static String right(String source) {
        Matcher arguments = ARGUMENTS.matcher(source);
        if (!arguments.find()) {
            return source;
        }
        StringBuilder right = new StringBuilder(source.substring(0, arguments.start())).append('(');
        String separator = "";
        for (String argument : arguments.group(1).split(",", -1)) {
            Matcher name = QUOTED.matcher(argument.strip());
            if (!name.matches()) {
                return source;
            }
            boolean plain = PLAIN.matcher(argument.strip()).matches();
            String quote = plain ? "" : "'";
            right.append(separator).append(quote).append(name.group(1)).append(quote);
            separator = ", ";
        }
        return right.append(')').toString();
    }
}
