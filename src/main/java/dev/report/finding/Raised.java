package dev.report.finding;

import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A finding that was raised, to which details are added before the stage ends; it is worded when the findings are asked for. */
public final class Raised implements Supplier<Finding> {

    private static final String HELP = ".help";

    private final Findings home;
    private final String id;
    private final Optional<FindingKind> kind;
    private final List<Located> locations = new ArrayList<>();
    private Optional<Severity> severity = Optional.empty();
    private Optional<UnitCode> unit = Optional.empty();
    private Optional<CellKey> cell = Optional.empty();
    private Optional<String> expected = Optional.empty();
    private Optional<String> actual = Optional.empty();
    private Optional<String> difference = Optional.empty();
    private Optional<Text> message = Optional.empty();
    private Optional<Text> help = Optional.empty();
    private Optional<Text> basis = Optional.empty();
    private Remedy remedy = Remedy.NONE;
    private Object[] values = {};
    private @Nullable Finding worded;

    Raised(String id, Optional<FindingKind> kind, Located primary, Findings home) {
        this.id = id;
        this.kind = kind;
        this.home = home;
        this.locations.add(primary);
    }

    Raised(String rule, Severity severity, Text message, Findings home) {
        this.id = rule;
        this.kind = Optional.empty();
        this.home = home;
        this.severity = Optional.of(severity);
        this.message = Optional.of(message);
    }

    /** The values that the sentence holds: a name, its value, a name, its value, … */
    public Raised values(Object... namesAndValues) {
        values = namesAndValues;
        return this;
    }

    public Raised unit(UnitCode code) {
        return unit(Optional.of(code));
    }

    public Raised unit(Optional<UnitCode> code) {
        unit = code;
        return this;
    }

    public Raised cell(CellKey key) {
        return cell(Optional.of(key));
    }

    public Raised cell(Optional<CellKey> key) {
        cell = key;
        return this;
    }

    public Raised expected(String value) {
        expected = Optional.of(value);
        return this;
    }

    public Raised actual(String value) {
        actual = Optional.of(value);
        return this;
    }

    public Raised difference(String value) {
        difference = Optional.of(value);
        return this;
    }

    /** A further place. */
    public Raised at(SourceLocation place, Text label, String value) {
        locations.add(new Located(place, label, value));
        return this;
    }

    /** How grave it is, where report.yaml or the definition decides. */
    public Raised severity(Severity decided) {
        severity = Optional.of(decided);
        return this;
    }

    /** The sentence, where another package words it. */
    public Raised message(Text words) {
        message = Optional.of(words);
        return this;
    }

    /** What to do, where it depends on what was met. */
    public Raised help(Text words) {
        help = Optional.of(words);
        return this;
    }

    /** The legal source, where a rule or the definition brings its own. */
    public Raised basis(Text source) {
        basis = Optional.of(source);
        return this;
    }

    public Raised remedy(Remedy changes) {
        remedy = changes;
        return this;
    }

    /** The finding in words; what is added afterwards comes too late. */
    @Override
    public Finding get() {
        if (worded == null) {
            worded = new Finding(
                    Findings.kindOf(id),
                    severity(),
                    unit,
                    cell,
                    Finding.named(message(), unit.flatMap(home.context().nameOf())),
                    new Finding.Values(expected, actual, difference),
                    locations,
                    new Finding.Advice(help(), basis(), remedy),
                    Optional.empty());
        }
        return worded;
    }

    private Severity severity() {
        String name = id.substring(Math.min(id.length(), Findings.kindOf(id).length() + 1));
        return severity.or(() -> kind.flatMap(known -> known.severityOf(name)))
                .orElseThrow(() ->
                        new IllegalArgumentException(id + " was raised without the severity that report.yaml decides"));
    }

    private Text message() {
        return message.orElseGet(() -> home.messages().text(id, values));
    }

    /** Of the case; else of its kind. */
    private Text help() {
        return help.orElseGet(() -> {
            String key = home.messages().has(id + HELP) ? id + HELP : Findings.kindOf(id) + HELP;
            return home.messages().has(key) ? home.messages().text(key, values) : Text.EMPTY;
        });
    }

    private Text basis() {
        return basis.orElseGet(
                () -> kind.map(each -> each.isOfForm() ? home.context().form() : each.basis())
                        .orElse(Text.EMPTY));
    }
}
