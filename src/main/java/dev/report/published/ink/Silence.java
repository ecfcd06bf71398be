package dev.report.published.ink;

/** Keeps PDFBox from writing to the terminal what it stumbles over: the findings say what could not be read. */
public final class Silence {

    private static final String PREFIX = "org.apache.commons.logging.";

    private Silence() {}

    /** Gives PDFBox a silent logger, unless the user has chosen one, before it looks for any. */
    public static void begin() {
        ask("LogFactory", "LogFactoryImpl");
        ask("Log", "NoOpLog");
    }

    private static void ask(String what, String implementation) {
        if (System.getProperty(PREFIX + what) == null) {
            System.setProperty(PREFIX + what, PREFIX + "impl." + implementation);
        }
    }
}
