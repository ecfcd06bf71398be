package dev.report.config;

import dev.report.model.SourceLocation;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A YAML file that was parsed when the program was built: parsing the bundled ones in each run would be a tenth of a short run.
 *
 * <p>Shape, all numbers unsigned and of two bytes unless noted: the YAML's CRC-32 and its length in bytes, four bytes
 * each; the number of characters of all texts, and these in UTF-16; then the root node. A node is its kind, line and column, and
 * then: a scalar the length of its text; a list the number of its items, and these; a mapping the number of its entries, and
 * of each the length of its key, the key's line and column, and the value. Texts are in the order in which they are read.
 */
final class PackedConfig {

    /** What the name of a packed file adds to that of the YAML. */
    static final String SUFFIX = ".packed";

    private static final int SCALAR = 0;
    private static final int LIST = 1;
    private static final int MAPPING = 2;
    private static final int HEAD = 8;

    private final ByteBuffer numbers;
    private final String texts;
    private final String file;
    private final ConfigProblems problems;
    private int text;

    private PackedConfig(ByteBuffer packed, String file, ConfigProblems problems) {
        char[] characters = new char[packed.getChar()];
        packed.asCharBuffer().get(characters);
        this.texts = new String(characters);
        this.numbers = packed.position(packed.position() + characters.length * Character.BYTES);
        this.file = file;
        this.problems = problems;
    }

    /**
     * The root node of a packed file.
     *
     * @param packed the file
     * @param yaml the YAML that is to be read
     * @param file the YAML's name in messages
     * @return empty if the file was packed from another YAML
     */
    static Optional<ConfigNode> unpack(byte[] packed, byte[] yaml, String file, ConfigProblems problems) {
        ByteBuffer buffer = ByteBuffer.wrap(packed);
        if (packed.length < HEAD || buffer.getInt() != crc(yaml) || buffer.getInt() != yaml.length) {
            return Optional.empty();
        }
        return Optional.of(new PackedConfig(buffer, file, problems).node());
    }

    private ConfigNode node() {
        int kind = numbers.getChar();
        SourceLocation at = place();
        if (kind == SCALAR) {
            return ConfigNode.scalar(at, problems, text());
        }
        int size = numbers.getChar();
        if (kind == LIST) {
            List<ConfigNode> items = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                items.add(node());
            }
            return ConfigNode.list(at, problems, items);
        }
        Map<String, ConfigNode> entries = new LinkedHashMap<>();
        Map<String, SourceLocation> keys = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String key = text();
            keys.put(key, place());
            entries.put(key, node());
        }
        return ConfigNode.mapping(at, problems, entries, keys);
    }

    private SourceLocation place() {
        return SourceLocation.of(file, numbers.getChar(), numbers.getChar());
    }

    private String text() {
        int start = text;
        text += numbers.getChar();
        return texts.substring(start, text);
    }

    /**
     * Packs a YAML file.
     *
     * @throws ConfigException if it is none
     * @throws ArithmeticException if it is too large to be packed
     */
    static byte[] pack(byte[] yaml, String file) {
        ConfigProblems problems = new ConfigProblems("definition");
        ConfigNode root = ConfigReader.yaml(new String(yaml, StandardCharsets.UTF_8), file, problems);
        problems.throwIfAny();
        StringBuilder texts = new StringBuilder();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ByteArrayOutputStream nodes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(packed);
                DataOutputStream numbers = new DataOutputStream(nodes)) {
            out.writeInt(crc(yaml));
            out.writeInt(yaml.length);
            write(root, numbers, texts);
            number(out, texts.length());
            out.writeChars(texts.toString());
            nodes.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void write(ConfigNode node, DataOutputStream numbers, StringBuilder texts) throws IOException {
        number(numbers, node.isScalar() ? SCALAR : node.isList() ? LIST : MAPPING);
        place(numbers, node.at());
        if (node.isScalar()) {
            text(numbers, node.text(), texts);
        } else if (node.isList()) {
            number(numbers, node.items().size());
            for (ConfigNode item : node.items()) {
                write(item, numbers, texts);
            }
        } else {
            number(numbers, node.entries().size());
            for (Map.Entry<String, ConfigNode> entry : node.entries().entrySet()) {
                text(numbers, entry.getKey(), texts);
                place(numbers, node.keyAt(entry.getKey()));
                write(entry.getValue(), numbers, texts);
            }
        }
    }

    private static void text(DataOutputStream numbers, String text, StringBuilder texts) throws IOException {
        number(numbers, text.length());
        texts.append(text);
    }

    private static void place(DataOutputStream numbers, SourceLocation at) throws IOException {
        number(numbers, at.line());
        number(numbers, at.column());
    }

    private static void number(DataOutputStream numbers, int number) throws IOException {
        if (number > Character.MAX_VALUE) {
            throw new ArithmeticException(number + " does not fit");
        }
        numbers.writeChar(number);
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
