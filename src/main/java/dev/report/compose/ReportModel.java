package dev.report.compose;

import java.util.List;
import java.util.Map;

/**
 * The report as templates see it: finished text in order, nothing left to compute.
 *
 * @param title the report's title
 * @param issuer the issuer's name
 * @param year the reporting year, as digits
 * @param published the report's date as printed, e.g. {@code 2016年3月30日}
 * @param publishedIso the same as {@code 2016-03-30}
 * @param paper the printed page: {@code a4} or {@code letter}
 * @param language of the report, e.g. {@code zh-CN}
 * @param draft whether this is a draft (草稿)
 * @param draftMark the words that mark every page of a draft; empty for a final report
 * @param contact address, postcode, phone, email, site as far as given
 * @param coverage how many of the expected units submitted
 * @param sections the parts in order
 * @param pictures what is shown in pictures after the report; empty where none are wanted
 * @param sources where the figures come from
 * @param words headings and labels that templates place, by name, in the report's language
 */
public record ReportModel(
        String title,
        String issuer,
        String year,
        String published,
        String publishedIso,
        String paper,
        String language,
        boolean draft,
        String draftMark,
        Map<String, String> contact,
        CoverageText coverage,
        List<SectionModel> sections,
        List<Picture> pictures,
        Sources sources,
        Map<String, String> words) {

    /**
     * Coverage as text.
     *
     * @param submitted how many units submitted
     * @param expected how many must
     */
    public record CoverageText(String submitted, String expected) {}

    /**
     * One part of the report.
     *
     * @param id the section's id, also its anchor
     * @param heading as printed, with its number; empty for a part without a heading
     * @param template the template that places it
     * @param blocks prose and tables in order
     */
    public record SectionModel(String id, String heading, String template, List<Block> blocks) {

        /** Whether one of its tables needs the longer side of the page; the whole part is turned then. */
        public boolean isLandscape() {
            return blocks.stream().anyMatch(block -> block instanceof Block.Table table && table.landscape());
        }
    }
}
