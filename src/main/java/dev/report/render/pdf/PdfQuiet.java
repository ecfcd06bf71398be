package dev.report.render.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;

/**
 * Keeps the libraries from writing to the clerk's terminal.
 *
 * <p>They would report by way of {@code java.util.logging}, which alone takes a twentieth of a second to start; so they
 * are given a silent logger, before the first of them looks for one.
 */
final class PdfQuiet implements XRLogger {

    private static final String PREFIX = "org.apache.commons.logging.";

    private PdfQuiet() {}

    /** Silences openhtmltopdf, and PDFBox through commons-logging unless the user has chosen a logger for that. */
    static void begin() {
        ask("LogFactory", "LogFactoryImpl");
        ask("Log", "NoOpLog");
        XRLog.setLoggerImpl(new PdfQuiet());
        XRLog.setLoggingEnabled(false);
    }

    private static void ask(String what, String implementation) {
        if (System.getProperty(PREFIX + what) == null) {
            System.setProperty(PREFIX + what, PREFIX + "impl." + implementation);
        }
    }

    @Override
    public void log(String where, Level level, String message) {
        // Silent.
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        // Silent.
    }

    @Override
    public void setLevel(String logger, Level level) {
        // No level is loud enough.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return false;
    }
}
