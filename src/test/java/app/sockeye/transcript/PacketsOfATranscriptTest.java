package app.sockeye.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.pairing.ExchangeReader;
import app.sockeye.transcript.pairing.Pair;
import app.sockeye.transcript.pairing.PairSearch;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredWalk;
import app.sockeye.ui.log.Recording;
import app.sockeye.ui.log.look.LogLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketsOfATranscriptTest {
    @TempDir
    Path folder;

    private Transcript transcript;
    private Recording recording;

    @BeforeEach
    void create() throws IOException {
        transcript = Transcript.create(folder.resolve("session"));
        recording = new Recording(transcript);
        recording.sent("{\"jsonrpc\":\"2.0\",\"method\":\"sum\",\"id\":1}");
        recording.sent("{\"jsonrpc\":\"2.0\",\"method\":\"slow\",\"id\":2}");
        recording.received("{\"jsonrpc\":\"2.0\",\"result\":3,\"id\":1}");
        recording.received("{\"jsonrpc\":\"2.0\",\"method\":\"note\"}");
        recording.publish();
    }

    @AfterEach
    void close() {
        transcript.close();
    }

    private List<Long> found(String query) throws QuerySyntaxException, IOException {
        Filter filter = Query.parse(query).filter(EnumSet.allOf(Direction.class), EnumSet.allOf(EntryKind.class));
        List<Long> found = new ArrayList<>();
        new FilteredWalk(transcript, filter).forEach(entry -> found.add(entry.index()));
        return found;
    }

    @Test
    void aDialectIsRecognisedAndItsPacketsAreRead() {
        assertThat(transcript.conversations().last())
                .hasValueSatisfying(spoken -> assertThat(spoken.dialect().key()).isEqualTo("jsonrpc"));
        assertThat(new EntryContext(transcript).packets(transcript.entry(1)))
                .extracting(Packet::subject)
                .containsExactly("slow");
    }

    @Test
    void packetsAreFoundByTheirFields() throws Exception {
        assertThat(found("op:request")).containsExactly(0L, 1L);
        assertThat(found("d.method:SLOW or id:1")).containsExactly(0L, 2L);
        assertThat(found("dialect:jsonrpc")).hasSize(4);
        assertThat(found("dialect:mqtt")).isEmpty();
    }

    @Test
    void whatWasNotAnsweredIsFound() throws Exception {
        assertThat(found("reply:none")).containsExactly(1L);
        recording.received("{\"jsonrpc\":\"2.0\",\"result\":4,\"id\":2}");
        recording.publish();
        assertThat(found("reply:none")).isEmpty();
    }

    @Test
    void answersArePairedByTheDialect() {
        ExchangeReader exchanges = new ExchangeReader(transcript, LogLayout.USUAL_ID);
        assertThat(PairSearch.run(exchanges, LongStream.range(0, 4).boxed().toList(), 4)
                        .pairs())
                .containsOnlyKeys(0L, 2L)
                .extractingByKey(2L)
                .extracting(Pair::request)
                .isEqualTo(0L);
    }

    @Test
    void nothingIsReadWhileItIsSwitchedOff() throws Exception {
        transcript.conversations().choose(DialectChoice.OFF);
        assertThat(found("op:request")).isEmpty();
        transcript.conversations().choose(DialectChoice.of("jsonrpc"));
        assertThat(found("op:request")).hasSize(2);
    }

    @Test
    void theSubprotocolOfAnImportedRecordingIsThatOfItsResponse() throws Exception {
        try (Transcript imported = Transcript.create(folder.resolve("imported"))) {
            Recording recorded = new Recording(imported);
            recorded.told(EntryKind.HANDSHAKE, Direction.SENT, "GET / HTTP/1.1\r\n\r\n");
            recorded.told(
                    EntryKind.HANDSHAKE,
                    Direction.RECEIVED,
                    "HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Protocol: mqtt\r\n\r\n");
            recorded.binary((byte) 0xD0, (byte) 0);
            recorded.publish();
            assertThat(imported.conversations().last().orElseThrow().dialect().key())
                    .isEqualTo("mqtt");
        }
    }

    @Test
    void packetsFarBehindAreReadFromTheNearestKnownState() throws Exception {
        byte[] large = new byte[400_000];
        for (int i = 0; i < 5000; i++) {
            recording.sent("{\"jsonrpc\":\"2.0\",\"method\":\"m" + i + "\",\"id\":" + (i + 10) + "}");
        }
        recording.binary(large);
        recording.received("{\"jsonrpc\":\"2.0\",\"result\":1,\"id\":12}");
        recording.publish();
        assertThat(found("reply:none")).hasSize(5000).doesNotContain(6L);
        assertThat(new EntryContext(transcript).packets(transcript.entry(4003)))
                .extracting(Packet::subject)
                .containsExactly("m3999");
    }
}
