package dev.report.prose;

import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.model.Measure;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.ReportProject;
import java.util.ArrayList;
import java.util.List;

/** Finds the citations of one narrative file and puts a mark in the place of each. */
final class ProseBinder {

    private final ReportProject project;
    private final CitationBinder citations;
    private final List<Finding> findings;

    ProseBinder(ReportProject project, CitationBinder citations, List<Finding> findings) {
        this.project = project;
        this.citations = citations;
        this.findings = findings;
    }

    BoundProse bind(String file, String text) {
        StringBuilder marked = new StringBuilder(text.length());
        List<Citation> bound = new ArrayList<>();
        Place place = new Place(file);
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("${", at)) {
                int close = text.indexOf('}', at);
                int lineEnd = text.indexOf('\n', at);
                if (close < 0 || lineEnd >= 0 && lineEnd < close) {
                    report(
                            "citation-syntax",
                            CitationBinder.MESSAGES.text("citation-open"),
                            Text.EMPTY,
                            place.here(),
                            "");
                    marked.append("${");
                    place.move(text, at, at + 2);
                    at += 2;
                    continue;
                }
                String source = text.substring(at + 2, close);
                marked.append(cite(source, place, text.substring(close + 1), bound));
                place.move(text, at, close + 1);
                at = close + 1;
            } else {
                if (startsDirective(text, at)) {
                    reportDirective(text, at, place.here());
                }
                marked.append(harmless(text.charAt(at)));
                place.move(text, at, at + 1);
                at++;
            }
        }
        return new BoundProse(file, marked.toString(), bound);
    }

    /** Private use characters in the text itself must not be taken for marks. */
    private static char harmless(char c) {
        return c >= '\ue000' && c <= '\uf8ff' ? '\ufffd' : c;
    }

    private String cite(String source, Place place, String following, List<Citation> bound) {
        SourceLocation at = place.here();
        try {
            Expression expression = ExpressionParser.parse(source);
            CitedValue value = citations.evaluate(expression);
            value.measure().ifPresent(measure -> checkMeasure(source, value, measure, following, at));
            return mark(new Citation(at, source, value.text(), value.cells(), value.parts()), bound);
        } catch (ExpressionParser.Fault fault) {
            Text message = CitationBinder.MESSAGES.text("citation-syntax");
            Text help = CitationBinder.MESSAGES.text("citation-syntax.help");
            report("citation-syntax", message, help, place.right(1 + fault.column), source);
        } catch (CitationFault fault) {
            if (!fault.isSaid()) {
                report(fault.rule(), fault.message(), fault.help(), place.right(1 + fault.column()), source);
            }
        }
        return missing(new Citation(at, source, Citation.MISSING, List.of(), List.of()), bound);
    }

    private static String mark(Citation citation, List<Citation> bound) throws ExpressionParser.Fault {
        if (bound.size() == BoundProse.MOST_CITATIONS) {
            throw new ExpressionParser.Fault(1);
        }
        bound.add(citation);
        return String.valueOf(BoundProse.mark(bound.size() - 1));
    }

    /** A draft shows where a figure is wanting: a gap in a sentence is easily read over. */
    private static String missing(Citation citation, List<Citation> bound) {
        try {
            return mark(citation, bound);
        } catch (ExpressionParser.Fault fault) {
            return Citation.MISSING;
        }
    }

    private void report(String rule, Text message, Text help, SourceLocation at, String source) {
        findings.add(Finding.of(rule, Severity.ERROR, message)
                .actual(source)
                .at(at, Text.EMPTY, source.isEmpty() ? "" : "${" + source + "}")
                .help(help)
                .build());
    }

    /** What follows a figure must be its measure, not ten thousand times it: {@code 43254万条}. */
    private void checkMeasure(String source, CitedValue value, Measure measure, String following, SourceLocation at) {
        String label = measure.label();
        if (following.startsWith(label)) {
            return;
        }
        boolean scaled = (following.startsWith("万") || following.startsWith("亿")) && !following.startsWith("万一");
        String other = "";
        for (Measure candidate : project.definition().measures()) {
            String word = candidate.label();
            if (following.startsWith(word) && word.length() > other.length()) {
                other = word;
            }
        }
        if (scaled || !other.isEmpty()) {
            String word = scaled ? following.substring(0, Math.min(following.length(), 1 + label.length())) : other;
            findings.add(Finding.of(
                            "measure-word",
                            scaled ? Severity.ERROR : Severity.WARNING,
                            CitationBinder.MESSAGES.text(
                                    "measure-word", "value", value.text(), "word", word, "measure", label))
                    .expected(value.text() + label)
                    .actual(value.text() + word)
                    .at(at, Text.EMPTY, "${" + source + "}" + word)
                    .help(CitationBinder.MESSAGES.text("measure-word.help", "measure", label))
                    .build());
        }
    }

    private static boolean startsDirective(String text, int at) {
        return text.startsWith("<#", at)
                || text.startsWith("</#", at)
                || text.startsWith("<@", at)
                || text.startsWith("[#", at)
                || text.startsWith("#{", at);
    }

    private void reportDirective(String text, int at, SourceLocation place) {
        String shown = text.substring(at, Math.min(text.length(), at + 20))
                .lines()
                .findFirst()
                .orElse("");
        Text message = CitationBinder.MESSAGES.text("prose-directive", "text", shown);
        findings.add(Finding.of("prose-directive", Severity.ERROR, message)
                .actual(shown)
                .at(place, Text.EMPTY, shown)
                .help(CitationBinder.MESSAGES.text("prose-directive.help"))
                .build());
    }

    /** Counts lines and characters while the text is walked through. */
    private static final class Place {
        private final String file;
        private int line = 1;
        private int column = 1;

        Place(String file) {
            this.file = file;
        }

        SourceLocation here() {
            return SourceLocation.of(file, line, column);
        }

        SourceLocation right(int characters) {
            return SourceLocation.of(file, line, column + characters);
        }

        void move(String text, int from, int to) {
            for (int i = from; i < to; i++) {
                if (text.charAt(i) == '\n') {
                    line++;
                    column = 1;
                } else {
                    column++;
                }
            }
        }
    }
}
