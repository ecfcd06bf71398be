package dev.report.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.json.JsonText;
import dev.report.project.ReportProject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a report was made from and what was made, each with its SHA-256.
 *
 * @param tool the program and its version
 * @param definition the definition's id
 * @param draft whether the outputs are a draft
 * @param documents the kinds of documents the command line asked for; empty if report.yaml decided
 * @param places where inputs are looked for, so that one that is added is noticed
 * @param inputs the project's files by path
 * @param templates the definition's files and templates that were used, by display name
 * @param faces the faces that were used
 * @param outputs the files of {@code out/} by name, the manifest itself left out
 */
public record Manifest(
        String tool,
        String definition,
        boolean draft,
        List<String> documents,
        List<String> places,
        SortedMap<String, String> inputs,
        SortedMap<String, String> templates,
        SortedMap<String, String> faces,
        SortedMap<String, String> outputs) {

    private static final int PIECE = 1 << 16;

    /** The empty manifest. */
    public static final Manifest NONE = new Manifest(
            "", "", false, List.of(), List.of(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    public Manifest {
        documents = List.copyOf(documents);
        places = List.copyOf(places);
        inputs = new TreeMap<>(inputs);
        templates = new TreeMap<>(templates);
        faces = new TreeMap<>(faces);
        outputs = new TreeMap<>(outputs);
    }

    /** The kinds of documents that were made, as the command line calls them, by name. */
    public List<String> kinds() {
        return Stream.of(ReportProject.Output.values())
                .filter(kind -> outputs.containsKey(kind.files().get(0)))
                .map(ReportProject.Output::kind)
                .sorted()
                .toList();
    }

    /** How many files it knows. */
    public int size() {
        return inputs.size() + templates.size() + faces.size() + outputs.size();
    }

    /** The hash of a text or file in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** The hash of a file, which is read a piece at a time. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] piece = new byte[(int) Math.min(PIECE, Files.size(file) + 1)];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(piece); count > 0; count = in.read(piece)) {
                digest.update(piece, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] json() {
        return JsonText.of(this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("tool", tool);
        json.writeStringField("definition", definition);
        json.writeBooleanField("draft", draft);
        if (!documents.isEmpty()) {
            JsonText.texts(json, "documents", documents);
        }
        hashes(json, "inputs", inputs);
        hashes(json, "templates", templates);
        hashes(json, "faces", faces);
        hashes(json, "outputs", outputs);
        JsonText.texts(json, "places", places);
        json.writeEndObject();
    }

    private static void hashes(JsonGenerator json, String name, Map<String, String> hashes) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> entry : hashes.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    /**
     * Reads a manifest.
     *
     * @throws IOException if the text is no manifest
     */
    public static Manifest parse(byte[] text) throws IOException {
        JsonTree json = JsonTree.parse(text);
        return new Manifest(
                json.text("tool"),
                json.text("definition"),
                json.flag("draft"),
                json.texts("documents"),
                json.texts("places"),
                json.get("inputs").entries(),
                json.get("templates").entries(),
                json.get("faces").entries(),
                json.get("outputs").entries());
    }
}
