package dev.report.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.discover.SubmissionFinder;
import dev.report.model.FigureTable;
import dev.report.project.ReportProject;
import dev.report.project.TestProject;
import dev.report.read.SubmissionReader;
import dev.report.read.SubmissionSource;
import dev.report.read.raw.PlainRows;
import dev.report.read.raw.PlainTable;
import dev.report.read.raw.RawFile;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import dev.report.read.raw.RowSource;
import dev.report.read.raw.TableSource;
import dev.report.run.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are taken by their bytes give what they give when they are read with care: the same figures, findings and places. */
class PlainRowsTest {

    private static final String[] ENCODINGS = {"UTF-8", "GB18030"};
    private static final String[] LONG_HEADS = {
        "unit,indicator,breakdown,value",
        "单位代码,年度,指标,分类,数值",
        "year,unit,indicator,breakdown,value,note",
        "unit,indicator,breakdown,value,year",
        "indicator,breakdown,value",
        "unit,indicator,breakdown,measure,value,",
    };
    private static final String[] FLAT_HEADS = {
        "unit,received/a,received/b,received/total,closed/a,closed/b,closed/total,amount",
        "单位代码,年度,received/total,received/a,latest,largest,amount",
        "unit,year,note,closed/a,closed/b,amount,",
        "received/a,received/b,received/total,closed/a",
        "unit,received/a,received/a,unknown",
    };
    private static final String[] UNITS = {"101", "民政局", "102", "201", "城关镇"};
    private static final String[] INDICATORS = {"received", "closed", "收到", "办结"};
    private static final String[] CATEGORIES = {"a", "b", "total", "甲", "乙", "总计"};

