package dev.report.lint.table;

import dev.report.definition.ReportDefinition;
import dev.report.definition.label.LabelIndex;
import dev.report.definition.rule.LinearForm;
import dev.report.lint.text.Words;
import dev.report.model.CellKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Knows the figures of lists of names: those before 分别, one number each, and those before 共计, one number for all. */
final class ListedClaims {

    private final TableClaims claims;
    private final ReportDefinition definition;

    ListedClaims(TableClaims claims) {
        this.claims = claims;
        this.definition = claims.definition();
    }

    /**
     * The claim of a name in a list before 分别: by its own words, or as a category of the indicator that the list's first name, or
     * the claim before the list, speaks of: {@code 行政复议维持、纠正分别为}, {@code 行政复议36件，维持、纠正分别为}.
     */
    Optional<TableClaims.Claim> respective(RespectiveLists.Name name, Optional<TableClaims.Claim> before) {
        Optional<TableClaims.Claim> own = claims.find(name.label(), "");
        if (own.isPresent()) {
            return own;
        }
        String first = name.names().get(0);
        Optional<String> indicator = definition.labels().find(first) instanceof LabelIndex.Resolution.Cell cell
                ? Optional.of(definition.cells().key(cell.position()).indicator())
                : before.flatMap(claim -> claim.candidates().get(0).cell()).map(CellKey::indicator);
        return indicator.flatMap(key -> category(key, name));
    }

    /** Only if all names of the list are categories of the indicator. */
    private Optional<TableClaims.Claim> category(String indicator, RespectiveLists.Name name) {
        Optional<CellKey> wanted = Optional.empty();
        String label = definition.indicators().get(indicator).label();
        for (String each : name.names()) {
            String category = each.startsWith(label) ? each.substring(label.length()) : each;
            if (!(definition.labels().resolve(List.of(label), List.of(category))
                    instanceof LabelIndex.Resolution.Cell cell)) {
                return Optional.empty();
            }
            CellKey key = definition.cells().key(cell.position());
            if (!key.indicator().equals(indicator)) {
                return Optional.empty();
            }
            wanted = each.equals(name.label()) ? Optional.of(key) : wanted;
        }
        List<String> unless = claims.find(label, "").map(TableClaims.Claim::unless).orElse(List.of()).stream()
                .filter(word -> name.names().stream().noneMatch(each -> each.contains(word)))
                .toList();
        return wanted.map(cell ->
                new TableClaims.Claim(List.of(), unless, List.of(TableClaims.candidate(definition.label(cell), cell))));
    }

    /** {@code 行政许可、行政处罚、行政强制共计}: the sum of several figures, if each name is one and the words say that they are added. */
    Optional<TableClaims.Claim> together(List<String> names) {
        List<String> labels = new ArrayList<>(names);
        String last = labels.get(labels.size() - 1);
        String bare = claims.withoutTails(last);
        if (!Words.anyIn(last.substring(bare.length()), claims.rules().sums())) {
            return Optional.empty();
        }
        labels.set(labels.size() - 1, bare);
        List<TableClaims.Claim> each =
                labels.stream().flatMap(name -> claims.find(name, "").stream()).toList();
        boolean plain = each.size() == labels.size()
                && each.stream()
                        .allMatch(claim -> claim.candidates().get(0).part().isEmpty());
        return plain ? Optional.of(sum(each)) : Optional.empty();
    }

    private static TableClaims.Claim sum(List<TableClaims.Claim> each) {
        List<LinearForm.Term> terms = new ArrayList<>();
        List<String> unless = new ArrayList<>();
        StringJoiner names = new StringJoiner(" + ");
        for (TableClaims.Claim claim : each) {
            TableClaims.Candidate figure = claim.candidates().get(0);
            terms.addAll(figure.form().terms());
            names.add(figure.name());
            unless.addAll(claim.unless());
        }
        LinearForm form = new LinearForm(terms, BigDecimal.ZERO, names.toString());
        return new TableClaims.Claim(
                List.of(),
                unless,
                List.of(new TableClaims.Candidate(names.toString(), form, Optional.empty(), Optional.empty())));
    }
}
