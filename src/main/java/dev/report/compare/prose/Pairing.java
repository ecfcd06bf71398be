package dev.report.compare.prose;

import dev.report.compare.prose.SentenceChange.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which sentence of a later report was which one of an earlier report; each is taken once. */
final class Pairing {

    /** Less alike, two sentences of one section are two sentences. */
    private static final double ALIKE = 0.45;

    /** Two sentences of different sections must be nearly the same to be taken for one. */
    private static final double NEARLY_THE_SAME = 0.8;

    private final List<Sentence> then;
    private final List<Sentence> now;
    private final boolean[] taken;
    private final int[] before;
    private final @Nullable Kind[] kinds;

    Pairing(List<Sentence> then, List<Sentence> now) {
        this.then = then;
        this.now = now;
        this.taken = new boolean[then.size()];
        this.before = new int[now.size()];
        this.kinds = new Kind[now.size()];
        Arrays.fill(before, -1);
    }

    /** Two sentences that are left over, and how alike they are. */
    private record Candidate(int before, int after, double likeness) {}

    /** Takes two sentences that are the same at the same place. */
    void keep(int earlier, int later) {
        taken[earlier] = true;
        before[later] = earlier;
    }

    private void take(int earlier, int later, Kind kind) {
        keep(earlier, later);
        kinds[later] = kind;
    }

    /** Takes sentences that are left over and have the same key, in order. */
    void match(Kind kind, Function<Sentence, String> key) {
        Map<String, Deque<Integer>> waiting = new HashMap<>();
        left(taken.length, i -> taken[i])
                .forEach(i -> waiting.computeIfAbsent(key.apply(then.get(i)), any -> new ArrayDeque<>())
                        .add(i));
        left(before.length, i -> before[i] >= 0).forEach(i -> {
            Deque<Integer> found = waiting.getOrDefault(key.apply(now.get(i)), new ArrayDeque<>());
            if (!found.isEmpty()) {
                take(found.remove(), i, kind);
            }
        });
    }

    private static IntStream left(int count, IntPredicate gone) {
        return IntStream.range(0, count).filter(i -> !gone.test(i));
    }

    /** Takes the most similar sentences that are left over, as long as they are alike enough. */
    void matchSimilar() {
        List<Candidate> candidates = candidates();
        candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
        for (Candidate candidate : candidates) {
            if (!taken[candidate.before()] && before[candidate.after()] < 0) {
                take(candidate.before(), candidate.after(), Kind.WORDS);
            }
        }
    }

    private List<Candidate> candidates() {
        Map<Integer, Likeness> earlier = new HashMap<>();
        left(taken.length, i -> taken[i])
                .forEach(i -> earlier.put(i, Likeness.of(then.get(i).text())));
        List<Candidate> candidates = new ArrayList<>();
        left(before.length, i -> before[i] >= 0).forEach(later -> {
            Likeness own = Likeness.of(now.get(later).text());
            earlier.forEach((i, likeness) -> {
                boolean near = then.get(i).section().equals(now.get(later).section());
                double alike = likeness.to(own);
                if (alike >= (near ? ALIKE : NEARLY_THE_SAME)) {
                    candidates.add(new Candidate(i, later, alike));
                }
            });
        });
        return candidates;
    }

    /** The earlier sentence of a later one; negative if it is new. */
    int before(int later) {
        return before[later];
    }

    /** How a later sentence differs from its earlier one; empty if it does not. */
    Optional<Kind> kind(int later) {
        return Optional.ofNullable(kinds[later]);
    }

    boolean isTaken(int earlier) {
        return taken[earlier];
    }

    /** How many sentences are the same at the same place. */
    int kept() {
        return (int) IntStream.range(0, before.length)
                .filter(i -> before[i] >= 0 && kinds[i] == null)
                .count();
    }
}
