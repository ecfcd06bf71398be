package dev.report.compare.prose;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.report.compare.prose.SentenceChange.Kind;
import dev.report.json.PublishedModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares the prose of two reports, sentence by sentence.
 *
 * <p>Within a section the longest run of equal sentences is kept; names of the two times are equal. What is left over is looked for elsewhere: the same sentence first,
 * then the one with other blanks or other numbers, then the most similar one.
 */
public final class ProseComparison {

    private final Optional<PeriodNames> thenCalled;
    private final Optional<PeriodNames> nowCalled;
    private final List<Sentence> then;
    private final List<Sentence> now;
    private final Pairing pairing;

    public ProseComparison(PublishedModel before, PublishedModel after) {
        this.thenCalled = PeriodNames.of(before, after);
        this.nowCalled = PeriodNames.of(after, before);
        this.then = sentences(before);
        this.now = new ListMarks(then).asIn(sentences(after));
        this.pairing = new Pairing(then, now);
        keepRuns();
        pairing.match(Kind.MOVED, Sentence::text);
        inSectionThenAnywhere(Kind.BLANKS, Sentence::solid);
        inSectionThenAnywhere(Kind.NUMBERS, sentence -> Words.withoutNumbers(sentence.text()));
        pairing.matchSimilar();
    }

    private static List<Sentence> sentences(PublishedModel model) {
        return model.sections().stream()
                .flatMap(section -> Sentence.of(section).stream())
                .toList();
    }

    /** Sentences of one section that are the same in the same order. */
    private void keepRuns() {
        List<String> sections = now.stream().map(Sentence::section).distinct().toList();
        for (String section : sections) {
            List<Integer> before = of(then, section);
            List<Integer> after = of(now, section);
            int at = 0;
            int other = 0;
            for (AbstractDelta<String> delta :
                    DiffUtils.diff(texts(then, before), called(before, after)).getDeltas()) {
                keep(before, at, after, other, delta.getSource().getPosition() - at);
                at = delta.getSource().getPosition() + delta.getSource().size();
                other = delta.getTarget().getPosition() + delta.getTarget().size();
            }
            keep(before, at, after, other, before.size() - at);
        }
    }

    private void keep(List<Integer> before, int at, List<Integer> after, int other, int count) {
        for (int i = 0; i < count; i++) {
            pairing.keep(before.get(at + i), after.get(other + i));
        }
    }

    private static List<Integer> of(List<Sentence> sentences, String section) {
        return IntStream.range(0, sentences.size())
                .filter(i -> sentences.get(i).section().equals(section))
                .boxed()
                .toList();
    }

    private static List<String> texts(List<Sentence> sentences, List<Integer> which) {
        return which.stream().map(i -> sentences.get(i).text()).toList();
    }

    /** The later sentences, but for those that only call the report's time by its own names: they are as the earlier report has them. */
    private List<String> called(List<Integer> before, List<Integer> after) {
        List<String> texts = texts(now, after);
        if (thenCalled.isEmpty() || nowCalled.isEmpty()) {
            return texts;
        }
        Set<String> same = new HashSet<>(texts(then, before));
        Map<String, String> bySigns = new HashMap<>();
        same.forEach(text -> bySigns.put(thenCalled.get().without(text), text));
        return texts.stream()
                .map(text -> same.contains(text)
                        ? text
                        : bySigns.getOrDefault(nowCalled.get().without(text), text))
                .toList();
    }

    private void inSectionThenAnywhere(Kind kind, Function<Sentence, String> key) {
        pairing.match(kind, sentence -> sentence.section() + "\n" + key.apply(sentence));
        pairing.match(kind, key);
    }

    /** How many sentences are the same at the same place. */
    public int same() {
        return pairing.kept();
    }

    /** What differs, in the order of the second report; what is gone comes after what stood before it. */
    public List<SentenceChange> changes() {
        List<SentenceChange> changes = new ArrayList<>(gone(-1));
        for (int i = 0; i < now.size(); i++) {
            int before = pairing.before(i);
            if (before < 0) {
                changes.add(new SentenceChange(Kind.NEW, Optional.empty(), Optional.of(now.get(i))));
            } else if (pairing.kind(i).isPresent()) {
                Kind kind = pairing.kind(i).get();
                changes.add(new SentenceChange(kind, Optional.of(then.get(before)), Optional.of(now.get(i))));
            }
            changes.addAll(before < 0 ? List.of() : gone(before));
        }
        return changes;
    }

    /** The sentences right behind one of the first report that the second does not have. */
    private List<SentenceChange> gone(int behind) {
        return Stream.iterate(behind + 1, i -> i < then.size() && !pairing.isTaken(i), i -> i + 1)
                .map(i -> new SentenceChange(Kind.GONE, Optional.of(then.get(i)), Optional.empty()))
                .toList();
    }
}
