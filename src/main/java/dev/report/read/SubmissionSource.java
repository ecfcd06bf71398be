package dev.report.read;

import dev.report.discover.SubmissionFile;
import dev.report.read.raw.RawFile;
import java.io.IOException;

/** Opens submissions: each by itself, or as a thread has read them ahead. */
public interface SubmissionSource {

    /** Opens each file when it is asked for. */
    SubmissionSource DIRECT = file -> SubmissionReader.open(file.path(), file.name());

    /**
     * Opens a file.
     *
     * @throws IOException if the file cannot be opened or read
     */
    RawFile open(SubmissionFile file) throws IOException;
}
