package dev.report.cli.print;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * How text is written to a console: a Chinese Windows shows GBK (code page 936) and nothing else. Files and other programs always get
 * UTF-8.
 *
 * <p>Java 17 and 18 name a console's encoding in {@code sun.stdout.encoding}, and leave it out for a file or a pipe. From Java 19 on it
 * is in {@code stdout.encoding}, which says something for a file, too.
 */
public final class ConsoleEncoding {

    private ConsoleEncoding() {}

    /**
     * The encoding of a stream.
     *
     * @param stream {@code stdout} or {@code stderr}
     * @param properties of the system
     * @param isConsole whether a person sees what is written
     */
    public static Charset of(String stream, Properties properties, boolean isConsole) {
        String older = properties.getProperty("sun." + stream + ".encoding");
        String name = older != null || !isConsole ? older : properties.getProperty(stream + ".encoding");
        if (name == null || !Charset.isSupported(name)) {
            return StandardCharsets.UTF_8;
        }
        Charset named = Charset.forName(name);
        return named.canEncode() && named.newEncoder().canEncode("政") ? named : StandardCharsets.UTF_8;
    }
}
