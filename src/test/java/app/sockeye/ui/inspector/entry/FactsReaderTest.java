package app.sockeye.ui.inspector.entry;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.inspector.Recorded;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsReaderTest {
    @TempDir
    Path folder;

    private Recorded recorded;

    @BeforeEach
    void create() throws IOException {
        recorded = new Recorded(folder.resolve("session"));
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    @Test
    void eventIsASentenceFactsAndDetails() {
        Facts facts = read(recorded.event(
                EntryKind.ERROR, null, "It broke.\nRule: RFC 6455 section 5.5\nCheck the server\nAt: somewhere"));
        assertThat(facts.headline()).isEqualTo("It broke.");
        assertThat(facts.rows()).containsExactly(new Fact("Rule", "RFC 6455 section 5.5"));
        assertThat(facts.text()).isEqualTo("Check the server\nAt: somewhere\n");
    }

    @Test
    void certificatesInBase64AreLeftOut() {
        Facts facts = read(recorded.event(EntryKind.STATE, null, "Connected to a\nCertificate DER: MIIB\nDNS: 1 ms"));
        assertThat(facts.rows()).containsExactly(new Fact("DNS", "1 ms"));
        assertThat(facts.text()).isEmpty();
    }

    @Test
    void emptyEventHasNothingToSay() {
        assertThat(read(recorded.event(EntryKind.NOTE, null, ""))).isEqualTo(Facts.NONE);
    }

    private Facts read(long index) {
        return FactsReader.read(recorded.transcript.entry(index));
    }
}
