package dev.report.audit;

import dev.report.config.TemplateSource;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import dev.report.render.template.TemplateEngine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes {@code audit.html}: a page that sorts and filters without a network, in which every number leads to the findings behind it. */
public final class AuditPage {

    private static final Messages MESSAGES = new Messages(AuditPage.class);

    private final Audit audit;
    private final AuditTotals totals;
    private final RuleTitles titles;
    private final String language;

    AuditPage(Audit audit, AuditTotals totals, RuleTitles titles, String language) {
        this.audit = audit;
        this.totals = totals;
        this.titles = titles;
        this.language = language;
    }

    /** A number and what it counts. @param link the part of the page that shows it; empty for 0 */
    public record Sum(String name, long count, String link) {}

    /** A number that leads to what it counts. @param link the part of the page; empty for 0 */
    public record Count(String head, long count, String link) {}

    /** A finding under its report. @param id its place in the page */
    public record Entry(
            String id, String severity, String word, String rule, String title, String message, String place) {}

    /** A report. @param id its place in the page @param rules the ids of those that spoke, with blanks between */
    public record Report(
            String id,
            String issuer,
            String year,
            String file,
            String unread,
            String rules,
            List<Count> counts,
            List<Entry> entries) {}

    /** A report that a rule spoke of. */
    public record Link(String name, String link) {}

    /** A rule that spoke. */
    public record Spoke(
            String id, String rule, String title, String severity, String word, int findings, List<Link> reports) {}

    byte[] html() {
        TemplateSource templates = TemplateSource.bundled("common");
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < audit.reports().size(); i++) {
            reports.add(report(i));
        }
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("language", language.equals("zh") ? "zh-CN" : language);
        names.put("css", templates.text("review.css").orElse(""));
        names.put("js", templates.text("audit.js").orElse(""));
        names.put("words", words());
        names.put("folder", audit.folder());
        names.put("sums", sums());
        names.put("reports", reports);
        names.put("rules", totals.rules().stream().map(this::spoke).toList());
        return new TemplateEngine(templates, name -> false)
                .run("audit.html.ftlh", names)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String say(String key, Object... values) {
        return MESSAGES.text(key, values).in(language);
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String name : List.of(
                "title",
                "skip",
                "folder",
                "reports",
                "issuer",
                "year",
                "file",
                "rules",
                "rule",
                "severity",
                "findings",
                "places",
                "find",
                "all-rules",
                "shown",
                "none",
                "sort")) {
            words.put(name.replace('-', '_'), say("page." + name));
        }
        return words;
    }

    private List<Sum> sums() {
        return List.of(
                sum("reports", totals.reports(), "reports"),
                sum("unread", totals.unread(), first(report -> !report.isRead())),
                sum(
                        "clean",
                        totals.clean(),
                        first(report -> report.isRead() && report.flaws().isEmpty())),
                sum("errors", totals.errors(), "rules"),
                sum("warnings", totals.warnings(), "rules"));
    }

    private Sum sum(String name, long count, String link) {
        return new Sum(say("sum." + name), count, count == 0 ? "" : link);
    }

    /** The row of the first report of a kind; empty if there is none. */
    private String first(Predicate<ReportResult> kind) {
        for (int i = 0; i < audit.reports().size(); i++) {
            if (kind.test(audit.reports().get(i))) {
                return "row-r" + (i + 1);
            }
        }
        return "";
    }

    private Report report(int number) {
        ReportResult result = audit.reports().get(number);
        String id = "r" + (number + 1);
        List<Count> counts = new ArrayList<>();
        counts.add(count(result, id, say("sum.errors"), flaw -> flaw.severity() == Severity.ERROR));
        counts.add(count(result, id, say("sum.warnings"), flaw -> flaw.severity() == Severity.WARNING));
        for (Flaw.Topic topic : Flaw.Topic.values()) {
            counts.add(count(result, id, say("topic." + topic.wireName()), flaw -> flaw.topic() == topic));
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < result.flaws().size(); i++) {
            entries.add(entry(id + "-" + (i + 1), result.flaws().get(i)));
        }
        return new Report(
                id,
                result.issuer(),
                result.year(),
                result.file(),
                result.unread().in(language),
                result.flaws().stream().map(Flaw::rule).distinct().collect(Collectors.joining(" ")),
                counts,
                entries);
    }

    private static Count count(ReportResult result, String id, String head, Predicate<Flaw> counted) {
        List<Flaw> flaws = result.flaws();
        long count = flaws.stream().filter(counted).count();
        int first = 0;
        while (first < flaws.size() && !counted.test(flaws.get(first))) {
            first++;
        }
        return new Count(head, count, count == 0 ? "" : id + "-" + (first + 1));
    }

    private Entry entry(String id, Flaw flaw) {
        return new Entry(
                id,
                flaw.severity().wireName(),
                say("severity." + flaw.severity().wireName()),
                flaw.rule(),
                titles.of(flaw.rule(), language),
                flaw.message().in(language),
                flaw.place());
    }

    private Spoke spoke(RuleTotal total) {
        List<Link> links = new ArrayList<>();
        for (int number : total.reports()) {
            ReportResult report = audit.reports().get(number);
            int first = 0;
            while (!report.flaws().get(first).rule().equals(total.rule())) {
                first++;
            }
            links.add(
                    new Link((report.issuer() + " " + report.year()).strip(), "r" + (number + 1) + "-" + (first + 1)));
        }
        return new Spoke(
                "rule-" + total.rule(),
                total.rule(),
                titles.of(total.rule(), language),
                total.severity().wireName(),
                say("severity." + total.severity().wireName()),
                total.findings(),
                links);
    }
}
