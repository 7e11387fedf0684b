package app.sockeye.ui.log.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExportNameTest {
    @Test
    void aNameTellsTheSessionAndItsTimeAndIsValidEverywhere() {
        Instant started = Instant.parse("2026-11-28T22:36:00Z");
        assertThat(ExportName.of("Trade feed", started)).matches("Trade-feed-2026112[789]-\\d{6}");
        assertThat(ExportName.of("127.0.0.1:8080/echo?a=\"b\"", started)).startsWith("127.0.0.1-8080-echo-a=-b-");
        assertThat(ExportName.of("../..", started)).matches("[^./\\\\][^/\\\\]*-2026112[789]-\\d{6}");
    }
}
