package dev.report.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.discover.InputFiles;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When a save is over, told by a clock that the tests turn. */
class SettlingTest {

    private static final String PROSE = "narrative/overview.md";
    private static final String SHEET = "submissions/a.xlsx";

    /** Files as somebody writes them, looked at every 20 ms. */
    private static final class Desk {

        private final TreeMap<String, InputFiles.Stamp> files = new TreeMap<>();
        private final List<String> builds = new ArrayList<>();
        private Settling settling;
        private long millis;
        private int writes;

        Desk() {
            put(PROSE, 100);
            put(SHEET, 9_000);
            settling = Settling.after(new InputFiles(files));
        }

        Desk put(String name, long size) {
            writes++;
            files.put(name, new InputFiles.Stamp(size, FileTime.fromMillis(writes), "inode " + writes));
            return this;
        }

        Desk remove(String name) {
            files.remove(name);
            return this;
        }

        /** Time passes; what is built is written down with the size of the prose. */
        Desk pass(long howLong) {
            for (long end = millis + howLong; millis < end; millis += 20) {
                settling = settling.look(new InputFiles(files), TimeUnit.MILLISECONDS.toNanos(millis));
                if (settling.isOver(TimeUnit.MILLISECONDS.toNanos(millis))) {
                    InputFiles.Stamp prose = settling.seen().stamps().get(PROSE);
                    builds.add(prose == null ? "gone" : Long.toString(prose.size()));
                    settling = Settling.after(settling.seen());
                }
            }
            return this;
        }
    }

    @Test
    void nothingIsBuiltWhileNothingIsSaved() {
        assertThat(new Desk().pass(60_000).builds).isEmpty();
    }

    @Test
    void aSaveInPlaceIsBuiltOnceAndWithinATenthOfASecond() {
        assertThat(new Desk().pass(100).put(PROSE, 120).pass(100).builds).containsExactly("120");
    }

    @Test
    void aFileThatIsEmptiedAndThenFilledIsOneSave() {
        Desk desk = new Desk()
                .pass(40)
                .put(PROSE, 0)
                .pass(200)
                .put(PROSE, 60)
                .pass(40)
                .put(PROSE, 130)
                .pass(1_000);

        assertThat(desk.builds).containsExactly("130");
    }

    @Test
    void aFileThatIsDeletedAndWrittenAnewIsOneSave() {
        Desk desk = new Desk().pass(40).remove(PROSE).pass(200).put(PROSE, 140).pass(1_000);

        assertThat(desk.builds).containsExactly("140");
    }

    @Test
    void aTemporaryFileThatTakesThePlaceOfTheOldIsOneSave() {
        Desk desk = new Desk()
                .put("narrative/overview.md~", 100)
                .put("narrative/4913", 0)
                .pass(40);
        desk.remove("narrative/4913").put(PROSE, 150).pass(1_000);

        assertThat(desk.builds).containsExactly("150");
    }

    @Test
    void aBurstOfSavesIsOneBuild() {
        Desk desk = new Desk();
        for (int i = 0; i < 30; i++) {
            desk.put(PROSE, 200 + i).put(SHEET, 9_000 + i).pass(40);
        }

        assertThat(desk.pass(1_000).builds).containsExactly("229");
    }

    @Test
    void aFileThatIsReallyDeletedIsBuiltWithoutAfterHalfASecond() {
        Desk desk = new Desk().remove(PROSE).pass(400);
        assertThat(desk.builds).isEmpty();

        assertThat(desk.pass(200).builds).containsExactly("gone");
    }

    @Test
    void aFileThatIsWrittenToAllTheTimeDoesNotKeepOthersFromBeingSeen() {
        Desk desk = new Desk();
        for (int i = 0; i < 600; i++) {
            desk.put(SHEET, i + 1).pass(20);
        }

        assertThat(desk.builds).hasSize(2);
    }

    @Test
    void whatComesAndGoesWithoutATraceIsNotBuilt() {
        Desk desk = new Desk().put("submissions/lu12345.tmp", 5).pass(40).remove("submissions/lu12345.tmp");

        assertThat(desk.pass(1_000).builds).isEmpty();
    }

    @Test
    void twoSavesFarApartAreTwoBuilds() {
        assertThat(new Desk().put(PROSE, 1).pass(500).put(PROSE, 2).pass(500).builds)
                .containsExactly("1", "2");
    }
}
