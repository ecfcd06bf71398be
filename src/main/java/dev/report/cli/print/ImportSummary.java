package dev.report.cli.print;

import dev.report.model.FigureTable;
import dev.report.published.PublishedReport;
import dev.report.published.ReportCover;
import dev.report.published.Stated;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The few lines that say what was read of a published report: what it says of itself and where, its figures, the files made of it. */
public final class ImportSummary {

    private final Screen screen;
    private final PublishedReport report;
    private final Path folder;
    private final List<String> files;
    private final boolean isGuessed;

    /** @param isGuessed whether the report's form was told by its tables */
    public ImportSummary(Screen screen, PublishedReport report, Path folder, List<String> files, boolean isGuessed) {
        this.screen = screen;
        this.report = report;
        this.folder = folder;
        this.files = List.copyOf(files);
        this.isGuessed = isGuessed;
    }

    public void print(PrintStream out) {
        ReportCover cover = report.cover();
        out.println(screen.paint("1", report.document().file()));
        String form = report.definition().id() + " "
                + screen.in(report.definition().heading().name());
        line(out, "import.form", isGuessed ? form + screen.say("import.guessed") : form);
        stated(out, "import.title", cover.title());
        stated(out, "import.issuer", cover.issuer());
        stated(out, "import.year", cover.year());
        stated(out, "import.level", cover.level().map(this::levelName));
        stated(out, "import.published", cover.published());
        line(out, "import.figures", figures());
        line(out, "summary.files", String.join(" ", files));
        line(out, "summary.folder", folder + "/");
    }

    private Stated levelName(Stated level) {
        return new Stated(screen.say("level." + level.value()), level.words(), level.at());
    }

    private void stated(PrintStream out, String key, Optional<Stated> stated) {
        String words = stated.map(each -> each.isRead()
                        ? screen.say("import.read", "value", each.value(), "place", each.at(), "words", each.words())
                        : each.value())
                .orElseGet(() -> screen.say("import.unknown"));
        line(out, key, words);
    }

    private String figures() {
        FigureTable figures = report.figures();
        int[] counts = new int[5];
        for (int cell = 0; cell < figures.cells().size(); cell++) {
            counts[kind(figures, cell)]++;
        }
        return screen.say(
                "import.counts",
                "all",
                figures.cells().size(),
                "read",
                counts[0],
                "blank",
                counts[1],
                "none",
                counts[2],
                "unread",
                counts[3],
                "absent",
                counts[4]);
    }

    private static int kind(FigureTable figures, int cell) {
        if (figures.isReported(cell)) {
            return 0;
        }
        if (figures.isNotApplicable(cell)) {
            return 2;
        }
        if (figures.isUnreadable(cell)) {
            return 3;
        }
        return figures.hasPlace(cell) ? 1 : 4;
    }

    private void line(PrintStream out, String key, String words) {
        out.println(Screen.pad(screen.say(key), 10) + words);
    }
}
