package dev.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is put into {@link Ints} and {@link Longs}, and in whatever order, comes out again. */
class CompactNumbersTest {

    private static final int SIZE = 50;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void numbersOfAnyWidthComeOutAsTheyWentIn(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Ints ints = new Ints(SIZE);
            Longs longs = new Longs(SIZE);
            int[] expectedInts = new int[SIZE];
            long[] expectedLongs = new long[SIZE];
            boolean[] set = new boolean[SIZE];
            int width = random.nextInt(63);
            for (int step = 0; step < 80; step++) {
                int cell = random.nextInt(SIZE);
                long number = random.nextInt(4) == 0 ? 7 : random.nextLong() >> width;
                ints.set(cell, (int) number);
                longs.set(cell, number);
                expectedInts[cell] = (int) number;
                expectedLongs[cell] = number;
                set[cell] = true;
            }
            for (int cell = 0; cell < SIZE; cell++) {
                if (set[cell]) {
                    assertThat(ints.get(cell)).isEqualTo(expectedInts[cell]);
                }
                assertThat(longs.get(cell)).isEqualTo(expectedLongs[cell]);
            }
        }
    }

    @Test
    void aLineNumberBeyondTwoBytesForAllCellsIsKept() {
        Ints lines = new Ints(SIZE);
        lines.set(0, 100_000);
        lines.set(1, 100_000);
        lines.set(2, 5);
        assertThat(new int[] {lines.get(0), lines.get(1), lines.get(2)}).containsExactly(100_000, 100_000, 5);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void placesThatTwoTablesShareChangeInTheOneThatIsWrittenAlone(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Ints[] all = {new Ints(SIZE), new Ints(SIZE), new Ints(SIZE)};
            int[][] expected = new int[all.length][SIZE];
            for (int cell = 0; cell < SIZE; cell++) {
                for (int one = 0; one < all.length; one++) {
                    expected[one][cell] = 1000 * one + cell * 3;
                    all[one].set(cell, expected[one][cell]);
                }
            }
            all[1].shareWith(all[0]);
            all[2].shareWith(all[1]);
            for (int step = 0; step < 20; step++) {
                int one = random.nextInt(all.length);
                int cell = random.nextInt(SIZE);
                expected[one][cell] = random.nextInt(100_000);
                all[one].set(cell, expected[one][cell]);
            }
            for (int one = 0; one < all.length; one++) {
                for (int cell = 0; cell < SIZE; cell++) {
                    assertThat(all[one].get(cell)).isEqualTo(expected[one][cell]);
                }
            }
        }
    }
}
