package dev.report.project;

import dev.report.model.UnitCode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which unit of the roster a text names: by its code, by its name, by an alias, or by its name shortened as offices
 * shorten it, e.g. {@code 发改局}, {@code 县发展和改革局} or {@code 云溪县发改局} for {@code 云溪县发展和改革局}, {@code 政府办} for
 * {@code 人民政府办公室}.
 *
 * <p>Blanks, invisible characters and the width of brackets and letters make no difference.
 */
public final class UnitNames {

    private static final int SHORTEST = 3;

    /** Townships and subdistricts are called by their place alone: {@code 城关镇}, {@code 东城街道}. */
    private static final Pattern TOWNSHIP = Pattern.compile("^(.+(?:镇|乡|街道))(?:人民政府|政府|办)$");

    /** What belongs to a unit, and is not it: {@code 城关镇卫生院}. */
    private static final Pattern SUBORDINATE = Pattern.compile("\\p{IsHan}{0,6}?(?:派出所|所|站|学校|小学|中学|幼儿园|医院|卫生院|中心).*");

    private final Roster roster;
    private final String place;
    private final boolean hasLetters;
    private final Map<String, List<Unit>> codes = new HashMap<>();
    private final Map<String, List<Unit>> whole = new HashMap<>();
    private final Map<String, List<Unit>> local = new HashMap<>();
    private final Map<String, List<Unit>> byEnds = new HashMap<>();

    /** @param issuer the name of the body whose units these are: what it begins with may be left out of theirs */
    public UnitNames(Roster roster, String issuer) {
        this.roster = roster;
        this.place = place(normal(issuer));
        this.hasLetters = roster.units().stream()
                .anyMatch(unit ->
                        hasLetter(unit.name()) || unit.aliases().stream().anyMatch(UnitNames::hasLetter));
    }

    private static boolean hasLetter(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < '\u2e80' && Character.isLetter(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text may name a unit: words in letters name none where all names are Chinese. */
    private boolean mayName(String text) {
        if (!hasLetters && text.chars().allMatch(c -> c < '\u0080')) {
            return false;
        }
        fill();
        return true;
    }

    /** When a text is first looked up: most runs have none. */
    private void fill() {
        if (!codes.isEmpty()) {
            return;
        }
        for (Unit unit : roster.units()) {
            put(codes, normal(unit.code().value()), unit);
            List<String> names = new ArrayList<>(unit.aliases());
            names.add(unit.name());
            for (String written : names) {
                String name = normal(written);
                put(whole, name, unit);
                Matcher township = TOWNSHIP.matcher(name);
                if (township.matches()) {
                    put(local, township.group(1), unit);
                }
                for (String core : cores(name)) {
                    put(local, core, unit);
                    put(byEnds, ends(core), unit);
                }
            }
        }
    }

    private static void put(Map<String, List<Unit>> map, String key, Unit unit) {
        List<Unit> units = map.computeIfAbsent(key, any -> new ArrayList<>());
        for (Unit each : units) {
            if (each.code().equals(unit.code())) {
                return;
            }
        }
        units.add(unit);
    }

    /** {@code 云溪县} of {@code 云溪县人民政府}; empty where a name does not say a place. */
    private static String place(String issuer) {
        String name = issuer.replaceFirst("(人民)?政府(办公?室)?$", "");
        int end = name.length();
        while (end > 0 && "省市县区州盟旗镇乡".indexOf(name.charAt(end - 1)) < 0) {
            end--;
        }
        return name.substring(0, end);
    }

    /** The form in which names are compared. */
    static String normal(String text) {
        String plain = (isCompact(text) ? text : compact(text)).toLowerCase(Locale.ROOT);
        if (plain.indexOf('办') < 0 && plain.indexOf('委') < 0) {
            return plain;
        }
        return plain.replace("办公室", "办")
                .replace("人民政府办", "政府办")
                .replace("办事处", "办")
                .replace("委员会", "委");
    }

    private static String compact(String text) {
        String folded = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at += Character.charCount(folded.codePointAt(at))) {
            int c = folded.codePointAt(at);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isInvisible(c)) {
                plain.appendCodePoint(c);
            }
        }
        return plain.toString();
    }

