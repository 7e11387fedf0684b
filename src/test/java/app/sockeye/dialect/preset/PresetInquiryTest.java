package app.sockeye.dialect.preset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PresetInquiryTest {
    @Test
    void itAsksOverHttpWhateverTheSchemeIs() {
        assertThat(PresetInquiry.of("GET", PlannedUrl.of("https://h:1").withPath("/json"), "list"))
                .isEqualTo(new PresetInquiry("GET", "https://h:1/json", "list"));
        assertThat(PresetInquiry.of("POST", PlannedUrl.of("h"), "answer").url()).isEqualTo("http://h");
    }
}
