package dev.report.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a properties file that comes with the program, by their keys.
 *
 * <p>In the installed program each file is a class that the build made of it: such a class gives one line without reading the others, where
 * reading a file costs a start some four milliseconds. Elsewhere, as in tests, the file is read.
 */
public abstract class BundledLines {

    /** What the name of a file's class adds to the file's own. */
    public static final String SUFFIX = "_lines";

    /** @param file its path without its ending, e.g. {@code dev/report/bind/messages_zh} */
    public static BundledLines of(String file) {
        try {
            Class<?> made = Class.forName(file.replace('/', '.') + SUFFIX);
            return (BundledLines) made.getDeclaredConstructor().newInstance();
        } catch (ClassNotFoundException e) {
            return new OfFile(file);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the program was built without the lines of " + file, e);
        }
    }

    /** The line of a key. */
    public abstract @Nullable String line(String key);

    /** All keys, one a line, in alphabetical order. */
    protected abstract String lines();

    /** All keys, in alphabetical order. */
    public final List<String> keys() {
        String all = lines();
        return all.isEmpty() ? List.of() : List.of(all.split("\n"));
    }

    /** The file itself, read whole. */
    private static final class OfFile extends BundledLines {

        private final Properties properties = new Properties();

        OfFile(String file) {
            String name = "/" + file + ".properties";
            try (InputStream in = BundledLines.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("missing resource " + name);
                }
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public @Nullable String line(String key) {
            return properties.getProperty(key);
        }

        @Override
        protected String lines() {
            return String.join("\n", new TreeSet<>(properties.stringPropertyNames()));
        }
    }
}
