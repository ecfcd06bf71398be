package dev.report.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a report was made from and what was made, each with its SHA-256.
 *
 * @param version the tool's version
 * @param definition the definition's id
 * @param draft whether the outputs are a draft
 * @param inputs the project's files by path
 * @param templates the definition's and the project's files that were used, by display name
 * @param outputs the files of {@code out/} by name, the manifest itself left out
 */
public record Manifest(
        String version,
        String definition,
        boolean draft,
        SortedMap<String, String> inputs,
        SortedMap<String, String> templates,
        SortedMap<String, String> outputs) {

    public Manifest {
        inputs = new TreeMap<>(inputs);
        templates = new TreeMap<>(templates);
        outputs = new TreeMap<>(outputs);
    }

    /** The hash of a text or file in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return String.format("%064x", new BigInteger(1, digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of a file. */
    public static String sha256(Path file) {
        try {
            return sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    public byte[] json() {
        return JsonText.of(this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("tool", "report " + version);
        json.writeStringField("definition", definition);
        json.writeBooleanField("draft", draft);
        hashes(json, "inputs", inputs);
        hashes(json, "templates", templates);
        hashes(json, "outputs", outputs);
        json.writeEndObject();
    }

    private static void hashes(JsonGenerator json, String name, Map<String, String> hashes) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> entry : hashes.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }
}
