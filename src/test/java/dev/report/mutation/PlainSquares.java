package dev.report.mutation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** A row for each member of figures: its keys beside the number, as in a list. */
    static Squares json(String text) {
        try {
            JsonNode figures = new ObjectMapper().readTree(text).path("figures");
            List<List<String>> rows = new ArrayList<>();
            for (Map.Entry<String, JsonNode> member : figures.properties()) {
                if (member.getValue().isObject()) {
                    member.getValue()
                            .properties()
                            .forEach(inner -> rows.add(List.of(
                                    member.getKey() + "/" + inner.getKey(),
                                    inner.getValue().asText())));
                } else {
                    rows.add(List.of(member.getKey(), member.getValue().asText()));
                }
            }
            return new Squares(rows, true);
        } catch (JsonProcessingException e) {
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
