package dev.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.raw.Faults;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void bothLanguagesHaveTheSameSentencesAndEachSaysWhatToDo() throws IOException {
        Properties zh = load("zh");
        Properties en = load("en");

        assertThat(new TreeSet<>(zh.keySet())).isEqualTo(new TreeSet<>(en.keySet()));
        for (String key : zh.stringPropertyNames()) {
            assertThat(key.endsWith(".help") || zh.containsKey(key + ".help"))
                    .as(key)
                    .isTrue();
            assertThat(zh.getProperty(key)).doesNotEndWith("。").isNotBlank();
            assertThat(en.getProperty(key)).doesNotEndWith(".").isNotBlank();
        }
    }

    private static Properties load(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Faults.class.getResourceAsStream("/dev/report/read/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
