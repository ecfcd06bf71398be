package dev.report.cli.process;

import java.util.Map;

/** Which language is printed: what {@code --lang} says, else what the environment's locale says, else the system. */
public final class Language {

    private Language() {}

    /**
     * @param arguments the command line, of which only {@code --lang} is looked at
     * @param environment {@code REPORT_LANG} comes first: the launcher puts the caller's locale there
     * @return {@code zh} or {@code en}
     */
    public static String of(String[] arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return of(arguments[i].substring("--lang=".length()));
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return of(arguments[i + 1]);
            }
        }
        for (String name : new String[] {"REPORT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return of(value);
            }
        }
        // Windows has no such variables; Java asks it for the language of its windows.
        return of(System.getProperty("user.language", "en"));
    }

    private static String of(String locale) {
        return locale.startsWith("zh") ? "zh" : "en";
    }
}