    /** Whether there is nothing to fold nor to drop. */
    private static boolean isCompact(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) > ' ') {
            at++;
        }
        return at == text.length() && isPlain(text);
    }

    /** Whether there is nothing to fold: nearly all names, and the tables of the normaliser cost a start some ten milliseconds. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '\u007e' && (c < '\u4e00' || c > '\u9fff')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
    }

    /** A name without the issuer's place. */
    private String core(String name) {
        int at = place.isEmpty() ? -1 : name.indexOf(place);
        String core = at < 0 ? name : name.substring(at + place.length());
        return core.isEmpty() ? name : core;
    }

    private static String ends(String core) {
        return core.isEmpty() ? "" : core.substring(0, 1) + core.charAt(core.length() - 1);
    }

    /**
     * The units that a text as a whole may mean.
     *
     * @return empty if none; several, in the order of the roster, if it cannot be told which
     */
    public List<Unit> named(String text) {
        fill();
        String name = normal(text);
        List<Unit> byCode = codes.getOrDefault(name, List.of());
        return byCode.isEmpty() ? byName(name) : byCode;
    }

    private List<Unit> byName(String name) {
        List<Unit> exactly = whole.getOrDefault(name, List.of());
        return exactly.isEmpty() ? shortened(name) : exactly;
    }

    private List<Unit> shortened(String name) {
        for (String core : cores(name)) {
            List<Unit> found = local.getOrDefault(core, List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return cores(name).stream()
                .map(this::abbreviated)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What a name may be once the place is left out: whole, or its last word alone, as in {@code 县民政局}. */
    private List<String> cores(String name) {
        Set<String> cores = new LinkedHashSet<>(List.of(core(name)));
        if (!place.isEmpty() && name.startsWith(place.substring(place.length() - 1))) {
            cores.add(name.substring(1));
        }
        return List.copyOf(cores);
    }

    /** The units whose names begin and end like a text and have its characters in its order: {@code 发改局}. Letters make no such names. */
    private List<Unit> abbreviated(String text) {
        if (text.length() < SHORTEST || !text.codePoints().allMatch(Character::isIdeographic)) {
            return List.of();
        }
        return byEnds.getOrDefault(ends(text), List.of()).stream()
                .filter(unit -> isWithin(text, normal(unit.name()))
                        || unit.aliases().stream().anyMatch(alias -> isWithin(text, normal(alias))))
                .toList();
    }

    private static boolean isWithin(String text, String name) {
        int at = 0;
        for (int i = 0; i < name.length() && at < text.length(); i++) {
            if (name.charAt(i) == text.charAt(at)) {
                at++;
            }
        }
        return at == text.length();
    }

    /**
     * The units that a text may mean by a name somewhere in it, e.g. a file's name or a title.
     *
     * @return empty if none; several if it cannot be told which
     */
    public List<Unit> within(String text) {
        return within(text, this::byName);
    }

    /** The units whose names are in a text in full, or without the issuer's place alone: {@code 气象局} for {@code 云溪县气象局}. */
    public List<Unit> withinInFull(String text) {
        return within(text, name -> whole.getOrDefault(name, local.getOrDefault(name, List.of())));
    }

    private List<Unit> within(String text, Function<String, List<Unit>> meant) {
        if (!mayName(text)) {
            return List.of();
        }
        String plain = normal(text);
        Map<UnitCode, Unit> units = new LinkedHashMap<>();
        int covered = 0;
        for (int start = 0; start < plain.length(); start++) {
            if (isStart(plain, start)) {
                for (int end = plain.length(); end >= start + SHORTEST; end--) {
                    List<Unit> found = meant.apply(plain.substring(start, end));
                    if (!found.isEmpty()
                            && end > covered
                            && !SUBORDINATE.matcher(plain.substring(end)).matches()) {
                        found.forEach(unit -> units.putIfAbsent(unit.code(), unit));
                        covered = end;
                        break;
                    }
                }
            }
        }
        return List.copyOf(units.values());
    }

    /** Whether a name may begin here: not within a word, nor after another place's name, as in {@code 绵阳市民政局}. */
    private boolean isStart(String text, int at) {
        if (at == 0 || !Character.isIdeographic(text.charAt(at))) {
            return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        }
        char before = text.charAt(at - 1);
        return !Character.isIdeographic(before)
                || "年度、".indexOf(before) >= 0
                || !place.isEmpty()
                        && (text.startsWith(place, at) || text.substring(0, at).endsWith(place));
    }

    /**
     * The units of which a text has the longest trace: at least two characters of the name in its order, from its first on, as {@code 发改}.
     *
     * @return empty if there is none; for a question, not for an answer
     */
    public List<Unit> like(String text) {
        String plain = normal(text);
        Set<Unit> units = new LinkedHashSet<>();
        int longest = 2;
        for (Map.Entry<String, List<Unit>> name : local.entrySet()) {
            int trace = trace(plain, name.getKey());
            if (trace > longest) {
                units.clear();
                longest = trace;
            }
            if (trace == longest) {
                units.addAll(name.getValue());
            }
        }
        return List.copyOf(units);
    }

    /** Whether two names begin with the same character, the issuer's place aside. */
    public boolean beginAlike(String one, String other) {
        String first = core(normal(one));
        String second = core(normal(other));
        return !first.isEmpty() && !second.isEmpty() && first.charAt(0) == second.charAt(0);
    }

    private static int trace(String text, String name) {
        int longest = 0;
        for (int start = 0; start < text.length() && !name.isEmpty(); start++) {
            int end = start;
            while (end < text.length()
                    && Character.isIdeographic(text.charAt(end))
                    && text.charAt(start) == name.charAt(0)
                    && isWithin(text.substring(start, end + 1), name)) {
                end++;
            }
            longest = Math.max(longest, end - start);
        }
        return longest;
    }

    /** The only one of several. */
    public static Optional<Unit> only(List<Unit> units) {
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }
}
