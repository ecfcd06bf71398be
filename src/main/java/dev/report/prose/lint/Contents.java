package dev.report.prose.lint;

import dev.report.definition.ProseRules;
import dev.report.model.Severity;
import dev.report.model.SourceLocation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a section must speak of, how long it may be, and how much of it stood there last year. */
final class Contents {

    private static final int SHINGLE = 5;
    private static final int LEAST_COMPARED = 120;

    private final Document document;
    private final LintContext context;
    private final Reporter reporter;

    private Contents(Document document, LintContext context, Reporter reporter) {
        this.document = document;
        this.context = context;
        this.reporter = reporter;
    }

    static void check(Document document, LintContext context, Reporter reporter) {
        if (document.section().isEmpty() || document.passages().isEmpty()) {
            return;
        }
        Contents contents = new Contents(document, context, reporter);
        String text = document.text();
        if (!contents.isStub(text)) {
            contents.topics(text);
        }
        contents.length(text);
        contents.similarity(text);
    }

    private SourceLocation start() {
        return SourceLocation.of(document.file(), document.passages().get(0).line(0), 0);
    }

    private boolean isStub(String text) {
        int least = context.rules().stubs().getOrDefault(document.section(), 0);
        int length = characters(text);
        if (length < least) {
            reporter.addAt(
                    Severity.WARNING,
                    "stub-section",
                    "stub-section",
                    start(),
                    "",
                    "text",
                    text.strip(),
                    "length",
                    length);
        }
        return length < least;
    }

    /** One finding for all that is missing of one weight. */
    private void topics(String text) {
        for (Severity severity : Severity.values()) {
            List<ProseRules.Topic> missing = context.rules().topics().stream()
                    .filter(topic -> topic.severity() == severity && isAsked(topic))
                    .filter(topic -> topic.any().stream().noneMatch(text::contains))
                    .toList();
            if (!missing.isEmpty()) {
                reporter.addAt(
                        severity,
                        "missing-topic",
                        "missing-topic",
                        start(),
                        joined(missing, ProseRules.Topic::basis, "；"),
                        "topics",
                        joined(missing, ProseRules.Topic::name, "、"),
                        "words",
                        joined(missing, topic -> String.join("、", topic.any()), "；"));
            }
        }
    }

    private boolean isAsked(ProseRules.Topic topic) {
        return topic.section().equals(document.section())
                && (topic.levels().isEmpty() || topic.levels().contains(context.level()));
    }

    private static String joined(List<ProseRules.Topic> topics, Function<ProseRules.Topic, String> part, String mark) {
        return topics.stream()
                .map(part)
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining(mark));
    }

    private void length(String text) {
        int most = context.rules().lengths().getOrDefault(document.section(), Integer.MAX_VALUE);
        int length = characters(text);
        if (length > most) {
            reporter.addAt(
                    Severity.INFO, "section-length", "section-length", start(), "", "length", length, "most", most);
        }
    }

    private static int characters(String text) {
        return (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    /** Numbers count as one sign, for last year's text with new numbers is last year's text. */
    private void similarity(String text) {
        String last = context.lastText().getOrDefault(document.section(), "");
        Set<String> now = shingles(text);
        if (!context.rules().similarity().sections().contains(document.section()) || now.size() < LEAST_COMPARED) {
            return;
        }
        Set<String> before = shingles(last);
        long same = now.stream().filter(before::contains).count();
        int percent = (int) (same * 100 / now.size());
        if (percent >= context.rules().similarity().percent()) {
            reporter.addAt(
                    Severity.WARNING,
                    "similar-to-last-year",
                    "similar-to-last-year",
                    start(),
                    "",
                    "percent",
                    percent,
                    "limit",
                    context.rules().similarity().percent());
        }
    }

    private static Set<String> shingles(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                if (plain.length() == 0 || plain.charAt(plain.length() - 1) != '0') {
                    plain.append('0');
                }
            } else if (Character.isLetter(c)) {
                plain.append(c);
            }
        }
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= plain.length(); i++) {
            shingles.add(plain.substring(i, i + SHINGLE));
        }
        return shingles;
    }
}
