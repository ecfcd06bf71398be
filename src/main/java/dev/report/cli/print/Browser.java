package dev.report.cli.print;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The browser of whoever sits before the machine. */
public final class Browser {

    private Browser() {}

    /** Opens an address; where there is no browser nothing happens, for the address was printed. */
    public static void open(String address) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name", ""), address))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getOutputStream()
                    .close();
        } catch (IOException e) {
            // No such program: the address is on the screen.
            return;
        }
    }

    /** The command that opens an address on a system. */
    static List<String> command(String system, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", address);
    }
}
