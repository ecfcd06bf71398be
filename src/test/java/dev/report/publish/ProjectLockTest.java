package dev.report.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLockTest {

    @TempDir
    Path folder;

    @Test
    void heldLockNamesItsHolder() throws Exception {
        try (ProjectLock lock = ProjectLock.take(folder.resolve(".report"))) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> ProjectLock.take(folder.resolve(".report")))
                    .isInstanceOf(ProjectLock.HeldException.class)
                    .hasMessage("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void closedLockCanBeTakenAgain() throws Exception {
        ProjectLock.take(folder).close();
        ProjectLock again = ProjectLock.take(folder);
        again.close();

        assertThat(folder.resolve("lock"))
                .hasContent("process " + ProcessHandle.current().pid());
    }

    @Test
    void lockFileThatARunLeftBehindBlocksNobody() throws Exception {
        Files.writeString(folder.resolve("lock"), "process 1 that was killed long ago, with a longer line");
        ProjectLock.take(folder).close();

        assertThat(folder.resolve("lock"))
                .hasContent("process " + ProcessHandle.current().pid());
    }
}
