package dev.report.read.raw;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the words of rows meant when they were read with care, to be found again by their bytes.
 *
 * <p>So no bytes are judged here: what is found was decided for the same words before.
 *
 * @param <M> what words mean
 */
public final class KnownWords<M> {

    private final List<M> meanings = new ArrayList<>();
    private final Map<Writing, ByteWords> byWriting = new HashMap<>();

    /** How words become bytes: what an encoding and a delimiter make of them. */
    private record Writing(Charset charset, char delimiter) {

        // Written out, since what is made for a record when it is first asked takes a start some milliseconds.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Writing that && charset.equals(that.charset) && delimiter == that.delimiter;
        }

        @Override
        public int hashCode() {
            return 31 * charset.hashCode() + delimiter;
        }
    }

    /** What the words of this number mean. */
    public M meaning(int number) {
        return meanings.get(number);
    }

    /** The bytes of the words that are known, as files of one encoding and delimiter have them. */
    public ByteWords in(Charset charset, char delimiter) {
        return byWriting.computeIfAbsent(new Writing(charset, delimiter), any -> new ByteWords());
    }

    /** What is known now, for another thread: nothing is added to it. */
    public KnownWords<M> copy() {
        KnownWords<M> copy = new KnownWords<>();
        copy.meanings.addAll(meanings);
        byWriting.forEach((writing, words) -> copy.byWriting.put(writing, words.copy()));
        return copy;
    }

    /** Gives a meaning its number. */
    public int add(M meaning) {
        meanings.add(meaning);
        return meanings.size() - 1;
    }
}
