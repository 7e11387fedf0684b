package app.sockeye.ui.log.pane;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.transcript.pairing.Pair;
import app.sockeye.ui.log.row.RowPacket;
import org.junit.jupiter.api.Test;

class PairWordsTest {
    private static final long TOOK = 18_000_000;

    @Test
    void aRequestAndItsReplyNameEachOther() {
        Pair pair = new Pair(0, 3, TOOK, false);
        assertThat(PairWords.latency(pair, 0)).isEqualTo("reply in 18 ms");
        assertThat(PairWords.latency(pair, 3)).isEqualTo("after 18 ms");
        assertThat(PairWords.partner(pair, 0)).isEqualTo("reply");
        assertThat(PairWords.partner(pair, 3)).isEqualTo("request");
    }

    @Test
    void aPacketTellsItsIdAndWhichRequestItAnswers() {
        RowPacket packet =
                new RowPacket("Request", "sum", "[1,2]", PacketRole.CONTENT, PairKey.Kind.REQUEST, "12", 0, false);
        Pair pair = new Pair(10, 11, TOOK, false, false, "Ack");
        assertThat(PairWords.latency(pair, 10, packet)).isEqualTo("ack #12 after 18 ms");
        assertThat(PairWords.latency(pair, 11, packet)).isEqualTo("for #10 after 18 ms");
        assertThat(PairWords.latency(new Pair(10, 11, TOOK, false), 10, packet)).isEqualTo("reply #12 after 18 ms");
    }

    @Test
    void aCancelledRequestIsNotCalledAnswered() {
        RowPacket packet = new RowPacket("Subscribe", "", "", PacketRole.CONTENT, PairKey.Kind.REQUEST, "1", 0, false);
        Pair pair = new Pair(10, 11, TOOK, false, true, "Complete");
        assertThat(PairWords.latency(pair, 10, packet)).isEqualTo("#1 cancelled after 18 ms");
        assertThat(PairWords.latency(pair, 11, packet)).isEqualTo("cancels #10 after 18 ms");
        assertThat(PairWords.partner(pair, 10)).isEqualTo("cancellation");
    }

    @Test
    void aPingAndItsPongNameEachOther() {
        Pair pair = new Pair(1, 2, TOOK, true);
        assertThat(PairWords.latency(pair, 1)).isEqualTo("pong in 18 ms");
        assertThat(PairWords.partner(pair, 1)).isEqualTo("pong");
        assertThat(PairWords.partner(pair, 2)).isEqualTo("ping");
    }
}
