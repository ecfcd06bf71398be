package dev.report.config;

import dev.report.model.SourceLocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
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
 * <p>Shape: the YAML's CRC-32 and its length, then the root node. A node is its kind, line and column, and then a scalar's text,
 * a list's size and items, or a mapping's size and entries, each of them key, line, column and value.
 */
record PackedConfig(DataInputStream in, String file, ConfigProblems problems) {

    /** What the name of a packed file adds to that of the YAML. */
    static final String SUFFIX = ".packed";

    private static final int SCALAR = 0;
    private static final int LIST = 1;
    private static final int MAPPING = 2;

    /**
     * The root node of a packed file.
     *
     * @param packed the file
     * @param yaml the YAML that is to be read
     * @param file the YAML's name in messages
     * @return empty if the file was packed from another YAML
     */
    static Optional<ConfigNode> unpack(byte[] packed, byte[] yaml, String file, ConfigProblems problems) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
            boolean isOf = in.readInt() == crc(yaml) && in.readInt() == yaml.length;
            return isOf ? Optional.of(new PackedConfig(in, file, problems).node()) : Optional.empty();
        } catch (EOFException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConfigNode node() throws IOException {
        int kind = in.readByte();
        SourceLocation at = place();
        if (kind == SCALAR) {
            return ConfigNode.scalar(at, problems, in.readUTF());
        }
        int size = in.readInt();
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
            String key = in.readUTF();
            keys.put(key, place());
            entries.put(key, node());
        }
        return ConfigNode.mapping(at, problems, entries, keys);
    }

    private SourceLocation place() throws IOException {
        return SourceLocation.of(file, in.readInt(), in.readInt());
    }

    /**
     * Packs a YAML file.
     *
     * @throws ConfigException if it is none
     */
    static byte[] pack(byte[] yaml, String file) {
        ConfigProblems problems = new ConfigProblems("definition");
        ConfigNode root = ConfigReader.yaml(new String(yaml, StandardCharsets.UTF_8), file, problems);
        problems.throwIfAny();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(packed)) {
            out.writeInt(crc(yaml));
            out.writeInt(yaml.length);
            write(root, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void write(ConfigNode node, DataOutputStream out) throws IOException {
        out.writeByte(node.isScalar() ? SCALAR : node.isList() ? LIST : MAPPING);
        place(node.at(), out);
        if (node.isScalar()) {
            out.writeUTF(node.text());
        } else if (node.isList()) {
            out.writeInt(node.items().size());
            for (ConfigNode item : node.items()) {
                write(item, out);
            }
        } else {
            out.writeInt(node.entries().size());
            for (Map.Entry<String, ConfigNode> entry : node.entries().entrySet()) {
                out.writeUTF(entry.getKey());
                place(node.keyAt(entry.getKey()), out);
                write(entry.getValue(), out);
            }
        }
    }

    private static void place(SourceLocation at, DataOutputStream out) throws IOException {
        out.writeInt(at.line());
        out.writeInt(at.column());
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
