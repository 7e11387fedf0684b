package app.sockeye.transcript.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.log.Recording;
import app.sockeye.ui.log.look.LogLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairSearchTest {
    @TempDir
    Path folder;

    private Transcript transcript;
    private Recording recording;

    @BeforeEach
    void create() throws IOException {
        transcript = Transcript.create(folder.resolve("session"));
        recording = new Recording(transcript);
    }

    @AfterEach
    void close() {
        transcript.close();
    }

    private PairSearch.Result search() {
        recording.publish();
        return search(LongStream.range(0, transcript.count()).boxed().toList());
    }

    private PairSearch.Result search(List<Long> rows) {
        recording.publish();
        return PairSearch.run(new ExchangeReader(transcript, LogLayout.USUAL_ID), rows, transcript.count());
    }

    /** As {@code request-reply}, one after the other. */
    private static List<String> pairs(PairSearch.Result result) {
        return result.pairs().values().stream()
                .distinct()
                .map(pair -> pair.request() + "-" + pair.reply())
                .sorted()
                .toList();
    }

    private void begin() {
        recording.told(EntryKind.HANDSHAKE, Direction.SENT, "GET / HTTP/1.1");
        recording.told(EntryKind.HANDSHAKE, Direction.RECEIVED, "HTTP/1.1 101 Switching Protocols");
    }

    @Test
    void aReplyHasItsRequestsIdAndGoesTheOtherWay() {
        recording.sent("{\"id\":1,\"method\":\"a\"}").after(7);
        recording.sent("{\"id\":2,\"method\":\"b\"}").after(11);
        recording.received("{\"result\":0,\"id\":2}").received("{\"id\":1,\"error\":{}}");
        PairSearch.Result result = search();
        assertThat(pairs(result)).containsExactly("0-3", "1-2");
        assertThat(result.pairs().get(3L).nanos()).isEqualTo(18_000_000);
        assertThat(result.pairs().get(0L).partnerOf(0)).isEqualTo(3);
        assertThat(result.open()).isEmpty();
    }

    @Test
    void serversAskToo() {
        recording.received("{\"id\":\"x\",\"method\":\"ask\"}").sent("{\"id\":\"x\",\"result\":1}");
        assertThat(pairs(search())).containsExactly("0-1");
    }

    @Test
    void aNumberIsNoText() {
        recording.sent("{\"id\":1}").received("{\"id\":\"1\"}").received("{\"id\":true}");
        assertThat(pairs(search())).isEmpty();
    }

    @Test
    void twoOfOneDirectionAreNoPair() {
        recording.received("{\"id\":5,\"price\":1}").received("{\"id\":5,\"price\":2}");
        assertThat(pairs(search())).isEmpty();
    }

    @Test
    void aResultIsNoRequestAndAMethodNoReply() {
        recording.received("{\"id\":1,\"result\":0}").sent("{\"id\":1,\"x\":0}");
        recording.sent("{\"id\":2}").received("{\"id\":2,\"method\":\"ask\"}");
        assertThat(pairs(search())).isEmpty();
    }

    @Test
    void idsUsedAgainArePairedWhereTheyTakeTurnsFromTheBeginning() {
        for (int i = 0; i < 3; i++) {
            recording.sent("{\"id\":1}").received("{\"id\":1}");
        }
        recording.sent("{\"id\":1}").sent("{\"id\":1}").received("{\"id\":1}");
        PairSearch.Result result = search();
        assertThat(pairs(result)).containsExactly("0-1", "2-3", "4-5");
    }

    @Test
    void idsUsedAgainAreNotPairedWhereTheBeginningIsFar() {
        recording.many(PairSearch.REACH + 1, "m");
        long first = PairSearch.REACH + 1;
        recording.received("{\"id\":1}").sent("{\"id\":1}").received("{\"id\":1}");
        assertThat(pairs(search(List.of(first + 1, first + 2)))).isEmpty();
    }

    @Test
    void aNewConnectionAnswersNothingOfTheOneBefore() {
        begin();
        recording.sent("{\"id\":1}").ping(Direction.SENT, (byte) 7);
        begin();
        recording.received("{\"id\":1}").pong(Direction.RECEIVED, (byte) 7);
        recording.sent("{\"id\":2}").received("{\"id\":2}");
        assertThat(pairs(search())).containsExactly("8-9");
    }

    @Test
    void aPongHasItsPingsPayloadAndGoesTheOtherWay() {
        recording.ping(Direction.SENT, (byte) 1).ping(Direction.RECEIVED, (byte) 1);
        recording.after(18).pong(Direction.RECEIVED, (byte) 9).pong(Direction.SENT, (byte) 1);
        recording.pong(Direction.RECEIVED, (byte) 1);
        PairSearch.Result result = search();
        assertThat(pairs(result)).containsExactly("0-4", "1-3");
        assertThat(result.pairs().get(0L)).isEqualTo(new Pair(0, 4, 18_000_000, true));
    }

    @Test
    void pingsOfOnePayloadThatOvertakeEachOtherAreNotPaired() {
        recording.ping(Direction.SENT).pong(Direction.RECEIVED);
        recording.ping(Direction.SENT).ping(Direction.SENT);
        recording.pong(Direction.RECEIVED).pong(Direction.RECEIVED);
        recording.ping(Direction.SENT).pong(Direction.RECEIVED).pong(Direction.RECEIVED);
        assertThat(pairs(search())).containsExactly("0-1", "6-7");
    }

    @Test
    void aCancelledRequestHasNoAnswerUntilOneComesAllTheSame() {
        transcript.conversations().choose(DialectChoice.of("jsonrpc"));
        recording.sent("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"slow\"}");
        recording.sent("{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":1}}");
        assertThat(search().pairs().get(0L)).isEqualTo(new Pair(0, 1, 0, false, true, "Notification"));
        recording.received("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32800,\"message\":\"cancelled\"}}");
        PairSearch.Result result = search();
        assertThat(result.pairs().get(0L)).isEqualTo(new Pair(0, 2, 0, false, false, "Error"));
        assertThat(result.pairs().get(1L).cancelled()).isTrue();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    @Test
    void onePacketMayAnswerSeveralRequests() {
        transcript.conversations().choose(DialectChoice.of("amqp"));
        recording.sentBinary(hex("00000014 02000000 005311 c00704 40 43 5264 5264"));
        recording.binary(hex("00000016 02000000 005311 c00904 600000 43 5264 5264"));
        for (String delivery : List.of("01", "02", "03")) {
            recording.binary(hex("00000014 02000000 005314 c00703 43 52" + delivery + " a00131"));
        }
        recording.sentBinary(hex("00000014 02000000 005315 c00704 41 5201 5203 41"));
        PairSearch.Result result = search();
        assertThat(pairs(result)).containsExactly("0-1", "2-5", "3-5", "4-5");
        assertThat(result.pairs().get(5L).request()).isEqualTo(2);
        assertThat(search(List.of(4L)).pairs().get(4L).reply()).isEqualTo(5);
        assertThat(result.open()).isEmpty();
        assertThat(transcript.conversations().openRequests().contains(4)).isFalse();
    }

    @Test
    void eachPacketOfAMessageHasItsPartner() {
        transcript.conversations().choose(DialectChoice.of("jsonrpc"));
        recording.sent(
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a\"},{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"b\"}]");
        recording.received("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":0}");
        recording.received("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":0}");
        PairSearch.Result result = search();
        assertThat(result.pairs().get(0L).reply()).isEqualTo(2);
        assertThat(result.pairs().get(1L).request()).isZero();
        ExchangeReader exchanges = new ExchangeReader(transcript, LogLayout.USUAL_ID);
        assertThat(PairSearch.ofPacket(exchanges, 0, PairKey.request(Direction.SENT, "2"), transcript.count()))
                .hasValueSatisfying(pair -> assertThat(pair.reply()).isEqualTo(1));
        assertThat(PairSearch.ofPacket(exchanges, 0, PairKey.request(Direction.SENT, "3"), transcript.count()))
                .isEmpty();
    }

    @Test
    void whatMayStillBeAnsweredStaysOpenUntilItIsFar() {
        recording.sent("{\"id\":1}").sent("no id").ping(Direction.SENT);
        assertThat(search(List.of(0L, 1L, 2L)).open()).containsExactlyInAnyOrder(0L, 2L);
        recording.many(PairSearch.REACH - 1, "m");
        assertThat(search(List.of(0L, 1L, 2L)).open()).containsExactly(2L);
        recording.received("{\"id\":1}");
        assertThat(pairs(search(List.of(0L)))).isEmpty();
    }
}
