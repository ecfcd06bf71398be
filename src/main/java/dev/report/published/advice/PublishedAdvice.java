package dev.report.published.advice;

import dev.report.finding.Finding;
import dev.report.model.Text;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Leaves out of what to do about a finding what only the maker of a project can do: waivers, citations. */
public final class PublishedAdvice {

    private PublishedAdvice() {}

    public static Finding of(Finding finding) {
        Text help = finding.help();
        Text kept = new Text(kept(help.zh(), "；"), kept(help.en(), "; "));
        return kept.equals(help) ? finding : finding.advised(kept);
    }

    private static String kept(String help, String mark) {
        return Arrays.stream(help.split(mark))
                .filter(part -> !part.contains("waivers.yaml") && !part.contains("${"))
                .collect(Collectors.joining(mark));
    }
}
