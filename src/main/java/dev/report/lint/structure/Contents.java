package dev.report.lint.structure;

import dev.report.definition.ProseRules;
import dev.report.finding.Severity;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Reporter;
import dev.report.lint.text.Words;
import dev.report.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a section must speak of, how long it may be, and how much of it stood there last year. */
public final class Contents {

    private final Document document;
    private final LintContext context;
    private final Reporter reporter;

    private Contents(Document document, LintContext context, Reporter reporter) {
        this.document = document;
        this.context = context;
        this.reporter = reporter;
    }

    public static void check(Document document, LintContext context, Reporter reporter) {
        if (document.section().isEmpty() || document.passages().isEmpty()) {
            return;
        }
        Contents contents = new Contents(document, context, reporter);
        String text = document.text();
        if (!contents.isStub(text)) {
            contents.topics(text);
        }
        contents.length(text);
    }

    private SourceLocation start() {
        return SourceLocation.of(document.file(), document.passages().get(0).line(0), 0);
    }

    private boolean isStub(String text) {
        int least = context.rules().stubs().getOrDefault(document.section(), 0);
        if (least == 0) {
            return false;
        }
        int length = characters(text);
        if (length < least) {
            reporter.addAt(
                    Severity.WARNING,
                    "stub-section",
                    "stub-section",
                    start(),
                    text.strip(),
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
            List<ProseRules.Topic> missing = new ArrayList<>();
            for (ProseRules.Topic topic : context.rules().topics()) {
                if (topic.severity() == severity && isAsked(topic) && !Words.anyIn(text, topic.any())) {
                    missing.add(topic);
                }
            }
            if (!missing.isEmpty()) {
                reporter.addAt(
                        severity,
                        "missing-topic",
                        "missing-topic",
                        start(),
                        joined(missing, ProseRules.Topic::name, "、"),
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
        if (text.length() <= most) {
            return;
        }
        int length = characters(text);
        if (length > most) {
            reporter.addAt(
                    Severity.INFO,
                    "section-length",
                    "section-length",
                    start(),
                    Integer.toString(length),
                    "",
                    "length",
                    length,
                    "most",
                    most);
        }
    }

    private static int characters(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
        }
        return count;
    }
}
