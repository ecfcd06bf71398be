package dev.report.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLockTest {

    @TempDir
    Path folder;

    @Test
    void heldLockNamesItsHolder() throws Exception {
        try (ProjectLock lock = ProjectLock.take(folder.resolve(".report"), "2026-01-15T02:00:00Z")) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> ProjectLock.take(folder.resolve(".report"), "2026-01-15T02:00:00Z"))
                    .isInstanceOf(ProjectLock.HeldException.class)
                    .hasMessageMatching(
                            "process " + ProcessHandle.current().pid() + " on .+ since 2026-01-15T02:00:00Z");
        }
    }

    @Test
    void closedLockCanBeTakenAgain() throws Exception {
        ProjectLock.take(folder, "2026-01-15T02:00:00Z").close();
        ProjectLock again = ProjectLock.take(folder, "2026-01-15T02:00:00Z");
        again.close();

        assertThat(Files.readString(folder.resolve("lock")))
                .matches("process " + ProcessHandle.current().pid() + " on .+ since 2026-01-15T02:00:00Z");
    }

    @Test
    void lockIsNotWrittenThroughALink() throws Exception {
        Path other = Files.writeString(folder.resolve("other"), "theirs");
        Files.createSymbolicLink(folder.resolve("lock"), other);

        assertThatThrownBy(() -> ProjectLock.take(folder, "2026-01-15T02:00:00Z"))
                .isInstanceOf(IOException.class);
        assertThat(other).hasContent("theirs");
    }

    @Test
    void lockFileThatARunLeftBehindBlocksNobody() throws Exception {
        Files.writeString(folder.resolve("lock"), "process 1 that was killed long ago, with a longer line");
        ProjectLock.take(folder, "2026-01-15T02:00:00Z").close();

        assertThat(Files.readString(folder.resolve("lock")))
                .matches("process " + ProcessHandle.current().pid() + " on .+ since 2026-01-15T02:00:00Z");
    }
}
