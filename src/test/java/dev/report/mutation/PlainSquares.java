package dev.report.mutation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads files of plain text, without the program. */
final class PlainSquares {

    private PlainSquares() {}

    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    /** Fields between commas; a quoted one may hold commas and line breaks. */
    static Squares csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (isQuoted && i < text.length()) {
                isQuoted = c != '"';
                field.append(isQuoted ? String.valueOf(c) : "");
            } else if (c == '"' && field.toString().isBlank()) {
                isQuoted = true;
            } else if (c == ',') {
                row.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' && i > 0 && text.charAt(i - 1) == '\r' && row.isEmpty() && field.isEmpty()) {
                continue;
            } else if (c == '\n' || c == '\r') {
                row.add(field.toString());
                field.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else {
                field.append(c);
            }
        }
        return new Squares(rows, true);
    }

    /** A row for each line: the keys of each number in it, and the number. */
    static Squares json(String text) {
        List<List<String>> rows = new ArrayList<>();
        Deque<String> keys = new ArrayDeque<>();
        try (JsonParser json = new JsonFactory().createParser(text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    keys.addLast("");
                } else if (token == JsonToken.END_OBJECT) {
                    keys.removeLast();
                } else if (token == JsonToken.FIELD_NAME) {
                    keys.removeLast();
                    keys.addLast(json.currentName());
                } else if (token.isScalarValue() && keys.size() > 1 && keys.contains("figures")) {
                    while (rows.size() < json.currentTokenLocation().getLineNr()) {
                        rows.add(new ArrayList<>());
                    }
                    String key = String.join("/", keys).replaceFirst("^figures/", "");
                    rows.get(rows.size() - 1).addAll(List.of(key, json.getText()));
                }
            }
            return new Squares(rows, true);
        } catch (IOException e) {
            return Squares.NONE;
        }
    }

    static Squares markdown(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.split("\r\n|\n|\r", -1)) {
            String row = line.replaceFirst("^[\\s\\p{Cf}\\p{Zs}]*\\|", "");
            rows.add(row.contains("|") ? List.of(row.split("(?<!\\\\)\\|")) : List.of());
        }
        return new Squares(rows, true);
    }

    static Squares html(String text) {
        SquareGrid grid = new SquareGrid();
        for (Element table : Jsoup.parse(text).select("table")) {
            for (Element row : table.select("> tr, > * > tr")) {
                grid.row();
                for (Element cell : row.select("> td, > th")) {
                    grid.cell(cell.text(), number(cell.attr("colspan")), number(cell.attr("rowspan")));
                }
            }
            grid.end();
        }
        return new Squares(grid.rows(), true);
    }

    static int number(String text) {
        return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : 1;
    }
}
