package dev.report.bind.unit;

import dev.report.bind.Submission;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.Indicator;
import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.discover.SubmissionFile;
import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.model.CellKey;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.TextValue;
import dev.report.model.UnitTexts;
import dev.report.project.Policy;
import dev.report.project.ReportProject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reports what is wrong with a unit's words as a whole: blanks, days outside the period, rows that a list has twice. */
public final class TextCheck {

    private final ReportProject project;
    private final ReportDefinition definition;
    private final Findings findings;
    private final Set<String> explained;

    /** @param explained the files of which a finding says why they lack something */
    public TextCheck(ReportProject project, Findings findings, Set<String> explained) {
        this.explained = explained;
        this.project = project;
        this.definition = project.definition();
        this.findings = findings;
    }

    /** Reports one unit's; a file that is checked alone may be one of several, and is not asked for what it does not mention. */
    public void report(Submission submission) {
        boolean isAsked = project.policy().blank() == Policy.Blank.ERROR
                && !submission.files().isEmpty()
                && isRead(submission)
                && submission.files().stream().noneMatch(SubmissionFile::isModel);
        for (TextItem item : definition.texts().cells()) {
            Optional<TextValue> value = submission.texts().cell(item.key().indicator());
            value.ifPresent(given -> checkDay(submission, item, given));
            if (isAsked) {
                checkBlank(submission, item, value);
            }
        }
        for (TextList list : definition.texts().lists()) {
            check(submission, list, isAsked);
        }
    }

    /** Whether something of the unit was read: of what could not be, that is the finding. */
    private boolean isRead(Submission submission) {
        boolean isExplained = submission.files().stream().anyMatch(explained::contains);
        return !isExplained
                && (submission.table().isMentioned() || !submission.texts().isEmpty());
    }

    private void check(Submission submission, TextList list, boolean isAsked) {
        boolean isGiven = submission.texts().lists().containsKey(list.key());
        if (isAsked && !isGiven && isWanted(submission, list.asked())) {
            SourceLocation file = SourceLocation.file(submission.files().get(0));
            String id = isCounted(submission, list) ? "blank-cell.list-counted" : "blank-cell.list";
            add(id, submission, list.cell(), file, "");
        }
        for (UnitTexts.Row row : submission.texts().rows(list.key())) {
            for (TextItem column : list.columns()) {
                Optional<TextValue> value = row.value(column.key().breakdown());
                value.ifPresent(given -> checkDay(submission, column, given));
                boolean isBlank = value.filter(given -> given.state() != TextValue.State.BLANK)
                        .isEmpty();
                if (isAsked && isBlank && column.asked().of(submission.unit().kind())) {
                    add(
                            "blank-cell.words",
                            submission,
                            column.key(),
                            value.map(TextValue::at).orElse(row.at()),
                            "");
                }
            }
        }
        checkTwice(submission, list);
    }

    /** Whether a unit gave the number of a list's rows, as a table of last year's units does, which has no room for lists. */
    private boolean isCounted(Submission submission, TextList list) {
        return definition.texts().counts().entrySet().stream()
                .filter(count -> count.getValue().equals(list.key()))
                .map(count -> definition.cells().position(count.getKey()))
                .anyMatch(submission.table()::isReported);
    }

    private boolean isWanted(Submission submission, Indicator.Asked asked) {
        return asked.of(submission.unit().kind()) && !project.roster().isOpen();
    }

    private void checkBlank(Submission submission, TextItem item, Optional<TextValue> value) {
        boolean isBlank =
                value.filter(given -> given.state() != TextValue.State.BLANK).isEmpty();
        if (isBlank
                && (value.isPresent()
                        ? item.asked().of(submission.unit().kind())
                        : isWanted(submission, item.asked()))) {
            SourceLocation file = SourceLocation.file(submission.files().get(0));
            add(
                    value.isPresent() ? "blank-cell.words" : "blank-cell.words-absent",
                    submission,
                    item.key(),
                    value.map(TextValue::at).orElse(file),
                    "");
        }
    }

    private void checkDay(Submission submission, TextItem item, TextValue value) {
        if (!value.isGiven() || !item.traits().inPeriod() || project.period().equals(Period.ANY)) {
            return;
        }
        LocalDate first = project.period().from();
        LocalDate last = project.period().to();
        LocalDate day = LocalDate.parse(value.value());
        if (day.isBefore(first) || day.isAfter(last)) {
            add(
                            "date-outside-period",
                            submission,
                            item.key(),
                            value.at(),
                            Excerpt.of(value.text()),
                            "first",
                            first,
                            "last",
                            last)
                    .expected(first + "/" + last)
                    .actual(value.value());
        }
    }

    /**
     * A row whose telling columns are all those of a row before; one finding for all of a list. A report of the level below has the rows
     * of many units, which may be alike.
     */
    private void checkTwice(Submission submission, TextList list) {
        Map<List<String>, UnitTexts.Row> seen = new HashMap<>();
        List<UnitTexts.Row> again = new ArrayList<>();
        for (UnitTexts.Row row : submission.texts().rows(list.key())) {
            List<String> telling = SubmissionFile.isModel(row.at().file()) ? List.of() : telling(row, list);
            if (!telling.isEmpty() && seen.putIfAbsent(telling, row) != null) {
                again.add(row);
            }
        }
        if (!again.isEmpty()) {
            UnitTexts.Row first = Objects.requireNonNull(seen.get(telling(again.get(0), list)));
            String words = Excerpt.of(String.join("，", telling(again.get(0), list)));
            add(
                            again.size() > 1 ? "duplicate-row.several" : "duplicate-row",
                            submission,
                            list.cell(),
                            again.get(0).at(),
                            words,
                            "count",
                            again.size(),
                            "place",
                            first.at())
                    .at(first.at(), Text.same(list.label()), words)
                    .actual(words);
        }
    }

    /** What tells a row apart; empty where it has nothing in those columns. */
    private static List<String> telling(UnitTexts.Row row, TextList list) {
        return list.unique().stream()
                .flatMap(code -> row.value(code).stream())
                .filter(TextValue::isGiven)
                .map(TextValue::value)
                .toList();
    }

    private Raised add(String id, Submission submission, CellKey key, SourceLocation at, String value, Object... more) {
        String label = definition.label(key);
        List<Object> values = new ArrayList<>(List.of(
                "label", label, "value", value, "unit", submission.unit().name()));
        values.addAll(List.of(more));
        return findings.add(id, at, Text.same(label), value)
                .unit(submission.unit().code())
                .cell(key)
                .values(values.toArray());
    }
}
