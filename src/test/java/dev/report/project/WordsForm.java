package dev.report.project;

/** A definition that asks for words beside figures: a text, a day, yes or no, and a list. */
public final class WordsForm {

    public static final String YAML = """
            id: words
            name: {zh: 文字表, en: A form with words}
            years: {from: 2000}
            title: "{issuer}{year}年报告"
            headers: {unit: [unit, 单位], year: [year], indicator: [indicator, 指标], breakdown: [breakdown, 分类项], value: [value, 数值, 内容], note: [note], ignore: [序号, 填表说明], remark: [注]}
            measures:
              - {id: cases, label: 件}
              - {id: units, label: 个}
            legal:
              - {id: law, title: 《规定》, number: 第1号}
            indicators:
              - {key: cases, label: 办件, measure: cases}
              - {key: focus, label: 重点工作, type: text, max: 12, asked: optional}
              - {key: lawyer.has, label: 聘有法律顾问, aliases: [法律顾问], type: yes-no}
              - {key: lawyer.since, label: 聘任日期, type: date, asked: optional, not_applicable: true}
              - {key: lawyer.units, label: 聘有法律顾问的单位, measure: units, counts: lawyer.has}
              - {key: documents.listed, label: 目录件数, measure: cases, counts: documents}
            lists:
              - key: documents
                label: 规范性文件目录
                asked: [部门]
                unique: [number]
                columns:
                  - {code: title, label: 文件名称, aliases: [标题], max: 20}
                  - {code: number, label: 文号}
                  - {code: date, label: 发布日期, type: date, within: period}
                  - {code: valid, label: 是否有效, type: yes-no, asked: optional, words: [有效, 失效]}
            tables:
              - id: units
                title: 表一
                blocks:
                  - corner: 单位
                    units: {total: 合计}
                    columns: [{key: cases}, {key: lawyer.has}, {key: lawyer.since, label: 聘任日期}, {key: focus}]
              - id: catalogue
                title: 表二
                blocks:
                  - {heading: 规范性文件目录, corner: 单位, list: documents}
            sections:
              - {id: overview, number: 一, title: 概况, template: section, narrative: overview}
              - {id: tables, number: 二, title: 情况, template: section, tables: [units, catalogue]}
            rules:
              - id: listed
                title: {zh: 件数与目录一致, en: The count agrees with the list}
                scope: [unit]
                severity: warning
                formula: documents.listed <= cases
                basis: law
                help: {zh: 请核对, en: Check}
                examples: {passes: {documents.listed: 1, cases: 1}, fails: {documents.listed: 2, cases: 1}}
            """;

    private WordsForm() {}
}
