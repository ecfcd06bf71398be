package dev.report.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Changes a text in one to three places, as slips of the hand, programs and ill will do, and remembers in which ways. */
final class Mutator {

    /** What is put in: marks that nobody sees, marks of formats, numbers written otherwise, characters that some format cannot hold. */
    private static final String[] PIECES = {
        "\u202c",
        "\ufeff",
        "\u200b",
        "\u00a0",
        "\u3000",
        "\u00ad",
        "\u0301",
        "\0",
        "\u000b",
        "\u001b",
        "\uffff",
        "\ue000",
        "\ud83d\ude00",
        "\ud842\udfb7",
        "龴",
        "⾃",
        "㈠",
        "①",
        ",",
        "，",
        "、",
        ";",
        "'",
        "\"",
        "“",
        "\t",
        "\r",
        "\n",
        "\r\n",
        "/",
        "-",
        "—",
        "=1+1",
        "1.0",
        "1E3",
        "%",
        "件",
        "万",
        "余",
        "１",
        "٣",
        "𝟎",
        "#REF!",
        "null",
        "true",
        "~",
        "*a",
        "&a",
        "---",
        ": ",
        "!!str ",
        "${f('/')}",
        "${",
        "`",
        "|",
        "../",
        "{",
        "}",
        "[",
        "]",
        "<",
        ">",
        "&",
        "&#xD800;",
        "</td>",
        "]]>",
        "0",
        "9",
        "无",
        "合计",
        "注：",
        "2024",
        "\\",
        "#",
        "@",
        "O",
        "l",
        "[1]",
        "()",
        " ",
        "  "
    };

    private final Random random;
    private final Set<String> kinds = new TreeSet<>();

    Mutator(Random random) {
        this.random = random;
    }

    /** The ways in which something was changed so far. */
    Set<String> kinds() {
        return kinds;
    }

    Random random() {
        return random;
    }

    void note(String kind) {
        kinds.add(kind);
    }

    String mutate(String text) {
        String changed = text;
        for (int i = 1 + random.nextInt(3); i > 0 && !changed.isEmpty(); i--) {
            changed = once(changed);
        }
        return changed;
    }

    private String once(String text) {
        int at = random.nextInt(text.length());
        String piece = PIECES[random.nextInt(PIECES.length)];
        switch (random.nextInt(9)) {
            case 0:
                note("character lost");
                return text.substring(0, at) + text.substring(at + 1);
            case 1:
                note("character replaced");
                return text.substring(0, at) + piece + text.substring(at + 1);
            case 2:
                note("character doubled");
                return text.substring(0, at) + text.charAt(at) + text.substring(at);
            case 3:
                boolean isCut = random.nextInt(4) == 0;
                note(isCut ? "file cut off" : "another digit");
                return isCut ? text.substring(0, at) : digit(text, at);
            case 4:
                note("line lost, doubled or moved");
                return lines(text);
            default:
                note("character put in");
                return text.substring(0, at) + piece + text.substring(at);
        }
    }

    /** Another digit in place of the next one. */
    private String digit(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
            at++;
        }
        return at == text.length() ? text : text.substring(0, at) + random.nextInt(10) + text.substring(at + 1);
    }

    /** A line that is lost, doubled or moved. */
    private String lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String line = lines.remove(random.nextInt(lines.size()));
        int times = random.nextInt(3);
        for (int i = 0; i < times; i++) {
            lines.add(random.nextInt(lines.size() + 1), line);
        }
        return String.join("\n", lines);
    }

    /** Other bytes in one to three places. */
    byte[] mutate(byte[] bytes) {
        note("other bytes");
        byte[] changed = bytes.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }
}
