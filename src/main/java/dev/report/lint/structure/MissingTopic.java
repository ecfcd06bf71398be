package dev.report.lint.structure;

import dev.report.definition.ProseRules;
import dev.report.finding.Findings;
import dev.report.finding.Severity;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Spot;
import dev.report.lint.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds sections that leave out a topic they must cover. */
public final class MissingTopic {

    private final LintContext context;
    private final Findings findings;

    private MissingTopic(LintContext context, Findings findings) {
        this.context = context;
        this.findings = findings;
    }

    public static void check(Document document, LintContext context, Findings findings) {
        boolean judged = !document.section().isEmpty() && !document.passages().isEmpty();
        if (judged && !StubSection.isStub(document, context)) {
            new MissingTopic(context, findings).check(document);
        }
    }

    /** One finding for all that is missing of one weight. */
    private void check(Document document) {
        String text = document.text();
        for (Severity severity : Severity.values()) {
            List<ProseRules.Topic> missing = new ArrayList<>();
            for (ProseRules.Topic topic : context.rules().topics()) {
                if (topic.severity() == severity && isAsked(topic, document) && !Words.anyIn(text, topic.any())) {
                    missing.add(topic);
                }
            }
            if (!missing.isEmpty()) {
                Spot.raise(findings, "missing-topic", document.start(), joined(missing, ProseRules.Topic::name, "、"))
                        .basis(joined(missing, ProseRules.Topic::basis, "；"))
                        .severity(severity)
                        .values(
                                "topics",
                                joined(missing, ProseRules.Topic::name, "、"),
                                "words",
                                joined(missing, topic -> String.join("、", topic.any()), "；"));
            }
        }
    }

    private boolean isAsked(ProseRules.Topic topic, Document document) {
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
}
