package dev.report.read.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.report.finding.NearestName;
import dev.report.model.SourceLocation;
import dev.report.read.raw.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts the faults of a JSON file into findings, each at its line and character. */
final class JsonFaults {

    static final int DEEPEST = 64;
    static final int LONGEST_NUMBER = 1_000;
    static final int LONGEST_STRING = 1 << 20;
    static final int LONGEST_NAME = 10_000;

    private static final String[] KNOWN = {"unit", "year", "period", "figures", "notes"};

    private final JsonParser parser;
    private final Faults faults;
    private final Set<String> unknown = new HashSet<>();

    JsonFaults(JsonParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** Whether a name is one of a submission's members, mistyped. */
    static boolean isNearlyKnown(String member) {
        return NearestName.of(member, List.of(KNOWN)).isPresent();
    }

    static boolean isKnown(String member) {
        for (String known : KNOWN) {
            if (known.equals(member)) {
                return true;
            }
        }
        return false;
    }

    /** A fault at the token just read. */
    void here(String fault) {
        at(parser.currentTokenLocation(), fault, "", "");
    }

    /** A fault at the token just read, whose sentence holds a value. */
    void here(String fault, String name, Object value) {
        at(parser.currentTokenLocation(), fault, name, value);
    }

    /**
     * A member that no submission has; in a list it is told at the first that has it.
     *
     * @param base the pointer of the submission that holds it
     */
    void unknown(String name, Place place, String base) {
        if (!unknown.add(name)) {
            return;
        }
        String nearest = NearestName.of(name, List.of(KNOWN)).orElse("");
        String id = nearest.isEmpty() ? "unknown-field.member" : "unknown-field.near";
        faults.at(id, member(name, place, base), name).values("name", name, "nearest", nearest);
    }

    /** An element of a list of figures that is none. */
    void noFigure(Place place) {
        faults.line("unreadable-file.json-no-figure", place.line(), place.column())
                .values("line", place.line(), "column", place.column());
    }

    /** A list under a name in place of the submissions. */
    void wrapped(String name, Place place) {
        faults.line("unreadable-file.json-wrapped", place.line(), place.column())
                .values("name", name);
    }

    /** A member that the submission has already. */
    void repeated(String name, Place place, String base) {
        faults.at("duplicate-field.member", member(name, place, base), name).values("name", name);
    }

    /** A second note on one indicator, which was not read. */
    void repeatedNote(JsonText key, String base) {
        faults.at("duplicate-field.note", note(key, base), key.text()).values("name", key.text());
    }

    /** A note on an indicator of which the submission gives no figure: nobody will see it. */
    void noteWithoutFigure(JsonText key, String base) {
        faults.at("unknown-field.note", note(key, base), key.text()).values("name", key.text());
    }

    private SourceLocation note(JsonText key, String base) {
        return member(key.text(), key.place(), base + "/notes");
    }

    private SourceLocation member(String name, Place place, String base) {
        return new SourceLocation(faults.file(), place.line(), place.column(), base + JsonPlaces.escaped(name));
    }

    /** What the parser stumbled over. */
    void report(JsonProcessingException e) {
        JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        if (e instanceof StreamConstraintsException) {
            constraint(at, String.valueOf(e.getOriginalMessage()));
        } else if (e instanceof JsonEOFException) {
            at(at, "cut", "", "");
        } else {
            at(at, "syntax", "", "");
        }
    }

    /** The library's only mark of which limit it was is the start of its message. */
    private void constraint(JsonLocation at, String message) {
        if (message.startsWith("Document nesting")) {
            at(at, "too-deep", "most", DEEPEST);
        } else if (message.startsWith("Number")) {
            at(at, "number-too-long", "most", LONGEST_NUMBER);
        } else {
            at(at, "text-too-long", "most", message.startsWith("Name") ? LONGEST_NAME : LONGEST_STRING);
        }
    }

    private void at(JsonLocation location, String fault, String name, Object value) {
        Place place = Place.of(location);
        faults.line("unreadable-file.json-" + fault, place.line(), place.column())
                .values("line", place.line(), "column", place.column(), name, value);
    }
}
