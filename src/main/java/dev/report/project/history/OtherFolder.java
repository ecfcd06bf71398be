package dev.report.project.history;

import dev.report.model.Period;
import dev.report.project.period.PeriodText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder that was made by hand for the period before, under another name than the program looks for: {@code 2025Q2}, {@code 2024年}. */
public final class OtherFolder {

    private static final String YEAR_ALONE = "20\\d\\d年?度?";

    private OtherFolder() {}

    /**
     * The name of such a folder, which holds something.
     *
     * @param history the folder that should hold the folder of the period
     */
    public static Optional<String> of(Path history, Period before) throws IOException {
        if (!Files.isDirectory(history)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(history)) {
            return folders.filter(Files::isDirectory)
                    .filter(OtherFolder::isUsed)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> means(name, before))
                    .min(Comparator.naturalOrder());
        }
    }

    private static boolean isUsed(Path folder) {
        String[] files = folder.toFile().list((of, name) -> !name.startsWith(".") && !name.startsWith("~"));
        return files != null && files.length > 0;
    }

    /** A year alone means no shorter period: it may hold the report of the whole year. */
    private static boolean means(String name, Period before) {
        return PeriodText.isOwn(name, before) && (before.isCalendarYear() || !name.matches(YEAR_ALONE));
    }
}
