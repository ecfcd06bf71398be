package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in languages that the program has no words or style sheets for. */
class OtherLanguagesTest {

    @TempDir
    Path folder;

    private String page(String language) throws IOException {
        Path project = folder.resolve(language);
        TestProject.in(project)
                .form(TestProject.SMALL_FORM.replace("title: \"", "language: " + language + "\ntitle: \""))
                .file(
                        "submissions/all.csv",
                        "unit,received/a,received/b,received/total,closed/a,closed/b,closed/total,amount,about\n"
                                + "101,1,2,3,0,0,0,5,7\n102,4,5,9,1,1,2,6,7\n201,4,5,9,1,1,2,6,7\n")
                .file("narrative/overview.md", "W roku wpłynęło ${f(\"received\")} spraw.\n")
                .file("narrative/other.md", "Żadnych uwag.\n")
                .load();
        Terminal run = Terminal.run("compile", project, "--outputs", "html,pdf");
        assertThat(run.code()).as(run.all()).isZero();
        return Files.readString(project.resolve("out/report.html"));
    }

    /** The common style sheet is for Chinese: it breaks lines between any two letters, and has no room for words. */
    @Test
    void pagesLookLikeEnglishOnes() throws IOException {
        String polish = page("pl");

        assertThat(polish).contains("lang=\"pl\"");
        assertThat(style(polish)).isEqualTo(style(page("en"))).isNotEqualTo(style(page("zh")));
    }

    private static String style(String page) {
        return page.substring(page.indexOf("<style"), page.indexOf("</style>"));
    }
}
