package dev.report.render.face;

import dev.report.finding.Finding;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;

/** A font file that cannot serve as a face, and why. */
public final class FaceFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = new Messages(FaceFault.class);

    private final transient Text why;

    private FaceFault(Text why) {
        super(why.en());
        this.why = why;
    }

    /** @param key of the sentence, with the names and values it holds */
    static FaceFault of(String key, Object... namesAndValues) {
        return new FaceFault(MESSAGES.text(key, namesAndValues));
    }

    /** The fault as a finding of report.yaml, which names the file. */
    public Finding finding(String file, SourceLocation at) {
        return Finding.of("project-file", Severity.ERROR, MESSAGES.text("face.file", "file", file, "why", why))
                .at(at)
                .help(MESSAGES.text("face.help"))
                .build();
    }
}
