package dev.report.published.ruled;

import dev.report.published.ink.Box;
import dev.report.published.ink.Ruling;
import dev.report.published.ruled.RuledTable.RuledCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Finds the cells between the lines of one table: squares of a grid, joined where no line parts them.
 *
 * <p>A table is closed where its outermost lines end, also if nothing is drawn there, as in tables that are open at the sides.
 */
final class Lattice {

    /** How much of a cell's edge a line must run along. */
    private static final double ENOUGH = 0.5;

    private final List<Ruling> lines;
    private final double touching;
    private final double[] xs;
    private final double[] ys;
    private final int[] group;

    private Lattice(List<Ruling> lines, double touching) {
        this.lines = lines;
        this.touching = touching;
        xs = edges(false);
        ys = edges(true);
        group = new int[Math.max(0, (xs.length - 1) * (ys.length - 1))];
        for (int square = 0; square < group.length; square++) {
            group[square] = square;
        }
    }

    /** The table that lines draw which meet each other. */
    static RuledTable of(List<Ruling> lines, double touching) {
        Lattice lattice = new Lattice(lines, touching);
        lattice.join();
        return lattice.table();
    }

    /** Where lines of one direction are, those nearly at one place as one, and where those of the other end. */
    private double[] edges(boolean isAcross) {
        TreeSet<Double> places = new TreeSet<>();
        lines.stream().filter(line -> line.isAcross() == isAcross).forEach(line -> places.add(line.at()));
        lines.stream().filter(line -> line.isAcross() != isAcross).forEach(line -> {
            places.add(line.from());
            places.add(line.to());
        });
        List<Double> edges = new ArrayList<>();
        double first = Double.NEGATIVE_INFINITY;
        double last = first;
        for (double place : places) {
            if (place - first > touching) {
                if (first > Double.NEGATIVE_INFINITY) {
                    edges.add((first + last) / 2);
                }
                first = place;
            }
            last = place;
        }
        edges.add((first + last) / 2);
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private int columns() {
        return xs.length - 1;
    }

    private int rows() {
        return ys.length - 1;
    }

    private void join() {
        double[][] above = covered(true, ys, xs);
        double[][] before = covered(false, xs, ys);
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                if (row > 0 && above[row][column] < ENOUGH) {
                    join(square(row, column), square(row - 1, column));
                }
                if (column > 0 && before[column][row] < ENOUGH) {
                    join(square(row, column), square(row, column - 1));
                }
            }
        }
    }

    /** How much of each edge between two squares a line runs along, by the number of the line's place and of the square. */
    private double[][] covered(boolean isAcross, double[] places, double[] marks) {
        double[][] covered = new double[places.length][Math.max(0, marks.length - 1)];
        for (Ruling line : lines) {
            if (line.isAcross() == isAcross) {
                double[] along = covered[nearest(places, line.at())];
                for (int i = 0; i < along.length; i++) {
                    double shared = Math.min(line.to(), marks[i + 1]) - Math.max(line.from(), marks[i]);
                    along[i] += Math.max(0, shared) / (marks[i + 1] - marks[i]);
                }
            }
        }
        return covered;
    }

    private static int nearest(double[] places, double place) {
        int nearest = 0;
        for (int i = 1; i < places.length; i++) {
            if (Math.abs(places[i] - place) < Math.abs(places[nearest] - place)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private int square(int row, int column) {
        return row * columns() + column;
    }

    private int root(int square) {
        int at = square;
        while (group[at] != at) {
            at = group[at];
        }
        return at;
    }

    private void join(int one, int two) {
        group[Math.max(root(one), root(two))] = Math.min(root(one), root(two));
    }

    private RuledTable table() {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int square = 0; square < group.length; square++) {
            members.computeIfAbsent(root(square), key -> new ArrayList<>()).add(square);
        }
        List<RuledCell> cells = new ArrayList<>();
        boolean isRegular = true;
        for (List<Integer> squares : members.values()) {
            RuledCell cell = cell(squares);
            isRegular &= cell.across() * cell.down() == squares.size();
            cells.add(cell);
        }
        Box box = new Box(xs[0], ys[0], xs[columns()], ys[rows()]);
        List<Double> edges = new ArrayList<>();
        begun(cells, RuledCell::column).forEach(column -> edges.add(xs[column] - xs[0]));
        edges.add(box.width());
        return new RuledTable(box, edges, numbered(cells), isRegular, isClosed(0) != isClosed(columns()));
    }

    /** Whether a line runs along most of a side. */
    private boolean isClosed(int edge) {
        double[] along = covered(false, xs, ys)[edge];
        double length = 0;
        for (int row = 0; row < along.length; row++) {
            length += Math.min(1, along[row]) * (ys[row + 1] - ys[row]);
        }
        return length > ENOUGH * (ys[rows()] - ys[0]);
    }

    private RuledCell cell(List<Integer> squares) {
        int top = squares.get(0) / columns();
        int bottom = squares.get(squares.size() - 1) / columns();
        int left = squares.stream().mapToInt(square -> square % columns()).min().orElseThrow();
        int right =
                squares.stream().mapToInt(square -> square % columns()).max().orElseThrow();
        return new RuledCell(
                top,
                left,
                bottom + 1 - top,
                right + 1 - left,
                new Box(xs[left], ys[top], xs[right + 1], ys[bottom + 1]));
    }

    /** Counts only rows and columns in which a cell begins: a line that parts no cells makes none. */
    private static List<RuledCell> numbered(List<RuledCell> cells) {
        List<Integer> rows = begun(cells, RuledCell::row);
        List<Integer> columns = begun(cells, RuledCell::column);
        return cells.stream()
                .map(cell -> new RuledCell(
                        rows.indexOf(cell.row()),
                        columns.indexOf(cell.column()),
                        count(rows, cell.row(), cell.down()),
                        count(columns, cell.column(), cell.across()),
                        cell.box()))
                .sorted(Comparator.comparingInt(RuledCell::row).thenComparingInt(RuledCell::column))
                .toList();
    }

    private static List<Integer> begun(List<RuledCell> cells, ToIntFunction<RuledCell> place) {
        return cells.stream().map(place::applyAsInt).distinct().sorted().toList();
    }

    private static int count(List<Integer> begun, int from, int length) {
        return (int) begun.stream()
                .filter(place -> from <= place && place < from + length)
                .count();
    }
}
