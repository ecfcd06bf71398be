package dev.report.render.face;

import dev.report.finding.Findings;
import dev.report.finding.Messages;
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

    /** Raises the fault as a finding of report.yaml, which names the file. */
    public void raise(Findings findings, String file, SourceLocation at) {
        findings.add("project-file.face", at).values("file", file, "why", why);
    }
}
