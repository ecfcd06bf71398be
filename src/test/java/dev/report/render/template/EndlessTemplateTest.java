package dev.report.render.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.report.config.TemplateSource;
import dev.report.model.SourceLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates that do not come to an end are findings at their line. */
class EndlessTemplateTest {

    @TempDir
    Path folder;

    private RenderException fault(String template, Duration limit) throws Exception {
        Files.writeString(folder.resolve("t.ftlh"), template);
        TemplateSource source = TemplateSource.folder(folder, folder, "templates");
        TemplateEngine engine = new TemplateEngine(source, name -> true, limit);
        return catchThrowableOfType(RenderException.class, () -> engine.run("t.ftlh", Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>~<#macro again>~<#if true>~<@again/>~</#if></#macro>~<@again/>       | 2
            <p>~<#function again x>~<#return again(x + 1)>~</#function>~${again(1)} | 2
            <p>~<#include "t.ftlh">~</p>                                            | 1
            """)
    void whatCallsItselfIsFoundAtItsLine(String template, int line) throws Exception {
        RenderException fault = fault(template.replace('~', '\n'), Duration.ofSeconds(60));

        assertThat(fault).hasMessage("a macro, function or include calls itself without end");
        assertThat(fault.at().file()).isEqualTo("templates/t.ftlh");
        assertThat(fault.at()).extracting(SourceLocation::line).isEqualTo(line);
        assertThat(fault.help().zh()).contains("宏");
        assertThat(fault.isBundled()).isFalse();
    }

    @Test
    void listWithoutEndIsStoppedAtItsLine() throws Exception {
        RenderException fault = fault("<p>\n<#list 1.. as n>\n<#assign x = n>\n</#list>", Duration.ofSeconds(2));

        assertThat(fault).hasMessage("the template did not come to an end in 2 seconds and was stopped here");
        assertThat(fault.at().line()).isBetween(2, 3);
    }

    @Test
    void pageWithoutEndIsStoppedAtItsLine() throws Exception {
        String words = "x".repeat(100_000);
        RenderException fault = fault("<p>\n<#list 1.. as n>" + words + "</#list>", Duration.ofSeconds(60));

        assertThat(fault).hasMessage("the page became longer than 50 million characters");
        assertThat(fault.at().line()).isEqualTo(2);
    }
}
