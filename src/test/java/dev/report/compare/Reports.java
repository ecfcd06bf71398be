package dev.report.compare;

import dev.report.json.PublishedFigure;
import dev.report.json.PublishedFigure.Given;
import dev.report.json.PublishedFigure.State;
import dev.report.json.PublishedModel;
import dev.report.json.PublishedModel.Section;
import dev.report.json.PublishedWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small reports to compare. */
public final class Reports {

    private final String year;
    private String periodName = "";
    private final List<PublishedFigure> figures = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private UnitCells units = UnitCells.NONE;

    private Reports(String year) {
        this.year = year;
    }

    public static Reports of(int year) {
        return new Reports(Integer.toString(year));
    }

    /** @param id {@code 2025-07-01/2025-12-31} @param name its author's name for it, or nothing */
    public static Reports of(String id, String name) {
        Reports reports = new Reports(id);
        reports.periodName = name;
        return reports;
    }

    /** @param said a number, {@code 220余}, {@code —}, or nothing for a blank */
    public Reports figure(String key, String said) {
        State state = said.isEmpty() ? State.BLANK : said.equals("—") ? State.NOT_APPLICABLE : State.REPORTED;
        boolean approximate = said.endsWith("余");
        String value = state == State.REPORTED ? said.replace("余", "") : "";
        Given given = new Given(value, state, "件", approximate);
        figures.add(new PublishedFigure(
                key,
                key,
                given,
                "sum",
                new PublishedFigure.Units(1, 1),
                Optional.empty(),
                PublishedFigure.Places.NONE));
        return this;
    }

    public Reports section(String id, String heading, String... blocks) {
        sections.add(new Section(id, heading, List.of(blocks), List.of()));
        return this;
    }

    public Reports units(String csv) throws IOException {
        units = UnitCells.read(csv);
        return this;
    }

    public Side side() {
        PublishedModel model = new PublishedModel(
                false,
                "cn-2021",
                year,
                new PublishedModel.Issuer("990101", "某县人民政府"),
                "年度报告",
                "2026-01-20",
                new PublishedModel.Coverage(1, 1, Optional.empty()),
                figures,
                sections,
                PublishedWords.NONE,
                periodName);
        return new Side("model.json", model, units, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
