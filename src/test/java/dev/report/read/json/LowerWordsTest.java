package dev.report.read.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county's report as a submission to the city's, with lists and words of its units. */
class LowerWordsTest {

    @TempDir
    Path folder;

    private ProjectFolder city;

    @BeforeEach
    void cityOfOneCounty() throws IOException {
        city = new ProjectFolder(folder)
                .write("report.yaml", """
                        definition: events
                        year: 2025
                        issuer: {code: "990000", name: 示例市人民政府, level: city}
                        published: 2026-03-30
                        outputs: [markdown]
                        """)
                .write("roster.csv", "code,name,kind\n990101,示例县人民政府,县\n")
                .write("events/definition.yaml", """
                        id: events
                        name: 开放活动统计
                        years: {from: 2025}
                        title: "{issuer}{year}年开放活动统计"
                        headers: {unit: [unit], indicator: [indicator], breakdown: [breakdown], value: [value]}
                        measures: [{id: times, label: 场}]
                        indicators:
                          - {key: held, label: 活动场次, measure: times, counts: events}
                          - {key: trouble, label: 主要困难, type: text, asked: optional}
                        lists:
                          - key: events
                            label: 活动目录
                            unique: [name]
                            columns: [{code: name, label: 活动名称}, {code: day, label: 日期, type: date}]
                        tables:
                          - id: table-1
                            title: 表一
                            blocks: [{corner: 单位, list: events}]
                        sections: [{id: list, number: 一, title: 活动, template: section, tables: [table-1]}]
                        """)
                .write("submissions/990101/model.json", """
                        {"draft": false, "definition": "events", "year": "2025", "issuer": {"code": "990101", "name": "示例县人民政府"},
                         "coverage": {"expected": 2, "submitted": 2},
                         "figures": [{"key": "held", "value": 2, "state": "reported"}],
                         "texts": [{"key": "trouble", "label": "主要困难", "type": "text",
                           "values": [{"unit": "990101-001", "value": "人手不足", "state": "reported"}, {"unit": "990101-002", "value": "", "state": "blank"}]}],
                         "lists": [{"key": "events", "label": "活动目录", "columns": {"name": "活动名称", "day": "日期"}, "rows": [
                           {"unit": "990101-001", "values": {"name": "读书日", "day": "2025-04-23"}},
                           {"unit": "990101-002", "values": {"name": "读书日", "day": "2025-04-24"}}]}]}
                        """)
                .write("submissions/990101/manifest.json", "{\"outputs\": {\"model.json\": {}, \"report.md\": {}}}");
    }

    @Test
    void rowsOfAListAreCarriedUpUnderTheCountysName() throws IOException {
        Terminal run = Terminal.run("compile", folder, "--lang", "zh");

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(city.output("report.md"))
                .contains("| 示例县人民政府 | 读书日 | 2025年4月23日 |", "| 示例县人民政府 | 读书日 | 2025年4月24日 |");
    }

    @Test
    void wordsOfUnitsStayBelowAndARemarkSaysSo() {
        assertThat(Terminal.run("check", folder, "--lang", "zh", "--verbose").out())
                .contains("提示[incomplete-lower-report]", "下级报告中由其单位填写的文字没有汇总：主要困难");
        assertThat(Terminal.run("check", folder, "--lang", "en", "--verbose").out())
                .contains("What the units of the report below gave in words is not carried up: 主要困难");
    }

    @Test
    void wordOfTheIssuerItselfIsCarriedUp() throws IOException {
        city.edit(
                "submissions/990101/model.json",
                "\"unit\": \"990101-001\", \"value\": \"人手",
                "\"unit\": \"990101\", \"value\": \"人手");

        assertThat(Terminal.run("check", folder, "--lang", "zh", "--verbose").out())
                .doesNotContain("incomplete-lower-report");
        assertThat(Terminal.run("trace", "trouble", folder, "--lang", "zh").out())
                .contains("人手不足");
    }

    /** The copied folder's manifest lists the model among the outputs. */
    @Test
    void modelIsReadWhereTheManifestBesideItNamesIt() {
        assertThat(Terminal.run("status", folder, "--lang", "zh", "--today", "2026-01-15")
                        .out())
                .contains("应报 1 个，已报 1 个");
    }
}
