package dev.report.published.ruled;

import dev.report.published.ink.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins the pieces that lines are drawn in: cell by cell, dash by dash, dot by dot. */
final class RulingLines {

    private static final double SAME = 0.3;

    /** No cell is smaller, in the distance at which lines touch. */
    private static final double SHORTEST = 1.5;

    private RulingLines() {}

    /** @param touching how far apart two pieces of one line may be: more than a dash leaves open, less than a column is wide */
    static List<Ruling> joined(List<Ruling> pieces, double touching) {
        List<Ruling> joined = new ArrayList<>();
        for (boolean isAcross : new boolean[] {true, false}) {
            List<Ruling> sorted = pieces.stream()
                    .filter(piece -> piece.isAcross() == isAcross)
                    .sorted(Comparator.comparingDouble(Ruling::at))
                    .toList();
            int from = 0;
            for (int i = 1; i <= sorted.size(); i++) {
                if (i == sorted.size() || sorted.get(i).at() - sorted.get(from).at() > SAME * touching) {
                    joinBand(sorted.subList(from, i), touching, joined);
                    from = i;
                }
            }
        }
        return joined.stream()
                .filter(line -> line.length() >= SHORTEST * touching)
                .toList();
    }

    private static void joinBand(List<Ruling> band, double touching, List<Ruling> joined) {
        List<Ruling> sorted = new ArrayList<>(band);
        sorted.sort(Comparator.comparingDouble(Ruling::from));
        Ruling open = sorted.get(0);
        for (Ruling piece : sorted.subList(1, sorted.size())) {
            if (piece.from() <= open.to() + touching) {
                double at = open.length() >= piece.length() ? open.at() : piece.at();
                open = new Ruling(open.isAcross(), at, open.from(), Math.max(open.to(), piece.to()));
            } else {
                joined.add(open);
                open = piece;
            }
        }
        joined.add(open);
    }
}
