package app.sockeye.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryKind;
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
    void requestKeepsOrderAndSpellingOfItsHeaders() {
        Facts facts = read(recorded.event(
                EntryKind.HANDSHAKE,
                Direction.SENT,
                "GET /echo HTTP/1.1\r\nhost: localhost\r\nX-A: 1\r\nX-A: 2\r\n\r\n"));
        assertThat(facts.headline()).isEqualTo("GET /echo HTTP/1.1");
        assertThat(facts.rows())
                .containsExactly(new Fact("host", "localhost"), new Fact("X-A", "1"), new Fact("X-A", "2"));
        assertThat(facts.text()).isEmpty();
    }

    @Test
    void answerThatIsNotHttpIsShownAsItCame() {
        Facts facts = read(recorded.event(EntryKind.HANDSHAKE, Direction.RECEIVED, "SSH-2.0-OpenSSH_9.2\r\n"));
        assertThat(facts.headline()).isEqualTo("Not an HTTP head");
        assertThat(facts.text()).contains("SSH-2.0");
    }

    @Test
    void cutHeadSaysSo() {
        Facts facts = read(recorded.event(EntryKind.HANDSHAKE, Direction.RECEIVED, "HTTP/1.1 101 Switching"));
        assertThat(facts.headline()).isEqualTo("Incomplete head");
        assertThat(facts.text()).isEqualTo("HTTP/1.1 101 Switching");
    }

    @Test
    void closeWithoutABodyHasNoStatus() {
        Facts facts = read(recorded.message(EntryKind.CLOSE, new byte[0]));
        assertThat(facts.headline()).startsWith("1005 ");
        assertThat(facts.rows()).containsExactly(new Fact("Reason", "none"));
    }

    @Test
    void closeCodeAbove32767IsNotNegative() {
        assertThat(read(recorded.message(EntryKind.CLOSE, new byte[] {(byte) 0xFF, (byte) 0xFF}))
                        .headline())
                .startsWith("65535 ");
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
    void emptyEventHasNothingToSay() {
        assertThat(read(recorded.event(EntryKind.NOTE, null, ""))).isEqualTo(Facts.NONE);
    }

    private Facts read(long index) {
        return FactsReader.read(recorded.transcript.entry(index));
    }
}
