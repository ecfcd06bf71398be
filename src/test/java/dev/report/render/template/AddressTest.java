package dev.report.render.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            网站（https://www.example.gov.cn）下载 | 网站（<https://www.example.gov.cn>）下载
            见 http://a.cn/b_c?d=e. 完 | 见 <http://a.cn/b_c?d=e>. 完
            邮箱：zwgk@example.gov.cn）。 | 邮箱：<zwgk@example.gov.cn>）。
            a.b_c@d.cn、e@f.cn | <a.b_c@d.cn>、<e@f.cn>
            https:// 和 a@b 和 @c.cn | https:// 和 a@b 和 @c.cn
            见www.a.cn；邮编 | 见www\\.a.cn；邮编
            a_b*c | a\\_b\\*c
            研发&生产 a&b; &lt;&#12345;&#xFF; | 研发&生产 a\\&b; \\&lt;\\&#12345;\\&#xFF;
            """)
    void addressesGetBracketsAndOtherWordsTheirEscapes(String plain, String markdown) {
        assertThat(MarkdownOutputFormat.INSTANCE.escapePlainText(plain)).isEqualTo(markdown);
    }

    /** A letter quotes what units wrote: an address there leads nowhere, in GitHub's Markdown neither. */
    @ParameterizedTest
    @CsvSource({
        "'见https://a.example/x_y。', '见https\\://a.example/x\\_y。'",
        "'WWW.a.example', 'WWW\\.a.example'",
        "'a@b.example', 'a\\@b.example'",
        "'10:30，1.5', '10:30，1.5'"
    })
    void addressInALetterIsNoLink(String plain, String markdown) {
        assertThat(MarkdownOutputFormat.LETTER.escapePlainText(plain)).isEqualTo(markdown);
    }
}
