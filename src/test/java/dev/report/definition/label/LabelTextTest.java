package dev.report.definition.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' 本年\u3000新收 '|本年新收",
                "本年收费金额（单位：万元）|本年收费金额(单位:万元)",
                "危及“三安全一稳定”|危及\"三安全一稳定\"",
                "危及「三安全一稳定」|危及\"三安全一稳定\"",
                "１．属于国家秘密|1.属于国家秘密",
                "1。属于国家秘密|1.属于国家秘密",
                "Requests.Received|requests.received",
                "指标：|指标",
                "【备注】|(备注)",
                "'\ufeffunit'|unit",
            })
    void whatPeopleTypeDifferentlyButMeanAlikeBecomesEqual(String label, String normalised) {
        assertThat(LabelText.normalise(label)).isEqualTo(normalised);
    }

    @Test
    void lineBreakInsideALabelIsWhiteSpace() {
        assertThat(LabelText.normalise("本年\n新收")).isEqualTo("本年新收");
    }

    @ParameterizedTest
    @CsvSource({
        "'一,本年新收',本年新收",
        "'十二,本年新收',本年新收",
        "(一)予以公开,予以公开",
        "1.属于国家秘密,属于国家秘密",
        "'10,属于国家秘密',属于国家秘密",
        "(3)其他,其他",
        "其中:1.其他,其他",
        "其中:其他,其他",
        "一,一",
        "三安全一稳定,三安全一稳定",
        "1.,1.",
        "2021年,2021年",
    })
    void numberBeforeALabelIsNoPartOfIt(String label, String plain) {
        assertThat(LabelText.withoutNumber(label)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "部分公开(区分处理的),部分公开",
        "本年收费金额(单位:万元),本年收费金额",
        "(一),(一)",
        "部分公开,部分公开",
        "第(一)项,第(一)项",
    })
    void remarkInBracketsAfterALabelIsNoPartOfIt(String label, String plain) {
        assertThat(LabelText.withoutRemark(label)).isEqualTo(plain);
    }
}
