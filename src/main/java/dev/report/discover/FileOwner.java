package dev.report.discover;

import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.project.Roster;
import dev.report.project.Unit;
import dev.report.project.UnitNames;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from a file's name which unit sent it: by the code at its beginning, by a code elsewhere in it, by a unit's name in it.
 *
 * <p>The issuer's own code does not stand for its units: {@code 990101-009.csv} is nobody's if 990101-009 is not in the roster.
 */
final class FileOwner {

    private static final Pattern ONE_TABLE = Pattern.compile("(?i)[.](csv|json)$");

    private static final int SHORTEST_CODE = 3;

    /** What is left of a code that lost its leading zeros; a year is none. */
    private static final Pattern ALL_DIGITS = Pattern.compile("(?!20[0-9]{2}$)[0-9]{3,}");

    /** What systems add to the name of a second copy. */
    private static final Pattern COPY_MARK =
            Pattern.compile("(?:(?:\\s+|\\s*-\\s*)(?:副本|[Cc]opy))?\\s*(?:[(（]\\d{1,3}[)）])?\\s*$");

    private final Roster roster;
    private final ReportProject project;
    private final List<Integer> lengths;
    private Optional<UnitNames> names = Optional.empty();

    FileOwner(ReportProject project) {
        this.project = project;
        this.roster = project.roster();
        this.lengths = lengths(roster);
    }

    /** How long the codes are, the longest first. */
    private static List<Integer> lengths(Roster roster) {
        return roster.units().stream()
                .map(unit -> unit.code().value().length())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** @param file its path, with {@code /}: where its own name tells nothing, the folder nearest to it that does */
    Sender ofFile(String file) {
        String fileName = file.substring(file.lastIndexOf('/') + 1);
        Sender sender = of(withoutEnding(fileName));
        return sender.units().isEmpty() && !roster.isOpen() ? ofFolders(file) : sender;
    }

    private static String withoutEnding(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? fileName : fileName.substring(0, dot);
    }

    /**
     * Another unit that a file's name says beside the code of the one that it belongs to, by a name in full or a code. A second code in
     * the name of a document or a workbook says nothing: it may hold the tables of both, which say whose they are.
     */
    Optional<Unit> contradiction(String fileName, Unit unit) {
        String rest = withoutEnding(fileName).replace(unit.code().value(), " ");
        boolean isOwnName = rest.equals(" -" + unit.name());
        if (unit.code().equals(project.issuer().code()) || roster.isOpen() || isTooShort(rest) || isOwnName) {
            return Optional.empty();
        }
        Set<Unit> others = new LinkedHashSet<>(ONE_TABLE.matcher(fileName).find() ? codesIn(rest) : Set.of());
        others.addAll(allNames().withinInFull(rest));
        boolean isAlone = others.stream().noneMatch(other -> other.code().equals(unit.code()))
                && allNames().within(rest).stream()
                        .noneMatch(other -> other.code().equals(unit.code()));
        return isAlone ? others.stream().findFirst() : Optional.empty();
    }

    /** Whether a name has no more than a word such as 表三 beside the code: nearly all have, and nothing is looked up for them. */
    private static boolean isTooShort(String rest) {
        return rest.chars().filter(Character::isLetterOrDigit).count() < SHORTEST_CODE;
    }

    private UnitNames allNames() {
        UnitNames all = names.orElseGet(project::names);
        names = Optional.of(all);
        return all;
    }

    private Sender ofFolders(String file) {
        String[] steps = file.split("/");
        for (int i = steps.length - 2; i > 0; i--) {
            Sender sender = of(steps[i].replaceFirst("(?i)[.][a-z0-9]{1,4}!?$", ""));
            boolean isIssuer = sender.unit()
                    .map(unit -> unit.code().equals(project.issuer().code()))
                    .orElse(false);
            if (sender.unit().isPresent() && !isIssuer) {
                return new Sender(Sender.By.FOLDER, sender.units());
            }
        }
        return Sender.UNKNOWN;
    }

    /** @param name of a file without its ending, or of a folder */
    Sender of(String name) {
        String whole = UnitCode.plain(name);
        boolean isCode = !whole.isEmpty() && roster.unit(new UnitCode(whole)).isPresent();
        String stem = isCode ? whole : COPY_MARK.matcher(whole).replaceFirst("");
        if (roster.isOpen()) {
            return new Sender(Sender.By.CODE, roster.named(stem).stream().toList());
        }
        Optional<Unit> first = longest(stem, 0);
        if (first.isPresent()) {
            String rest = stem.substring(first.get().code().value().length());
            return new Sender(
                    rest.isEmpty() || rest.startsWith("-") ? Sender.By.CODE : Sender.By.LOOSE_CODE,
                    List.of(first.get()));
        }
        List<Unit> elsewhere = codesIn(stem);
        if (elsewhere.isEmpty() && ALL_DIGITS.matcher(stem).matches()) {
            elsewhere = roster.renumbered(stem).stream().toList();
        }
        if (!elsewhere.isEmpty()) {
            return new Sender(Sender.By.LOOSE_CODE, elsewhere);
        }
        return new Sender(Sender.By.NAME, allNames().within(stem));
    }

    /** The unit with the longest code that begins here. */
    private Optional<Unit> longest(String text, int start) {
        for (int length : lengths) {
            int end = Math.min(text.length(), start + length);
            String code = text.substring(start, end).strip();
            Optional<Unit> unit = code.length() == length ? roster.unit(new UnitCode(code)) : Optional.empty();
            if (unit.isPresent() && stands(text, start, unit.get())) {
                return unit;
            }
        }
        return Optional.empty();
    }

    private List<Unit> codesIn(String stem) {
        Set<Unit> found = new LinkedHashSet<>();
        int at = 0;
        while (at < stem.length()) {
            Optional<Unit> unit =
                    longest(stem, at).filter(each -> isTelling(each.code().value()));
            unit.ifPresent(found::add);
            at += unit.map(each -> each.code().value().length()).orElse(1);
        }
        return List.copyOf(found);
    }

    /** Short codes and years are met in names by chance: {@code 附件1}, {@code 2025年填报表}. */
    private boolean isTelling(String code) {
        return code.length() >= SHORTEST_CODE && !code.equals(Integer.toString(project.year()));
    }

    /** Whether a code that begins here is a unit's own, and no part of a longer word or code. */
    private boolean stands(String text, int at, Unit unit) {
        String code = unit.code().value();
        int end = at + code.length();
        return isBoundary(text, at - 1, code.charAt(0))
                && isBoundary(text, end, code.charAt(code.length() - 1))
                && !(unit.code().equals(project.issuer().code()) && looksLikeAUnit(code, text.substring(end)));
    }

    /** Whether digits follow the issuer's code as in the codes of its units. */
    private boolean looksLikeAUnit(String issuer, String rest) {
        int end = 1;
        while (end < rest.length() && Character.isDigit(rest.charAt(end))) {
            end++;
        }
        int length = issuer.length() + end;
        return end > 1
                && rest.startsWith("-")
                && roster.units().stream()
                        .map(unit -> unit.code().value())
                        .anyMatch(code -> code.length() == length && code.startsWith(issuer + "-"));
    }

    /** Whether a code with this end may stop before a character: Chinese words are no part of a code of digits. */
    private static boolean isBoundary(String text, int at, char end) {
        if (at < 0 || at >= text.length()) {
            return true;
        }
        char next = text.charAt(at);
        return !Character.isLetterOrDigit(next) || Character.isIdeographic(next) != Character.isIdeographic(end);
    }
}
