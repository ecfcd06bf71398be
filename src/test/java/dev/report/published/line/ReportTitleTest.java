package dev.report.published.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTitleTest {

    @ParameterizedTest
    @ValueSource(strings = {"Fiscal Year 2025", "fiscal year 2025", "FY 2025", "FY2025"})
    void fiscalYearIsReadHoweverItIsWritten(String written) {
        ReportTitle title = new ReportTitle(DefinitionLoader.named("us-foia"));
        String words = "Example Agency Annual FOIA Report for " + written;

        assertThat(title.year(words)).contains("2025");
        assertThat(title.issuer(words)).contains("Example Agency");
    }
}
