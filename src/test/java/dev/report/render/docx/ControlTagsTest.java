package dev.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlTagsTest {

    private final ControlTags tags = new ControlTags();

    @Test
    void figureThatWordHasRoomForIsItsOwnTag() {
        String id = "results.not_processed.reconfirmation/natural_person";

        assertThat(tags.of(id)).isEqualTo(id);
        assertThat(tags.id(id)).isEqualTo(id);
    }

    @Test
    void longIdsGetTagsOfSixtyFourCharactersThatLeadBackToThem() {
        String one = "requests.received/natural_person requests.received/business requests.received/total";
        String other = "requests.received/natural_person requests.received/business requests.received/other";

        String tag = tags.of(one);

        assertThat(tag).hasSize(64).startsWith("requests.received/natural_person ");
        assertThat(tags.of(other)).isNotEqualTo(tag);
        assertThat(tags.id(tag)).isEqualTo(one);
    }
}
