package dev.report.compose;

import dev.report.aggregate.Consolidation;
import dev.report.aggregate.Coverage;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.PictureForm;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.project.History;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a definition's pictures from the figures: bar lengths and the words beside them. */
final class PictureComposer {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A bar that is there can be seen, however long the longest is. */
    private static final BigDecimal SHORTEST = new BigDecimal("0.3");

    private static final int FEWEST_GROUPS = 2;

    private final ReportProject project;
    private final ReportDefinition definition;
    private final Consolidation consolidation;
    private final ReportWords words;

    PictureComposer(ReportProject project, Consolidation consolidation, ReportWords words) {
        this.project = project;
        this.definition = project.definition();
        this.consolidation = consolidation;
        this.words = words;
    }

    /** The pictures in the definition's order; one that would show nothing to compare is left out. */
    List<Picture> compose() {
        List<Picture> pictures = new ArrayList<>();
        for (PictureForm form : definition.pictures().list()) {
            Optional<Drawing> drawing = switch (form.kind()) {
                case FIGURES -> Optional.of(figures(form));
                case YEARS -> project.history().map(history -> years(form, history));
                case COVERAGE -> Optional.of(coverage());
            };
            drawing.filter(Drawing::isWorthDrawing)
                    .ifPresent(worthy -> pictures.add(worthy.scaled(form.id(), form.title())));
        }
        return pictures;
    }

    private Drawing figures(PictureForm form) {
        Drawing drawing = new Drawing(List.of());
        for (PictureForm.Bar bar : form.bars()) {
            List<Integer> cells = definition.cells(bar.cells());
            sum(consolidation.total(), cells, figure(cells)).ifPresent(now -> drawing.add(bar.label(), List.of(now)));
        }
        return drawing;
    }

    private Drawing years(PictureForm form, History history) {
        Drawing drawing = new Drawing(List.of(words.period(project.lastPeriod()), words.period(project.period())));
        for (PictureForm.Bar bar : form.bars()) {
            List<Integer> cells = definition.cells(bar.cells());
            Optional<Length> before = sum(history.figures(), cells, "");
            Optional<Length> now = sum(consolidation.total(), cells, figure(cells));
            if (before.isPresent() && now.isPresent()) {
                drawing.add(bar.label(), List.of(before.get(), now.get()));
            }
        }
        return drawing;
    }

    private Drawing coverage() {
        Coverage coverage = consolidation.coverage();
        Drawing drawing = new Drawing(List.of(words.say("picture.expected"), words.say("picture.submitted")));
        for (String kind : project.roster().kinds()) {
            long expected = count(coverage.expected(), kind);
            if (expected > 0) {
                drawing.add(kind, List.of(units(expected), units(count(coverage.submitted(), kind))));
            }
        }
        return drawing;
    }

    private static long count(List<Unit> units, String kind) {
        return units.stream().filter(unit -> unit.kind().equals(kind)).count();
    }

    private Length units(long number) {
        return new Length(BigDecimal.valueOf(number), words.say("picture.units", "count", number), "");
    }

    private String figure(List<Integer> cells) {
        List<String> ids = new ArrayList<>();
        cells.forEach(cell -> ids.add(definition.cells().key(cell).toString()));
        return String.join(" ", ids);
    }

    /** The cells of one table added up; empty if any of them holds no number. */
    private Optional<Length> sum(FigureTable table, List<Integer> cells, String figure) {
        Optional<Quantity> sum = Optional.empty();
        for (int cell : cells) {
            Optional<Quantity> next = table.entry(cell).quantity();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.isEmpty() ? next : sum.map(before -> before.plus(next.get()));
        }
        return sum.map(whole -> new Length(whole.value(), words.measured(whole), figure));
    }

    /** A bar before its length is known. */
    private record Length(BigDecimal value, String text, String figure) {}

    /** A picture's bars before they are scaled to the longest. */
    private static final class Drawing {
        private final List<String> series;
        private final List<String> labels = new ArrayList<>();
        private final List<List<Length>> groups = new ArrayList<>();

        Drawing(List<String> series) {
            this.series = series;
        }

        void add(String label, List<Length> bars) {
            labels.add(label);
            groups.add(bars);
        }

        private BigDecimal longest() {
            return groups.stream().flatMap(List::stream).map(Length::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        }

        boolean isWorthDrawing() {
            return groups.size() >= FEWEST_GROUPS && longest().signum() > 0;
        }

        Picture scaled(String id, String title) {
            BigDecimal longest = longest();
            List<Picture.Group> scaled = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                List<Picture.Bar> bars = new ArrayList<>();
                for (Length bar : groups.get(i)) {
                    bars.add(new Picture.Bar(bar.text(), width(bar.value(), longest), bar.figure()));
                }
                scaled.add(new Picture.Group(labels.get(i), bars));
            }
            return new Picture(id, title, series, scaled);
        }

        private static String width(BigDecimal value, BigDecimal longest) {
            if (value.signum() <= 0) {
                return "0";
            }
            BigDecimal percent = value.multiply(HUNDRED).divide(longest, 1, RoundingMode.HALF_UP);
            return Quantity.plain(percent.max(SHORTEST));
        }
    }
}
