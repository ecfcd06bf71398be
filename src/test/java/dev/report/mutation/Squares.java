package dev.report.mutation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The squares of a changed file as an independent reader finds them; those that a merged cell covers are blank. */
final class Squares {

    /** Nothing at all could be read. */
    static final Squares NONE = new Squares(List.of(), false);

    private final List<List<String>> rows;
    private final boolean isWhole;
    private final Map<String, List<Square>> byNumber = new HashMap<>();
    private final Map<String, List<Square>> byWords = new HashMap<>();

    /** @param isWhole whether the file could be read to its end */
    Squares(List<List<String>> rows, boolean isWhole) {
        this.rows = rows;
        this.isWhole = isWhole;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                Square square = new Square(row, column, rows.get(row).get(column));
                String number = number(square.text());
                if (!number.isEmpty()) {
                    byNumber.computeIfAbsent(number, any -> new ArrayList<>()).add(square);
                } else if (isWord(square.text())) {
                    String letters = letters(square.text());
                    byWords.computeIfAbsent(letters, any -> new ArrayList<>()).add(square);
                    if (letters.length() > 4) {
                        // 一.重复申请 is 2.重复申请 with another number.
                        byWords.computeIfAbsent(letters.substring(1), any -> new ArrayList<>())
                                .add(square);
                    }
                }
            }
        }
    }

    /** A square and what it says. */
    record Square(int row, int column, String text) {}

    /** The words that say what a number is: the nearest label at its left, which may be none, and the nearest head above it. */
    record Meaning(String label, String head) {}

    List<List<String>> rows() {
        return rows;
    }

    boolean isWhole() {
        return isWhole;
    }

    String text(int row, int column) {
        return column < rows.get(row).size() ? rows.get(row).get(column) : "";
    }

    /** The squares that say a number. */
    List<Square> saying(String number) {
        return byNumber.getOrDefault(number, List.of());
    }

    /** What a square of a valid file means. */
    Meaning meaning(Square square) {
        String label = "";
        for (int left = square.column() - 1; left >= 0 && label.isEmpty(); left--) {
            label = word(square.row(), left);
        }
        String head = "";
        for (int above = square.row() - 1; above >= 0 && head.isEmpty(); above--) {
            head = word(above, square.column());
        }
        return new Meaning(label, head);
    }

    private String word(int row, int column) {
        return isWord(text(row, column)) ? letters(text(row, column)) : "";
    }

    /** Whether a square has these words somewhere at its left and somewhere above it. */
    boolean isUnder(Meaning wanted, Square square) {
        boolean isUnder = wanted.head().isEmpty()
                || words(wanted.head()).stream()
                        .anyMatch(head -> head.column() == square.column() && head.row() < square.row());
        return isUnder && isBeside(wanted, square);
    }

    private boolean isBeside(Meaning wanted, Square square) {
        if (!wanted.label().isEmpty()) {
            return words(wanted.label()).stream()
                    .anyMatch(label -> label.row() == square.row() && label.column() < square.column());
        }
        return rows.get(square.row()).stream().limit(square.column()).noneMatch(Squares::isWord);
    }

    /** Whether a row has the label of some meaning. */
    boolean hasLabel(Meaning meaning, int row) {
        return !meaning.label().isEmpty() && words(meaning.label()).stream().anyMatch(label -> label.row() == row);
    }

    /** Whether a sentence quotes one of the words above a square. */
    boolean isHeadOf(Square square, String sentence) {
        for (int above = 0; above < square.row(); above++) {
            String text = text(above, square.column());
            if (isWord(text) && sentence.contains("“" + text.strip() + "”")) {
                return true;
            }
        }
        return false;
    }

    private List<Square> words(String letters) {
        return byWords.getOrDefault(letters, List.of());
    }

    /** The squares that hold a number, or anything else but words, and have these words beside and above them. */
    List<Square> under(Meaning wanted) {
        List<Square> all = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                Square square = new Square(row, column, text(row, column));
                if (!plain(square.text()).isEmpty() && !isWord(square.text()) && isUnder(wanted, square)) {
                    all.add(square);
                }
            }
        }
        return all;
    }

    /** Without what nobody sees, as a person compares two texts. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** The letters of a label: marks, blanks and its number, of whatever kind, are looked over. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetter)
                .forEach(letters::appendCodePoint);
        return letters.toString().replaceFirst("^[一二三四五六七八九十]{1,2}(?=..)", "");
    }

    /** Whether a text is a label or a head, and no number that was changed. */
    private static boolean isWord(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return letters >= 4 || letters >= 2 && digits < 2;
    }

    /** The number that a text is and nothing else; white space inside of it makes it none. */
    static String number(String text) {
        String plain = plain(text);
        if (!plain.matches("[-+]?[0-9][0-9.]*([eE][-+]?[0-9]{1,2})?")
                || text.matches("(?s).*[0-9０-９.][\\s\u00a0\u3000]+[0-9０-９.].*")) {
            return "";
        }
        try {
            return new BigDecimal(plain).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
