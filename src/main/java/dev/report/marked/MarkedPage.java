package dev.report.marked;

import dev.report.config.TemplateSource;
import dev.report.finding.Finding;
import dev.report.finding.Located;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.render.template.TemplateEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * The page that shows documents with their findings.
 *
 * <p>First all findings, those first that no place of the documents can be named for; then the documents, in which each place is marked
 * and numbered. The page needs no network and runs nothing; what strangers wrote is shown as words.
 */
public final class MarkedPage {

    private static final Messages MESSAGES = new Messages(MarkedPage.class);

    private final String language;
    private final List<Article> articles = new ArrayList<>();
    private final List<Copied> copies = new ArrayList<>();

    private MarkedPage(String language) {
        this.language = language;
    }

    /** A document and its copy. */
    private record Copied(Source source, Optional<Copy> copy, Map<Spot, List<Mark>> marks) {}

    /** A document as the page shows it. @param html its copy; empty if it cannot be read */
    public record Article(String title, String file, String html) {}

    /** A place of a finding. @param link the mark that it leads to; empty if it has none */
    public record Spotted(String place, String words, String link) {}

    /** What a reader may do about a finding. */
    public record Advice(String kind, String words) {}

    /** A finding in the list. */
    public record Entry(
            int number,
            String severity,
            String word,
            String rule,
            String message,
            List<Spotted> places,
            List<Advice> advice) {}

    /**
     * Makes the page.
     *
     * @param remarks those that are shown, in their order
     * @param language {@code zh} or {@code en}
     * @throws IOException if a document cannot be opened
     */
    public static byte[] of(List<Source> sources, List<Remark> remarks, String language) throws IOException {
        MarkedPage page = new MarkedPage(language);
        for (Source source : sources) {
            page.copies.add(new Copied(source, source.copy(language), new LinkedHashMap<>()));
        }
        List<Entry> placed = new ArrayList<>();
        List<Entry> unplaced = new ArrayList<>();
        for (Remark remark : page.unplacedFirst(remarks)) {
            Entry entry = page.entry(placed.size() + unplaced.size() + 1, remark);
            (entry.places().stream().anyMatch(place -> !place.link().isEmpty()) ? placed : unplaced).add(entry);
        }
        page.copies.forEach(page::show);
        return page.html(remarks, unplaced, placed);
    }

    private List<Remark> unplacedFirst(List<Remark> remarks) {
        List<Remark> sorted = new ArrayList<>(remarks);
        sorted.sort((one, other) -> Boolean.compare(isPlaced(one), isPlaced(other)));
        return sorted;
    }

    private boolean isPlaced(Remark remark) {
        return remark.finding().locations().stream()
                .anyMatch(located -> spot(located).isPresent());
    }

    private Optional<Spot> spot(Located located) {
        return copied(located).flatMap(copied -> copied.copy().orElseThrow().at(located.at()));
    }

    private Optional<Copied> copied(Located located) {
        return copies.stream()
                .filter(copied -> copied.copy().isPresent())
                .filter(copied -> copied.source().name().equals(located.at().file()))
                .findFirst();
    }

    private Entry entry(int number, Remark remark) {
        Finding finding = remark.finding();
        String word = say("severity."
                + (finding.waived().isPresent() ? "waived" : finding.severity().wireName()));
        String title = say("mark", "severity", word, "message", finding.message());
        List<Spotted> places = new ArrayList<>();
        for (Located located : finding.locations()) {
            String id = "mark-" + number + "-" + (places.size() + 1);
            Optional<Spot> spot = spot(located);
            boolean isFirst = places.isEmpty();
            spot.ifPresent(known -> copied(located)
                    .orElseThrow()
                    .marks()
                    .computeIfAbsent(known, any -> new ArrayList<>())
                    .add(new Mark(number, id, isFirst, located.value(), title)));
            String words = (located.label().in(language) + " " + located.value()).strip();
            places.add(new Spotted(place(located.at()), words, spot.isPresent() ? id : ""));
        }
        return new Entry(
                number,
                finding.severity().wireName(),
                word,
                finding.rule(),
                finding.message().in(language),
                places,
                advice(remark));
    }

    /** A place without the name of the file where only one is shown; what edits web pages counts lines and characters. */
    private String place(SourceLocation at) {
        boolean isOnly = copies.size() == 1 && copies.get(0).source().name().equals(at.file());
        if (!isOnly || at.column() == 0 && !at.isInSheet()) {
            return isOnly ? at.file() : at.toString();
        }
        return at.isInSheet() ? at.within() : say("place", "line", at.line(), "column", at.column());
    }

    private List<Advice> advice(Remark remark) {
        List<Advice> advice = new ArrayList<>();
        remark.changes().forEach(change -> advice.add(new Advice(say("advice.fix"), change.in(language))));
        Text help = remark.finding().help();
        if (!help.isEmpty()) {
            advice.add(new Advice(say("advice.help"), help.in(language)));
        }
        if (!remark.finding().basis().isEmpty()) {
            advice.add(new Advice(say("advice.basis"), remark.finding().basis().in(language)));
        }
        return advice;
    }

    private void show(Copied copied) {
        Marker marker = new Marker(language);
        copied.marks().forEach(marker::mark);
        articles.add(new Article(
                copied.source().title(),
                copied.source().name(),
                copied.copy().map(copy -> html(copy)).orElse("")));
    }

    private static String html(Copy copy) {
        Document shell = Document.createShell("");
        shell.outputSettings().prettyPrint(false);
        List.copyOf(copy.root().childNodes()).forEach(shell.body()::appendChild);
        return shell.body().html();
    }

    private byte[] html(List<Remark> remarks, List<Entry> unplaced, List<Entry> placed) {
        TemplateSource templates = TemplateSource.bundled("common");
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("language", language.equals("zh") ? "zh-CN" : language);
        names.put(
                "css",
                templates.text("review.css").orElse("")
                        + templates.text("marked.css").orElse(""));
        names.put("words", words());
        names.put("articles", articles);
        names.put("sum", sum(remarks));
        names.put("unplaced", unplaced);
        names.put("placed", placed);
        return new TemplateEngine(templates, name -> false)
                .run("marked.html.ftlh", names)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String sum(List<Remark> remarks) {
        long errors = count(remarks, Severity.ERROR);
        long warnings = count(remarks, Severity.WARNING);
        return remarks.isEmpty() ? say("sum.none") : say("sum", "errors", errors, "warnings", warnings);
    }

    private static long count(List<Remark> remarks, Severity severity) {
        return remarks.stream()
                .filter(remark -> remark.finding().severity() == severity
                        && remark.finding().waived().isEmpty())
                .count();
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String name :
                List.of("title", "skip", "findings", "unplaced", "placed", "page", "unread", "colon", "note")) {
            words.put(name, say("word." + name));
        }
        return words;
    }

    private String say(String key, Object... values) {
        return MESSAGES.text(key, values).in(language);
    }
}
