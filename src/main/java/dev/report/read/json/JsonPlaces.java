package dev.report.read.json;

import dev.report.read.raw.RawRow;
import dev.report.read.raw.RowPlaces;

/** The places of one JSON row, field by field; beyond the last field, the last one's. */
record JsonPlaces(String base, Place[] places) implements RowPlaces {

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

    private Place place(int field) {
        return places[Math.min(field, places.length - 1)];
    }

    /** A step of a JSON pointer (RFC 6901). */
    static String escaped(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
