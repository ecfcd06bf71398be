package dev.report.cli.print;

import dev.report.schema.SchemaFolder;
import java.nio.file.Path;

/** Says where schemas were written, and what makes an editor use them. */
public record SchemaLines(Screen screen) {

    private static final int NAME_WIDTH = 36;

    public void print(SchemaFolder schemas) {
        line(screen.say("schema.made", "folder", schemas.schemas()));
        if (!schemas.files().isEmpty()) {
            line("");
            line(screen.say("schema.lines"));
            for (Path file : schemas.files()) {
                String name = file.toString().replace('\\', '/');
                line("  " + Screen.pad(name, NAME_WIDTH) + "  " + schemas.line(file));
            }
        }
        line("");
        String settings = schemas.hadSettings() ? "schema.settings-there" : "schema.settings";
        line(screen.say(settings, "file", schemas.settingsFile()));
        if (schemas.hadSettings()) {
            screen.out().print(schemas.settings());
        }
    }

    private void line(String words) {
        screen.out().println(words);
    }
}
