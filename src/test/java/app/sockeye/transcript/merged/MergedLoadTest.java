package app.sockeye.transcript.merged;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.TextPattern;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A thousand connections that receive a hundred messages a second each, seen sixty times a second. */
class MergedLoadTest {
    private static final int CONNECTIONS = 1000;
    private static final int PULSES = 60;
    /** Messages that come from one pulse to the next: 100,000 a second. */
    private static final int PER_PULSE = 100_000 / 60;

    private int number;

    @Test
    void eachPulseReadsOnlyWhatIsNew() throws IOException {
        try (Recordings recordings = Recordings.of(CONNECTIONS)) {
            record(recordings, 100_000);
            MergedOrder order = new MergedOrder(recordings.transcripts());
            Filter needle = new Filter(
                    Filter.ALL.directions(),
                    Filter.ALL.kinds(),
                    Optional.of(new TextPattern("message 77", false, false)));
            MergedSearch search = new MergedSearch(order, needle, Set.of(), () -> false);
            for (boolean more = true; more; ) {
                more = order.advance() | search.advance();
            }
            assertThat(order.reads())
                    .as("each entry is read to be merged and to be searched")
                    .isLessThan(3 * 100_000);
            for (int pulse = 0; pulse < PULSES; pulse++) {
                long before = order.reads();
                record(recordings, PER_PULSE);
                order.advance();
                search.advance();
                long inView = Math.max(order.first(), order.end() - 60);
                for (long row = inView; row < order.end(); row++) {
                    assertThat(recordings.time(order.at(row))).isNotNegative();
                }
                assertThat(order.reads() - before)
                        .as("reads in a pulse: what is new, what waited, and what a full block left")
                        .isLessThanOrEqualTo(3 * PER_PULSE);
            }
            long before = order.reads();
            order.at(order.first());
            assertThat(order.reads() - before).as("reads to show any row").isLessThanOrEqualTo(MergedOrder.BLOCK);
            for (boolean more = true; more; ) {
                more = order.advance() | search.advance();
            }
            assertThat(order.end() - order.first()).isEqualTo(number);
            assertThat(search.hits().size()).isEqualTo(hits());
        }
    }

    private void record(Recordings recordings, int messages) {
        for (int i = 0; i < messages; i++) {
            recordings.add(number % CONNECTIONS, 2_000_000_000L + number * 10_000L, "message " + number);
            number++;
        }
        recordings.publish();
    }

    private long hits() {
        long hits = 0;
        for (int i = 0; i < number; i++) {
            hits += ("message " + i).contains("message 77") ? 1 : 0;
        }
        return hits;
    }
}
