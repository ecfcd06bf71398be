package dev.report.returns;

import dev.report.compile.Compilation;
import dev.report.compile.Inbox;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.render.Paper;
import dev.report.render.PaperMaker;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the letters to the units, the list for the clerk, and the record of the round. */
public final class ReturnsMaker {

    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private final ReportProject project;
    private final Map<String, List<String>> faults;
    private final ReturnsRecord last;
    private final ReturnsRecord before;
    private final LetterWriter writer;
    private final LetterWords words;
    private final LocalDate today;

    /**
     * @param last what was written last
     * @param today the day that the letters bear
     */
    public ReturnsMaker(Compilation compilation, ReturnsRecord last, LocalDate today) {
        this.project = compilation.project();
        Inbox inbox = new Inbox(compilation);
        Faults found = new Faults(compilation, inbox);
        this.faults = found.byUnit();
        this.last = last;
        this.before = last.before(today, faults);
        this.today = today;
        this.writer = new LetterWriter(project, inbox, found, before, today);
        this.words = new LetterWords(project);
    }

    /**
     * One round of letters.
     *
     * @param files name to content, the list for the clerk last
     * @param stale the files of the last round, which must not be sent again
     * @param record what the next round compares with
     * @param counts how many letters of each kind there are
     */
    public record Round(
            Map<String, byte[]> files, List<String> stale, ReturnsRecord record, Map<Letter.Kind, Integer> counts) {
        public Round {
            stale = List.copyOf(stale);
        }
    }

    /** @throws IOException if a face of the PDF cannot be read */
    public Round make(LetterKind kind) throws IOException {
        PaperMaker maker = new PaperMaker(project);
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<Letter.Kind, Integer> counts = new LinkedHashMap<>();
        List<Overview.Row> rows = new ArrayList<>();
        for (Unit unit : project.roster().units()) {
            Optional<Letter> letter = writer.letter(unit);
            if (letter.isPresent()) {
                String file = file(unit, letter.get(), kind);
                files.put(file, kind.make(maker, "letter", paper(letter.get().title()), letter.get()));
                counts.merge(letter.get().kind(), 1, Integer::sum);
                rows.add(row(unit, letter.get(), file));
            }
        }
        Overview list = list(rows);
        files.put(words.say("file.list") + "." + kind.extension(), kind.make(maker, "list", paper(list.title()), list));
        List<String> stale = before.round() == last.round()
                ? last.files().stream().filter(name -> !files.containsKey(name)).toList()
                : List.of();
        ReturnsRecord record = new ReturnsRecord(
                before.round() + 1, today.toString(), faults, before.faults(), List.copyOf(names(files, stale)));
        return new Round(files, stale, record, counts);
    }

    /** The files of the round: those of other formats, too, if it was made before. */
    private Set<String> names(Map<String, byte[]> files, List<String> stale) {
        Set<String> names = new LinkedHashSet<>(files.keySet());
        last.files().stream().filter(name -> !stale.contains(name)).forEach(names::add);
        return names;
    }

    private Paper paper(String title) {
        return new Paper(
                title,
                project.issuer().name(),
                project.definition().heading().style().tag(),
                today);
    }

    private String file(Unit unit, Letter letter, LetterKind kind) {
        String name = unit.code() + "-" + unit.name() + "-" + words.say("file." + word(letter.kind()));
        return UNSAFE.matcher(name).replaceAll("_") + "." + kind.extension();
    }

    private static String word(Letter.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Overview.Row row(Unit unit, Letter letter, String file) {
        String code = unit.code().value();
        List<String> last = before.faults().getOrDefault(code, List.of());
        List<String> keys = faults.getOrDefault(code, List.of());
        long persisting = keys.stream().filter(last::contains).count();
        return new Overview.Row(
                code,
                unit.name(),
                words.say("file." + word(letter.kind())),
                words.say(
                        "list.counts",
                        "new",
                        keys.size() - persisting,
                        "persisting",
                        persisting,
                        "resolved",
                        last.stream().filter(key -> !keys.contains(key)).count()),
                file);
    }

    private Overview list(List<Overview.Row> rows) {
        return new Overview(
                words.say("list.title", "title", project.title(), "round", before.round() + 1),
                project.definition().heading().style().date(today),
                List.of(words.say("list.heads").split("\\|")),
                rows);
    }
}