    /** What stands in place of something plain. */
    private static final String[] ODD = {
        "",
        " ",
        "\"54\"",
        "\"1,204\"",
        "1,204",
        "５４",
        "054",
        " 54 ",
        "54件",
        "件",
        "-",
        "—",
        "-3",
        "1.50",
        "0.5",
        "12.3456",
        "1.23456789",
        "3.",
        ".5",
        "1.2.3",
        "1234567890123456",
        "123456789012345",
        "99999999999999.5",
        "220余",
        "=1+1",
        "x",
        "合计",
        "备注：见下",
        "109",
        "2024",
        "2025",
        "2025.0",
        "\uFEFF101",
        "\uFEFF",
        "\u200B54",
        "\"a\nb\"",
        "\"a\r\nb",
        "q\"q",
        "\"",
        "\r",
        "\n",
        "\r\n",
        "\n\n",
        ",,,,",
        "指标,分类,数值",
        "unit,indicator,breakdown,value",
        "received/a",
        "\u3000",
        ";",
        "\t",
        "\u4e00\u9fff",
        "𠮷"
    };

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void oddRowsAmongPlainOnesChangeNothing(int seed) {
        Random random = new Random(seed);
        for (int file = 0; file < 25; file++) {
            boolean isLong = random.nextBoolean();
            String text = isLong ? longTable(random, random.nextInt(60)) : flatTable(random, random.nextInt(12));
            byte[] bytes = mutated(text, random).getBytes(Charset.forName(ENCODINGS[random.nextInt(2)]));
            assertBothAgree(bytes, random.nextBoolean() ? "submissions/101.csv" : "submissions/all.csv", random);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2})
    void oddBytesAmongPlainRowsChangeNothing(int seed) {
        Random random = new Random(seed);
        for (int file = 0; file < 25; file++) {
            byte[] bytes = longTable(random, 30).getBytes(Charset.forName(ENCODINGS[random.nextInt(2)]));
            for (int i = random.nextInt(3); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertBothAgree(bytes, "submissions/101.csv", random);
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"UTF-8,1", "GB18030,2"})
    void fileOfSeveralPiecesGivesWhatItGivesInOne(Charset encoding, int seed) throws IOException {
        Random random = new Random(seed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("unit,indicator,breakdown,value\n".getBytes(encoding));
        while (bytes.size() < 2_500_000) {
            String rows = longRows("unit,indicator,breakdown,value", random, 400);
            bytes.write((random.nextInt(4) == 0 ? mutated(rows, random) : rows).getBytes(encoding));
        }
        assertBothAgree(bytes.toByteArray(), "submissions/all.csv", random);
    }

    @ParameterizedTest(name = "{0}, {1}, seed {2}")
    @CsvSource({"UTF-8,long,1", "GB18030,long,2", "UTF-8,flat,3"})
    void unitsOfAFileInPartsAreBoundAsIfOneAfterTheOther(Charset encoding, String layout, int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        StringBuilder roster = new StringBuilder("code,name,kind,parent,valid_from,valid_to,status,note\n");
        for (int unit = 10_000; text.length() < 1_600_000; unit++) {
            roster.append(unit).append(",单位").append(unit).append(",部门,,,,active,\n");
            text.append(layout.equals("long") ? longUnit(unit, random) : flatUnit(unit, random));
        }
        for (int i = 0; i < 60; i++) {
            int from = text.indexOf("\n", random.nextInt(text.length() - 5_000)) + 1;
            String rows = text.substring(from, text.indexOf("\n", from + random.nextInt(2_000)) + 1);
            int to = text.indexOf("\n", random.nextInt(text.length() - 5_000));
            switch (i % 4) {
                case 0 -> text.insert(to + 1, rows);
                case 1 -> text.insert(to, "\"" + rows + "\"");
                case 2 -> text.replace(from, from + rows.length(), rows.replace("\n", "\r\n"));
                default -> text.replace(from, from + rows.length(), mutated(rows, random));
            }
        }
        text.insert(0, layout.equals("long") ? PART_HEADS[0] : PART_HEADS[1]);
        ReportProject project = TestProject.in(folder)
                .smallForm()
                .roster(roster.toString())
                .file("submissions/all.csv", text.toString().getBytes(encoding))
                .load();

        assertBothAgree(project);
    }

    /** What is changed in a file of nine megabytes, of which the first lines say that it is UTF-8, or leave it open. */
    private enum Late {
        NOTHING,
        BAD_BYTE,
        ZERO_BYTE,
        NATIONAL_WORDS,
        PAIRS_OF_EITHER_ENCODING,
        CHINESE_WORDS,
        QUOTED_LABEL_ABOVE,
        LINE_THAT_CANNOT_BE_CUT,
        CRLF_FROM_THE_MIDDLE,
        QUOTE_THAT_STAYS_OPEN,
        BAD_BYTE_BEHIND_TEXT_AFTER_A_QUOTE;

        private static final byte[] NATIONAL = "民政局".getBytes(Charset.forName("GB18030"));

        byte[] in(String text) {
            int middle = text.indexOf("\n", text.length() / 2) + 1;
            String changed = switch (this) {
                case QUOTED_LABEL_ABOVE -> text.replaceFirst("closed,a", "\"closed\",a");
                case CRLF_FROM_THE_MIDDLE ->
                    text.substring(0, middle) + text.substring(middle).replace("\n", "\r\n");
                case LINE_THAT_CANNOT_BE_CUT -> inserted(text, middle, "x".repeat(70_000) + "\n");
                case QUOTE_THAT_STAYS_OPEN -> inserted(text, middle, "\"");
                case BAD_BYTE_BEHIND_TEXT_AFTER_A_QUOTE -> inserted(text, middle, "\"a\"b\n");
                case CHINESE_WORDS -> text + "城关镇,收到,甲,3,\n";
                default -> text;
            };
            byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
            byte[] late = switch (this) {
                case BAD_BYTE, BAD_BYTE_BEHIND_TEXT_AFTER_A_QUOTE -> new byte[] {(byte) 0xFF};
                case ZERO_BYTE -> new byte[1];
                case NATIONAL_WORDS -> NATIONAL;
                case PAIRS_OF_EITHER_ENCODING -> new byte[] {(byte) 0xC4, (byte) 0xA3};
                default -> new byte[0];
            };
            System.arraycopy(late, 0, bytes, bytes.length - 200, late.length);
            return bytes;
        }

        private static String inserted(String text, int at, String line) {
            return text.substring(0, at) + line + text.substring(at);
        }
    }

    @ParameterizedTest(name = "{0}, marked: {1}")
    @CsvSource({
        "NOTHING,false",
        "BAD_BYTE,false",
        "BAD_BYTE,true",
        "ZERO_BYTE,false",
        "NATIONAL_WORDS,false",
        "PAIRS_OF_EITHER_ENCODING,false",
        "PAIRS_OF_EITHER_ENCODING,true",
        "CHINESE_WORDS,false",
        "QUOTED_LABEL_ABOVE,false",
        "LINE_THAT_CANNOT_BE_CUT,false",
        "CRLF_FROM_THE_MIDDLE,false",
        "QUOTE_THAT_STAYS_OPEN,false",
        "BAD_BYTE_BEHIND_TEXT_AFTER_A_QUOTE,false",
    })
    void fileThatIsReadOnceGivesWhatItGivesWhenItIsLookedThroughBefore(Late late, boolean isMarked) {
        Random random = new Random(late.ordinal());
        StringBuilder text = new StringBuilder((isMarked ? "\uFEFF" : "") + PART_HEADS[0]);
        StringBuilder roster = new StringBuilder("code,name,kind,parent,valid_from,valid_to,status,note\n");
        String blank = " ".repeat(20_000) + "\n";
        for (int unit = 10_000; text.length() < 9_000_000; unit++) {
            roster.append(unit).append(",单位").append(unit).append(",部门,,,,active,\n");
            text.append(longUnit(unit, random)).append(unit < 10_400 ? "" : blank);
        }
        ReportProject project = TestProject.in(folder)
                .smallForm()
                .roster(roster.toString())
                .file("submissions/all.csv", late.in(text.toString()))
                .load();

        assertAgree(project, file -> SubmissionReader.openAtOnce(file.path(), file.name()));
    }

    private static final String[] PART_HEADS = {
        "unit,indicator,breakdown,value,note\n",
        "unit,received/a,received/b,received/total,closed/a,closed/b,closed/total,amount,latest,note\n"
    };

    private static String longUnit(int unit, Random random) {
        StringBuilder rows = new StringBuilder();
        for (String cell : List.of(
                "received,a",
                "received,b",
                "received,total",
                "closed,a",
                "closed,b",
                "closed,total",
                "largest,",
                "latest,",
                "kept,")) {
            rows.append(unit)
                    .append(',')
                    .append(cell)
                    .append(',')
                    .append(number(random))
                    .append(",\n");
        }
        return rows.append(unit)
                .append(",amount,,")
                .append(number(random))
                .append(".25,\n")
                .toString();
    }

    private static String flatUnit(int unit, Random random) {
        StringBuilder row = new StringBuilder().append(unit);
        for (int cell = 0; cell < 8; cell++) {
            row.append(',').append(random.nextInt(9) == 0 ? "" : number(random));
        }
        return row.append(",\n").toString();
    }

    @Test
    void lineLongerThanAPieceIsNoHindrance() {
        String text = "unit,indicator,breakdown,value,note\n101,received,a,5,\n101,received,b,6," + "长".repeat(500_000)
                + "\n101,received,total,11,\n102,received,a,1,\n";

        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Bound plain = bound(project(bytes, "submissions/all.csv", false), SubmissionSource.DIRECT);

        assertThat(plain.figures("101")).containsEntry("received/total", "11");
        assertBothAgree(bytes, "submissions/all.csv", new Random(1));
    }

    @Test
    void mostRowsOfALongFileAreTakenByTheirBytes() throws IOException {
        StringBuilder text = new StringBuilder("unit,indicator,breakdown,value\n");
        for (String unit : List.of("101", "102", "201")) {
            for (String cell :
                    List.of("received,a", "received,b", "received,total", "closed,a", "closed,b", "closed,total")) {
                text.append(unit).append(',').append(cell).append(",7\r\n");
            }
        }
        int[] read = {0};
        SubmissionSource counting = file -> watched(SubmissionSource.DIRECT.open(file), true, () -> read[0]++);

        // Six that were given, and the one that is computed of them.
        assertThat(bound(
                                project(text.toString().getBytes(StandardCharsets.UTF_8), "submissions/101.csv", false),
                                counting)
                        .figures("201"))
                .hasSize(7);
        // The header, and the rows of the first unit.
        assertThat(read[0]).isEqualTo(7);
    }

    private void assertBothAgree(byte[] bytes, String name, Random random) {
        assertBothAgree(project(bytes, name, random.nextBoolean()));
        delete(name);
    }

    private static void assertBothAgree(ReportProject project) {
        assertAgree(project, SubmissionSource.DIRECT);
    }

    private static void assertAgree(ReportProject project, SubmissionSource fast) {
        Bound plain = bound(project, fast);
        Bound careful = bound(project, file -> watched(SubmissionSource.DIRECT.open(file), false, () -> {}));

        assertThat(described(plain)).isEqualTo(described(careful));
        assertThat(plain.submissions().findings())
                .isEqualTo(careful.submissions().findings());
    }

    private void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is known of all cells, with what was sent and noted. */
    private static List<String> described(Bound bound) {
        List<String> all = new ArrayList<>();
        for (Submission sent : bound.submissions().submissions()) {
            all.add(sent.unit() + " " + sent.files() + " " + sent.notes());
            FigureTable table = sent.table();
            for (int cell = 0; cell < table.cells().size(); cell++) {
                all.add(table.entry(cell) + " " + table.place(cell) + " " + table.text(cell) + " "
                        + table.isUnreadable(cell));
            }
        }
        return all;
    }

    private ReportProject project(byte[] bytes, String name, boolean isBlankZero) {
        return TestProject.in(folder)
                .smallForm()
                .with("policy: {blank: " + (isBlankZero ? "zero" : "error") + "}")
                .file(name, bytes)
                .load();
    }

    private static Bound bound(ReportProject project, SubmissionSource source) {
        try {
            return new Bound(
                    project, SubmissionBinder.bind(project, SubmissionFinder.find(project), source, new Progress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file whose rows are counted as they are read with care: all of them, or those that nobody takes by their bytes. */
    private static RawFile watched(RawFile file, boolean mayBePlain, Runnable counter) {
        TableSource tables = new TableSource() {
            @Override
            public @Nullable RawTable next() throws IOException {
                RawTable table = file.nextTable();
                return table == null
                        ? null
                        : new RawTable(
                                table.file(), table.within(), table.cells(), new Rows(table, mayBePlain, counter));
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
        return new RawFile(tables, file::findings);
    }

    private record Rows(RawTable table, boolean mayBePlain, Runnable counter) implements RowSource {
        @Override
        public @Nullable RawRow next() throws IOException {
            RawRow row = table.next();
            if (row != null) {
                counter.run();
            }
            return row;
        }

        @Override
        public <B> @Nullable PlainRows<B> plain(PlainTable<B> plain) {
            return mayBePlain ? table.plain(plain) : null;
        }
    }

    private static String longTable(Random random, int rows) {
        String head = LONG_HEADS[random.nextInt(LONG_HEADS.length)];
        return head + "\n" + longRows(head, random, rows);
    }

    private static String longRows(String head, Random random, int rows) {
        String end = random.nextBoolean() ? "\n" : "\r\n";
        StringBuilder text = new StringBuilder();
        String unit = UNITS[0];
        for (int row = 0; row < rows; row++) {
            unit = random.nextInt(4) == 0 ? UNITS[random.nextInt(UNITS.length)] : unit;
            List<String> fields = new ArrayList<>();
            boolean isMoney = random.nextInt(9) == 0;
            for (String word : head.split(",", -1)) {
                fields.add(
                        switch (word) {
                            case "unit", "单位代码" -> unit;
                            case "year", "年度" -> "2025";
                            case "indicator", "指标" -> isMoney ? "金额" : INDICATORS[random.nextInt(INDICATORS.length)];
                            case "breakdown", "分类" -> isMoney ? "" : CATEGORIES[random.nextInt(CATEGORIES.length)];
                            case "measure" -> isMoney ? "万元" : "件";
                            case "value", "数值" -> number(random) + (isMoney && random.nextBoolean() ? ".25" : "");
                            default -> "";
                        });
            }
            text.append(String.join(",", fields)).append(end);
        }
        return text.toString();
    }

    private static String flatTable(Random random, int rows) {
        String head = FLAT_HEADS[random.nextInt(FLAT_HEADS.length)];
        String end = random.nextBoolean() ? "\n" : "\r\n";
        StringBuilder text = new StringBuilder(head).append(end);
        for (int row = 0; row < rows; row++) {
            List<String> fields = new ArrayList<>();
            for (String word : head.split(",", -1)) {
                fields.add(
                        switch (word) {
                            case "unit", "单位代码" -> UNITS[random.nextInt(UNITS.length)];
                            case "year", "年度" -> "2025";
                            case "note", "" -> "";
                            case "amount" -> number(random) + (random.nextBoolean() ? ".5" : "");
                            default -> random.nextInt(5) == 0 ? "" : number(random);
                        });
            }
            text.append(String.join(",", fields)).append(end);
        }
        return text.toString();
    }

    private static String number(Random random) {
        return Integer.toString(random.nextInt(random.nextInt(6) == 0 ? 2_000_000_000 : 300));
    }

    /** A text with something odd in some places, and some of its fields lost. */
    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0 && mutated.length() > 0; i--) {
            int from = random.nextInt(mutated.length());
            int field = mutated.lastIndexOf(",", from) + 1;
            int to = Math.max(field, mutated.indexOf(",", field));
            boolean isWhole = random.nextBoolean();
            String odd = ODD[random.nextInt(ODD.length)];
            mutated.replace(
                    isWhole ? field : from, isWhole ? to : Math.min(from + random.nextInt(2), mutated.length()), odd);
        }
        if (random.nextInt(5) == 0) {
            mutated.insert(0, '\uFEFF');
        }
        if (random.nextInt(3) == 0) {
            mutated.setLength(Math.max(0, mutated.length() - random.nextInt(4)));
        }
        return mutated.toString();
    }
}
