package dev.report.prose;

import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.model.Measure;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.ReportProject;
import dev.report.prose.syntax.CitationSigns;
import dev.report.prose.syntax.Expression;
import dev.report.prose.syntax.ExpressionParser;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the citations of one narrative file and puts a mark in the place of each. */
final class ProseBinder {

    private static final List<String> DIRECTIVES = List.of("<#", "</#", "<@", "[#", "#{");
    private static final String OPENINGS = "<[#";
    private static final Pattern KEY = Pattern.compile("[a-z_]+(\\.[a-z_]+)+(/[a-z_]+)?(?![A-Za-z0-9_])");
    private static final int SHOWN = 20;

    private final ReportProject project;
    private final CitationBinder citations;
    private final Findings findings;
    private final MeasureBehind measures;

    ProseBinder(ReportProject project, CitationBinder citations, Findings findings) {
        this.project = project;
        this.citations = citations;
        this.findings = findings;
        this.measures = new MeasureBehind(project.definition());
    }

    BoundProse bind(String file, String text) {
        StringBuilder marked = new StringBuilder(text.length());
        Marks bound = Marks.of(text);
        Place place = new Place(file);
        CitationSigns signs = new CitationSigns(text);
        int at = 0;
        while (at < text.length()) {
            Optional<CitationSigns.Sign> sign = signs.at(at);
            int end = sign.map(CitationSigns.Sign::end).orElse(at + 1);
            if (sign.isPresent()) {
                marked.append(take(sign.get(), text, place, bound));
            } else {
                directive(text, at, place);
                key(text, at, place);
                marked.append(text.charAt(at));
            }
            place.move(text, at, end);
            at = end;
        }
        return bound.bind(file, marked.toString());
    }

    /** What takes the place of a citation, or of what was meant for one. */
    private String take(CitationSigns.Sign sign, String text, Place place, Marks bound) {
        return switch (sign.kind()) {
            case CITATION -> cite(sign.inside(), place, text.substring(sign.end()), bound);
            case OPEN -> {
                findings.add("citation-syntax.open", place.here()).actual("");
                yield sign.text();
            }
            case UNCLOSED -> {
                fault("citation-syntax.unclosed", sign, place);
                yield missing(citation(sign.text().substring(2), place.here()), bound);
            }
            case FULL_WIDTH -> {
                fault("citation-syntax.full-width", sign, place);
                yield missing(citation(sign.inside(), place.here()), bound);
            }
            case BARE -> {
                fault("citation-syntax.bare", sign, place);
                yield sign.text();
            }
        };
    }

    private void fault(String id, CitationSigns.Sign sign, Place place) {
        findings.add(id, place.here(), Text.EMPTY, sign.text())
                .actual(sign.text())
                .expected(sign.right())
                .values("text", sign.text(), "right", sign.right());
    }

    private String cite(String source, Place place, String following, Marks bound) {
        SourceLocation at = place.here();
        try {
            Expression expression = ExpressionParser.parse(source);
            CitedValue value = citations.evaluate(expression);
            value.measure().ifPresent(measure -> checkMeasure(source, value, measure, following, at));
            return mark(new Citation(at, source, value.text(), value.cells(), value.parts()), bound);
        } catch (ExpressionParser.Fault fault) {
            raise(CitationSigns.fault(source), place.right(1 + fault.column()), source)
                    .values("text", "${" + source + "}", "right", "${" + CitationSigns.right(source) + "}");
        } catch (CitationFault fault) {
            if (!fault.isSaid()) {
                Raised raised = raise(fault.id(), place.right(1 + fault.column()), source)
                        .values(fault.values());
                fault.help().ifPresent(raised::help);
            }
        }
        return missing(citation(source, at), bound);
    }

    private Citation citation(String source, SourceLocation at) {
        return new Citation(at, source, citations.missing(), List.of(), List.of());
    }

    private static String mark(Citation citation, Marks bound) throws ExpressionParser.Fault {
        if (bound.isFull()) {
            throw new ExpressionParser.Fault(1);
        }
        return bound.add(citation);
    }

    /** A draft shows where a figure is wanting: a gap in a sentence is easily read over. */
    private String missing(Citation citation, Marks bound) {
        try {
            return mark(citation, bound);
        } catch (ExpressionParser.Fault fault) {
            return citations.missing();
        }
    }

    private Raised raise(String id, SourceLocation at, String source) {
        return findings.add(id, at, Text.EMPTY, "${" + source + "}").actual(source);
    }

    /** What follows a figure must be its measure, not ten thousand times it: {@code 43254万条}. */
    private void checkMeasure(String source, CitedValue value, Measure measure, String following, SourceLocation at) {
        measures.of(measure, following)
                .ifPresent(wrong -> findings.add(
                                wrong.isMagnitude() ? "measure-word" : "measure-word.other",
                                at,
                                Text.EMPTY,
                                "${" + source + "}" + wrong.word())
                        .expected(value.text() + measure.label())
                        .actual(value.text() + wrong.word())
                        .values("value", value.text(), "word", wrong.word(), "measure", measure.label()));
    }

    /** An indicator's key in the middle of the text: {@code {{requests.received}}}. */
    private void key(String text, int at, Place place) {
        char c = text.charAt(at);
        boolean begins = c >= 'a' && c <= 'z' && (at == 0 || !isOfAKey(text.charAt(at - 1)));
        Matcher key = KEY.matcher(text);
        if (begins && key.region(at, text.length()).lookingAt()) {
            project.definition()
                    .cited(key.group())
                    .ifPresent(cell -> findings.add("citation-syntax.key", place.here(), Text.EMPTY, key.group())
                            .actual(key.group())
                            .values("text", key.group(), "right", "${f('" + key.group() + "')}"));
        }
    }

    private static boolean isOfAKey(char c) {
        return c < 0x7f && (Character.isLetterOrDigit(c) || "._/-:@".indexOf(c) >= 0);
    }

    private void directive(String text, int at, Place place) {
        boolean mayBe = OPENINGS.indexOf(text.charAt(at)) >= 0;
        if (!mayBe || DIRECTIVES.stream().noneMatch(sign -> text.startsWith(sign, at))) {
            return;
        }
        String shown = text.substring(at, Math.min(text.length(), at + SHOWN))
                .lines()
                .findFirst()
                .orElse("");
        findings.add("prose-directive", place.here(), Text.EMPTY, shown)
                .actual(shown)
                .values("text", shown);
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
