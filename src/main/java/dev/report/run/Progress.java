package dev.report.run;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** How far a run has come, for someone who watches from another thread. */
public final class Progress {

    /** What a run is busy with. */
    public enum Stage {
        READING,
        CHECKING,
        RENDERING,
        PUBLISHING
    }

    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.READING);
    private final AtomicInteger units = new AtomicInteger();

    /** The next stage begins. */
    public void enter(Stage next) {
        stage.set(next);
    }

    /** One more unit was found. */
    public void unit() {
        units.incrementAndGet();
    }

    public Stage stage() {
        return stage.get();
    }

    /** How many units were found so far. */
    public int units() {
        return units.get();
    }
}
