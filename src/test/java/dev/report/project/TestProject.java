package dev.report.project;

import dev.report.project.roster.RosterReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project folder that a test writes file by file; what it does not write is a small sound default. */
public final class TestProject {

    /** A definition with one indicator of every mode, for tests that need no official form. */
    public static final String SMALL_FORM = """
            id: small
            name: 小表
            years: {from: 2000}
            title: "{issuer}{year}年报告"
            headers: {unit: [unit], year: [year], indicator: [indicator], breakdown: [breakdown], value: [value], note: [note], measure: [measure]}
            measures:
              - {id: cases, label: 件}
              - {id: items, label: 条}
              - {id: months, label: 个月}
              - {id: money, label: 万元, decimals: 4}
            legal:
              - {id: law, title: 《条例》, number: 第1号, article: 第二条}
            breakdowns:
              - id: who
                label: 申请人
                categories: [{code: a, label: 甲}, {code: b, label: 乙}, {code: total, label: 总计}]
            indicators:
              - {key: received, label: 收到, by: who, measure: cases}
              - {key: closed, label: 办结, by: who, measure: cases}
              - {key: amount, label: 金额, measure: money}
              - {key: largest, label: 最大, measure: cases, mode: max, asked: optional}
              - {key: latest, label: 最后, measure: months, mode: latest, asked: optional}
              - {key: computed, label: 重算, measure: cases, mode: recompute, formula: received/a + received/b}
              - {key: kept, label: 各自, measure: cases, mode: none, asked: optional}
              - {key: about, label: 约数, measure: items, approximate: true, not_applicable: true, asked: [乡镇]}
            tables:
              - id: form
                title: 表
                blocks:
                  - columns: {breakdown: who}
                    rows: [{key: received}, {key: closed}]
            sections:
              - {id: overview, number: 一, title: 概况, template: section, narrative: overview, required: true}
              - {id: other, number: 二, title: 其他, template: section, narrative: other}
            rules:
              - id: closed-within-received
                title: {zh: 办结不多于收到, en: No more closed than received}
                scope: [unit, report]
                each: {breakdown: who}
                formula: closed <= received
                basis: law
                message: {zh: "{each}：{left_terms}，多于 {right_terms}，多出 {difference}", en: "{each}: {left} > {right} by {difference}"}
                help: {zh: 请核对, en: Check}
                examples: {passes: {received/a: 1, closed/a: 1}, fails: {received/a: 1, closed/a: 2}}
              - id: row-total
                title: 总计
                scope: [unit, report]
                each: {indicators: [received, closed]}
                formula: total = a + b
                basis: law
                help: 请核对
                examples: {passes: {received/a: 1, received/total: 1}, fails: {received/a: 1, received/total: 2}}
            """;

    private final Path root;
    private String definition = "cn-2021";
    private String time = "year: 2025";
    private String more = "";
    private String roster = """
            code,name,kind,parent,valid_from,valid_to,status,note
            101,民政局,部门,,,,active,
            102,财政局,部门,,,,active,
            201,城关镇,乡镇,,,,active,
            """;

    private TestProject(Path root) {
        this.root = root;
    }

    public static TestProject in(Path root) {
        return new TestProject(root);
    }

    public Path root() {
        return root;
    }

    /** Names the definition, or with {@link #smallForm} the one written into the project. */
    public TestProject definition(String name) {
        definition = name;
        return this;
    }

    public TestProject smallForm() {
        return form(SMALL_FORM);
    }

    /** Writes a definition into the project and uses it. */
    public TestProject form(String yaml) {
        return file("form/definition.yaml", yaml).definition("form");
    }

    public TestProject year(int wanted) {
        return timed("year: " + wanted);
    }

    /** Says in report.yaml which time the report is about. */
    public TestProject timed(String yaml) {
        time = yaml;
        return this;
    }

    /** Adds lines to report.yaml. */
    public TestProject with(String yaml) {
        more += yaml + "\n";
        return this;
    }

    /** Replaces the roster, header included. */
    public TestProject roster(String csv) {
        roster = csv;
        return this;
    }

    public TestProject file(String name, String content) {
        return file(name, content, StandardCharsets.UTF_8);
    }

    public TestProject file(String name, String content, Charset charset) {
        return file(name, content.getBytes(charset));
    }

    public TestProject file(String name, byte[] content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ReportProject load() {
        file(
                ReportProject.FILE,
                "definition: " + definition + "\n" + time
                        + "\nissuer: {code: \"510781\", name: 江油市人民政府, level: county}\npublished: 2026-03-30\n" + more);
        file(RosterReader.FILE, roster);
        try {
            return ProjectLoader.load(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
