package dev.report.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Makes a county that does not exist, of any number of units, for measuring: the same seed gives the same files.
 *
 * <p>Every table of {@code cn-2021} balances, so a check finds nothing. It stands alone and needs no build:
 *
 * <pre>java src/test/java/dev/report/bench/CountyGenerator.java FOLDER UNITS flat|long|files [SEED [history]]</pre>
 *
 * <p>With {@code history} it writes last year's figures, too, from which this year's carry on: then the rules that look back are
 * evaluated, and a check finds nothing still.
 */
public final class CountyGenerator {

    /** How the submissions are laid out. */
    public enum Layout {
        /** One CSV file, one row a unit. */
        FLAT,
        /** One CSV file, one row a figure. */
        LONG,
        /** One CSV file a unit, one row a figure. */
        FILES
    }

    private static final String[] APPLICANTS = {
        "natural_person", "business", "research", "public_welfare", "legal_service", "other"
    };
    private static final String[] DISPUTES = {"upheld", "corrected", "other", "pending"};
    private static final String[] DISPUTE_GROUPS = {"review", "litigation.direct", "litigation.after_review"};
    private static final String[] RESULTS = {
        "granted",
        "partial",
        "refused.state_secret",
        "refused.prohibited_by_law",
        "refused.public_security",
        "refused.third_party",
        "refused.internal_affairs",
        "refused.process_information",
        "refused.enforcement_file",
        "refused.administrative_query",
        "unavailable.not_held",
        "unavailable.not_compiled",
        "unavailable.still_unclear",
        "not_processed.petition",
        "not_processed.repeated",
        "not_processed.publication",
        "not_processed.excessive",
        "not_processed.reconfirmation",
        "other.not_corrected",
        "other.fee_unpaid",
        "other.other"
    };
    private static final String[] KINDS = {"县政府部门", "乡镇", "街道", "事业单位"};

    private final Random random;

    private CountyGenerator(long seed) {
        random = new Random(seed);
    }

    public static void main(String[] arguments) throws IOException {
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 2025;
        Layout layout = Layout.valueOf(arguments[2].toUpperCase(Locale.ROOT));
        int units = Integer.parseInt(arguments[1]);
        write(Path.of(arguments[0]), units, layout, seed);
        if (arguments.length > 4 && arguments[4].equals("history")) {
            new CountyGenerator(seed).lastYear(Path.of(arguments[0]).resolve("history/2024"), units);
        }
    }

