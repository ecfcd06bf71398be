package dev.report.check;

import dev.report.definition.ReportDefinition;
import dev.report.model.CellKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Draws tables 3 and 4 that hold, of the sizes that offices and cities publish: from no application at all to some thousands,
 * nearly all from natural persons, most rows empty.
 */
final class BalancedTables {

    private static final List<String> APPLICANTS =
            List.of("natural_person", "business", "research", "public_welfare", "legal_service", "other");
    private static final double[] SHARES = {0.95, 0.97, 0.975, 0.98, 0.99, 1};

    private final ReportDefinition form;
    private final Random random;
    private final long[] values;

    private BalancedTables(ReportDefinition form, Random random) {
        this.form = form;
        this.random = random;
        this.values = new long[form.cells().size()];
    }

    /** Tables in units of the last decimal. */
    static List<long[]> draw(ReportDefinition form, int number, long seed) {
        Random random = new Random(seed);
        List<long[]> tables = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            BalancedTables table = new BalancedTables(form, random);
            table.requests();
            List.of("review", "litigation.direct", "litigation.after_review").forEach(table::disputes);
            tables.add(table.values);
        }
        return tables;
    }

    /** All magnitudes up to a most are about equally likely; 0 now and then. */
    private int size(int most) {
        return (int) Math.pow(most + 1, random.nextDouble()) - 1;
    }

    private void put(String key, long value) {
        values[form.cells().position(CellKey.of(key))] += value;
    }

    private void requests() {
        List<String> results = form.indicators().keySet().stream()
                .filter(key -> key.startsWith("results.") && !key.equals("results.total"))
                .toList();
        double[] popular =
                random.doubles(results.size()).map(x -> x * x * x * x).toArray();
        for (int left = size(4000); left > 0; left--) {
            double applicant = random.nextDouble();
            int who = 0;
            while (SHARES[who] < applicant) {
                who++;
            }
            boolean open = random.nextInt(30) == 0;
            count(random.nextInt(30) == 0 ? "requests.carried_in" : "requests.received", who);
            count(open ? "requests.carried_out" : results.get(pick(popular)), who);
            if (!open) {
                count("results.total", who);
            }
        }
    }

    private int pick(double[] popular) {
        int best = random.nextInt(popular.length);
        while (random.nextDouble() > popular[best]) {
            best = random.nextInt(popular.length);
        }
        return best;
    }

    private void count(String row, int applicant) {
        put(row + "/" + APPLICANTS.get(applicant), 1);
        put(row + "/total", 1);
    }

    private void disputes(String group) {
        int cases = size(400);
        double[] popular = random.doubles(4).map(x -> x * x).toArray();
        for (int left = cases; left > 0; left--) {
            put(group + "/" + List.of("upheld", "corrected", "other", "pending").get(pick(popular)), 1);
        }
        put(group + "/total", cases);
    }
}
