package app.sockeye.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.pairing.Pair;
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
    void aPingAndItsPongNameEachOther() {
        Pair pair = new Pair(1, 2, TOOK, true);
        assertThat(PairWords.latency(pair, 1)).isEqualTo("pong in 18 ms");
        assertThat(PairWords.partner(pair, 1)).isEqualTo("pong");
        assertThat(PairWords.partner(pair, 2)).isEqualTo("ping");
    }
}
