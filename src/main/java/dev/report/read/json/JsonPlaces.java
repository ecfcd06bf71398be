package dev.report.read.json;

import dev.report.model.SourceLocation;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RowPlaces;

/** The places of one JSON row, field by field; beyond the last field, the last one's. */
record JsonPlaces(String file, String base, Place[] places) implements RowPlaces {

    @Override
    public int line(RawRow row, int field) {
        return place(field).line();
    }

    @Override
    public int column(int field) {
        return place(field).column();
    }

    @Override
    public String pointer() {
        return base + "/figures";
    }

    @Override
    public SourceLocation at(RawRow row, int field) {
        Place place = place(field);
        return new SourceLocation(file, place.line(), place.column(), pointer(row, field));
    }

    private Place place(int field) {
        return places[Math.min(field, places.length - 1)];
    }

    private String pointer(RawRow row, int field) {
        String indicator = escaped(row.text(JsonSubmission.INDICATOR));
        String breakdown = row.text(JsonSubmission.BREAKDOWN);
        switch (field) {
            case JsonSubmission.UNIT:
                return base + "/unit";
            case JsonSubmission.YEAR:
                return base + "/year";
            case JsonSubmission.INDICATOR:
                return pointer() + indicator;
            case JsonSubmission.BREAKDOWN, JsonSubmission.VALUE:
                return pointer() + indicator + (breakdown.isEmpty() ? "" : escaped(breakdown));
            default:
                return base + "/notes" + indicator;
        }
    }

    /** A step of a JSON pointer (RFC 6901). */
    static String escaped(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
