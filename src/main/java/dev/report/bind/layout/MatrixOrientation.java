package dev.report.bind.layout;

import dev.report.bind.table.HeaderWords;
import dev.report.bind.table.TableContext;
import dev.report.bind.unit.ValueText;
import dev.report.definition.label.LabelIndex;
import dev.report.read.raw.RawRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which way round a matrix is: which labels of the form head its columns, and which are beside its rows. */
enum MatrixOrientation {

    /** As printed. */
    UPRIGHT,
    /** On its side: the form's columns are rows. */
    TURNED,
    /** A row a unit: the labels of both kinds are in rows of heads, one over the other. */
    UNITS,
    /** One value a row: the labels of both kinds are beside it. */
    LIST;

    /** Heads of columns that hold labels, even where the form also has them over values. */
    private static final Set<HeaderWords.Role> BESIDE = Set.of(
            HeaderWords.Role.UNIT, HeaderWords.Role.INDICATOR, HeaderWords.Role.BREAKDOWN, HeaderWords.Role.IGNORED);

    private static final Pattern DATE_OR_PHONE = Pattern.compile(".*[0-9]年.*|[0-9]{3,4}-[0-9]{7,8}");

    /** Whether a word can head a column of values. */
    boolean isHead(String word, LabelIndex labels) {
        return (this != TURNED && this != LIST) && labels.isColumnName(word)
                || (this == TURNED || this == UNITS) && labels.isRowName(word);
    }

    /** Whether a word can be the label of a row. */
    boolean isBeside(String word, LabelIndex labels) {
        return (this == UPRIGHT || this == LIST) && labels.isRowName(word)
                || (this == TURNED || this == LIST) && labels.isColumnName(word);
    }

    static boolean isLabelRole(HeaderWords.Role role) {
        return BESIDE.contains(role);
    }

    /** Which way round the table under a row of heads is; empty if the row is none. */
    static Optional<MatrixOrientation> of(RawRow row, TableContext table) {
        return of(row, 0, UPRIGHT, table);
    }

    /**
     * Which way round the table under a row of heads is; empty if the row is none: it has no label of the form, or a number.
     *
     * @param labelColumns how many columns at the left hold labels of the block before
     * @param before which way round that is: labels beside its rows are no heads
     */
    static Optional<MatrixOrientation> of(RawRow row, int labelColumns, MatrixOrientation before, TableContext table) {
        LabelIndex labels = table.labels();
        if (holdsPlainNumber(row)) {
            return Optional.empty();
        }
        List<Word> words = new ArrayList<>();
        Set<HeaderWords.Role> roles = EnumSet.noneOf(HeaderWords.Role.class);
        for (int field = 0; field < row.size(); field++) {
            String text = row.text(field);
            if (text.isBlank()) {
                continue;
            }
            boolean isColumn = labels.isColumnName(text);
            boolean isRow = labels.isRowName(text);
            if (!isColumn && !isRow && isNumber(text) && !labels.isHeading(text)) {
                return Optional.empty();
            }
            boolean isBesideARow = field < labelColumns && before.isBeside(text, labels);
            HeaderWords.Role role = table.words().role(text);
            roles.add(role);
            words.add(isBesideARow ? Word.NEITHER : word(isColumn, isRow, isLabelRole(role)));
        }
        boolean isUnit = roles.contains(HeaderWords.Role.UNIT);
        boolean isLabel = roles.contains(HeaderWords.Role.INDICATOR) || roles.contains(HeaderWords.Role.BREAKDOWN);
        int rows = Collections.frequency(words, Word.ROW);
        int columns = Collections.frequency(words, Word.COLUMN);
        if (rows > columns) {
            boolean isTable = rows > 1
                    || words.size() > 1 && (isUnit || isLabel || row.text(0).isBlank());
            return isTable ? Optional.of(isUnit && !isLabel ? UNITS : TURNED) : Optional.empty();
        }
        boolean either = words.contains(Word.EITHER) && (words.size() > 1 || !labels.isRowName(first(row)));
        return columns > 0 || either ? Optional.of(UPRIGHT) : Optional.empty();
    }

    /** What a word of a row can be on the form. */
    private enum Word {
        COLUMN,
        ROW,
        EITHER,
        NEITHER
    }

    private static Word word(boolean isColumn, boolean isRow, boolean isLabelRole) {
        if (isLabelRole || isColumn == isRow) {
            return isColumn ? Word.EITHER : Word.NEITHER;
        }
        return isColumn ? Word.COLUMN : Word.ROW;
    }

    /** Most rows hold numbers, which sets them apart from heads without a search for labels. */
    static boolean holdsPlainNumber(RawRow row) {
        for (int field = 0; field < row.size(); field++) {
            if (ValueText.plainDigits(row.text(field)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String first(RawRow row) {
        int field = 0;
        while (row.text(field).isBlank()) {
            field++;
        }
        return row.text(field);
    }

    /** Whether a text is a value, or was meant as one: it begins with a digit, or is a mark for no value. A date is none. */
    static boolean isNumber(String text) {
        String plain = text.strip();
        char first = plain.charAt(0);
        boolean digit = first >= '0' && first <= '9' || first >= '０' && first <= '９';
        return digit && !DATE_OR_PHONE.matcher(plain).matches()
                || "-—/无－".indexOf(first) >= 0 && plain.length() <= 2
                || plain.matches("[-+＋－='＇].*[0-9].*");
    }
}
