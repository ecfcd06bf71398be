package dev.report.compose;

import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import dev.report.definition.form.FormTable;
import dev.report.definition.form.FormTable.Listing;
import dev.report.finding.Messages;
import dev.report.model.UnitCode;
import dev.report.model.UnitTexts;
import java.util.ArrayList;
import java.util.List;

/** Whose figures stand in the rows of a table of units: units in the roster's order, their kinds, and all together. */
final class UnitListing {

    private final Consolidation consolidation;
    private final UnitCode issuer;
    private final ReportWords words;
    private final LastPeriod last;

    UnitListing(Consolidation consolidation, UnitCode issuer, ReportWords words, LastPeriod last) {
        this.last = last;
        this.consolidation = consolidation;
        this.issuer = issuer;
        this.words = words;
    }

    /**
     * A row.
     *
     * @param label in front of it
     * @param figures in it, with those of the period before
     * @param texts the words in it
     * @param id what its cells are told from those of other rows by: a unit's code, or a kind; empty for all together
     * @param isSum whether it is of several units together
     */
    record Part(String label, LastPeriod.Beside figures, UnitTexts texts, String id, boolean isSum) {}

    /** The rows in order; that of all together alone where the issuer is the only unit. */
    List<Part> parts(FormTable.UnitRows rows) {
        List<Part> parts = new ArrayList<>();
        if (rows.listing() == Listing.UNITS) {
            consolidation.counted().forEach(submission -> parts.add(unit(submission)));
        } else {
            for (String kind : consolidation.kinds()) {
                addKind(kind, rows, parts);
            }
        }
        UnitTexts texts = UnitTexts.NONE;
        if (isIssuerAlone()) {
            parts.clear();
            texts = consolidation.counted().get(0).texts();
        }
        parts.add(new Part(rows.total(), last.whole(consolidation.total()), texts, "", true));
        return parts;
    }

    boolean isIssuerAlone() {
        List<Submission> counted = consolidation.counted();
        return counted.size() == 1 && counted.get(0).unit().code().equals(issuer);
    }

    private void addKind(String kind, FormTable.UnitRows rows, List<Part> parts) {
        if (!consolidation.isAsked(kind)) {
            return;
        }
        if (rows.listing() != Listing.KINDS) {
            consolidation.counted().stream()
                    .filter(submission -> submission.unit().kind().equals(kind))
                    .forEach(submission -> parts.add(unit(submission)));
        }
        if (rows.listing() != Listing.BY_KIND) {
            String label = rows.listing() == Listing.KINDS ? kind : subtotal(kind, rows.subtotal());
            LastPeriod.Beside figures = last.kind(kind, consolidation.kind(kind).orElseThrow());
            parts.add(
                    new Part(label, figures, UnitTexts.NONE, TableCell.ofKind(kind), rows.listing() != Listing.KINDS));
        }
    }

    private String subtotal(String kind, String own) {
        return own.isEmpty()
                ? words.say("subtotal", "kind", kind)
                : Messages.fill(own, words.style().language(), "kind", kind);
    }

    private Part unit(Submission submission) {
        return new Part(
                submission.unit().name(),
                last.unit(submission),
                submission.texts(),
                submission.unit().code().value(),
                false);
    }
}