    /** Draws this year's figures again and writes those of last year that lead to them. */
    private void lastYear(Path folder, int units) throws IOException {
        Files.createDirectories(folder);
        Map<String, Long> sums = new LinkedHashMap<>();
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("units.csv"))) {
            for (int unit = 0; unit < units; unit++) {
                Map<String, Long> figures = before(figures());
                if (unit == 0) {
                    out.write("unit,year," + String.join(",", figures.keySet()) + "\n");
                }
                List<String> row = new ArrayList<>(List.of(code(unit), "2024"));
                figures.values().forEach(value -> row.add(Long.toString(value)));
                out.write(String.join(",", row) + "\n");
                figures.forEach((key, value) -> sums.merge(key, value, Long::sum));
            }
        }
        List<String> cells = new ArrayList<>();
        sums.forEach((key, value) -> cells.add("{\"key\": \"" + key + "\", \"value\": " + value + "}"));
        Files.writeString(
                folder.resolve("model.json"),
                "{\"year\": 2024, \"figures\": [\n" + String.join(",\n", cells) + "\n]}\n");
    }

    /** Last year's figures: what is carried in was carried out, the stock is this year's without its flow. */
    private static Map<String, Long> before(Map<String, Long> figures) {
        Map<String, Long> before = new LinkedHashMap<>(figures);
        before.put("licensing.decisions", figures.get("licensing.decisions") + 1);
        figures.forEach((key, value) -> {
            if (key.startsWith("requests.carried_in/")) {
                before.put(key.replace("carried_in", "carried_out"), value);
            }
        });
        long flow = figures.get("normative_documents.issued") - figures.get("normative_documents.repealed");
        before.put("normative_documents.in_force", figures.get("normative_documents.in_force") - flow);
        return before;
    }

    /**
     * Writes a whole project.
     *
     * @param folder made if absent; files of the same names are replaced
     * @param units how many units submit
     */
    public static void write(Path folder, int units, Layout layout, long seed) throws IOException {
        CountyGenerator generator = new CountyGenerator(seed);
        Files.createDirectories(folder.resolve("submissions"));
        Files.createDirectories(folder.resolve("narrative"));
        Files.writeString(folder.resolve("report.yaml"), """
                definition: cn-2021
                year: 2025
                issuer: {code: "990000", name: 虚构县人民政府, level: county}
                published: 2026-03-30
                """);
        for (String section : List.of("preamble", "overview", "problems", "other")) {
            Files.writeString(folder.resolve("narrative/" + section + ".md"), "本年度收到申请${f('requests.received')}件。\n");
        }
        roster(folder.resolve("roster.csv"), units);
        switch (layout) {
            case FLAT -> generator.flat(folder.resolve("submissions/flat.csv"), units);
            case LONG -> generator.keyed(folder.resolve("submissions/long.csv"), units);
            case FILES -> generator.files(folder.resolve("submissions"), units);
        }
    }

    private static String code(int unit) {
        return String.format(Locale.ROOT, "99-%06d", unit + 1);
    }

    private static void roster(Path file, int units) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("code,name,kind,parent\n");
            for (int unit = 0; unit < units; unit++) {
                out.write(code(unit) + ",虚构单位" + (unit + 1) + "," + KINDS[unit % KINDS.length] + ",990000\n");
            }
        }
    }

    private void flat(Path file, int units) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int unit = 0; unit < units; unit++) {
                Map<String, Long> figures = figures();
                if (unit == 0) {
                    out.write("unit,year," + String.join(",", figures.keySet()) + "\n");
                }
                List<String> row = new ArrayList<>(List.of(code(unit), "2025"));
                figures.values().forEach(value -> row.add(Long.toString(value)));
                out.write(String.join(",", row) + "\n");
            }
        }
    }

    private void keyed(Path file, int units) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("unit,year,indicator,breakdown,value\n");
            for (int unit = 0; unit < units; unit++) {
                rows(out, code(unit));
            }
        }
    }

    private void files(Path folder, int units) throws IOException {
        for (int unit = 0; unit < units; unit++) {
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(code(unit) + ".csv"))) {
                out.write("unit,year,indicator,breakdown,value\n");
                rows(out, code(unit));
            }
        }
    }

    private void rows(BufferedWriter out, String unit) throws IOException {
        for (Map.Entry<String, Long> figure : figures().entrySet()) {
            int slash = figure.getKey().indexOf('/');
            String indicator = slash < 0 ? figure.getKey() : figure.getKey().substring(0, slash);
            String breakdown = slash < 0 ? "" : figure.getKey().substring(slash + 1);
            out.write(unit + ",2025," + indicator + "," + breakdown + "," + figure.getValue() + "\n");
        }
    }

    /** One unit's 200 figures by cell key, in the form's order. */
    private Map<String, Long> figures() {
        Map<String, Long> figures = new LinkedHashMap<>();
        for (String key : List.of("regulations.issued", "regulations.repealed", "regulations.in_force")) {
            figures.put(key, 0L);
        }
        figures.put("normative_documents.issued", upTo(40));
        figures.put("normative_documents.repealed", upTo(40));
        figures.put("normative_documents.in_force", 40 + upTo(40));
        figures.put("licensing.decisions", upTo(20_000));
        figures.put("penalties.decisions", upTo(5_000));
        figures.put("coercion.decisions", upTo(300));
        figures.put("fees.amount", upTo(8_000));
        requests(figures);
        for (String group : DISPUTE_GROUPS) {
            long total = 0;
            for (String result : DISPUTES) {
                long value = upTo(6);
                figures.put(group + "/" + result, value);
                total += value;
            }
            figures.put(group + "/total", total);
        }
        return figures;
    }

    /** Table 3: results are drawn, and what was received follows from them. */
    private void requests(Map<String, Long> figures) {
        String[] rows = new String[RESULTS.length + 4];
        rows[0] = "requests.received";
        rows[1] = "requests.carried_in";
        for (int i = 0; i < RESULTS.length; i++) {
            rows[i + 2] = "results." + RESULTS[i];
        }
        rows[rows.length - 2] = "results.total";
        rows[rows.length - 1] = "requests.carried_out";
        long[][] values = new long[rows.length][APPLICANTS.length + 1];
        int total = APPLICANTS.length;
        for (int column = 0; column < total; column++) {
            for (int row = 2; row < rows.length - 2; row++) {
                values[row][column] = upTo(30);
                values[rows.length - 2][column] += values[row][column];
            }
            values[rows.length - 1][column] = upTo(9);
            long all = values[rows.length - 2][column] + values[rows.length - 1][column];
            values[1][column] = Math.min(upTo(9), all);
            values[0][column] = all - values[1][column];
        }
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < total; column++) {
                values[row][total] += values[row][column];
                figures.put(rows[row] + "/" + APPLICANTS[column], values[row][column]);
            }
            figures.put(rows[row] + "/total", values[row][total]);
        }
    }

    private long upTo(int most) {
        return random.nextInt(most + 1);
    }
}
