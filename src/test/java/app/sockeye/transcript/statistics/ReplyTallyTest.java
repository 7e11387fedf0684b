package app.sockeye.transcript.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonStep;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.search.Condition;
import app.sockeye.ui.log.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyTallyTest {
    private static final JsonPath REF = new JsonPath(List.of(new JsonStep.Key("ref")));
    private static final long MILLI = 1_000_000;

    @TempDir
    Path folder;

    private final AtomicLong end = new AtomicLong(Long.MAX_VALUE);
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

    private Replies replies(long first) throws Exception {
        recording.publish();
        Condition error = Query.parse("json:$.type == \"error\"").condition();
        try (Statistics<Replies> statistics =
                Statistics.replies(transcript, first, end::get, REF, Optional.of(error))) {
            return Looks.whole(statistics, transcript);
        }
    }

    private void sent(int ref) {
        recording.sent("{\"op\":\"quote\",\"ref\":" + ref + "}");
    }

    private void received(int ref) {
        recording.received("{\"type\":\"quote\",\"ref\":" + ref + "}");
    }

    @Test
    void aReplyIsTimedByItsId() throws Exception {
        sent(1);
        recording.after(2);
        sent(2);
        recording.after(5);
        received(2);
        received(9);
        recording.after(1);
        received(1);
        sent(3);
        Replies replies = replies(0);
        assertThat(replies.matching()).isEqualTo(Replies.Matching.ID);
        assertThat(replies.sent()).isEqualTo(3);
        assertThat(replies.received()).isEqualTo(3);
        assertThat(replies.waiting()).isEqualTo(1);
        assertThat(replies.times().count()).isEqualTo(2);
        assertThat(replies.times().min()).isCloseTo(5 * MILLI, within(MILLI / 100));
        assertThat(replies.times().max() / MILLI).isEqualTo(8);
        assertThat(replies.slowest()).containsExactly(new SlowReply(0, 4, 8 * MILLI), new SlowReply(1, 2, 5 * MILLI));
    }

    @Test
    void messagesWithoutAnIdAreAnsweredInOrder() throws Exception {
        recording
                .sent("a")
                .after(1)
                .sent("b")
                .after(1)
                .received("A")
                .after(1)
                .received("B")
                .received("C");
        Replies replies = replies(0);
        assertThat(replies.matching()).isEqualTo(Replies.Matching.ORDER);
        assertThat(replies.times().count()).isEqualTo(2);
        assertThat(replies.times().min()).isCloseTo(2 * MILLI, within(MILLI / 100));
        assertThat(replies.received()).isEqualTo(3);
    }

    @Test
    void anIdThatIsUsedAgainIsAnsweredInTurns() throws Exception {
        for (int i = 0; i < 3; i++) {
            sent(1);
            recording.after(2);
            received(1);
        }
        sent(1);
        Replies replies = replies(0);
        assertThat(replies.times().count()).isEqualTo(3);
        assertThat(replies.times().max()).isCloseTo(2 * MILLI, within(MILLI / 100));
        assertThat(replies.waiting()).isEqualTo(1);
    }

    @Test
    void manyMessagesWithoutAReplyAreOnlyCounted() throws Exception {
        for (int i = 0; i < 10_000; i++) {
            sent(i);
        }
        received(9_999);
        received(0);
        Replies replies = replies(0);
        assertThat(replies.sent()).isEqualTo(10_000);
        assertThat(replies.times().count()).isEqualTo(2);
        assertThat(replies.waiting()).isEqualTo(9_998);
    }

    @Test
    void whatCameBeforeTheFirstEntryDoesNotCount() throws Exception {
        sent(1);
        received(1);
        recording.received("{\"type\":\"error\"}");
        sent(2);
        Replies replies = replies(2);
        assertThat(replies.sent()).isEqualTo(1);
        assertThat(replies.received()).isZero();
        assertThat(replies.errors()).isZero();
    }

    @Test
    void afterTheEndOnlyRepliesStillCount() throws Exception {
        sent(1);
        sent(2);
        end.set(2);
        sent(3);
        received(1);
        recording.received("{\"type\":\"error\",\"ref\":2}").received("{\"type\":\"error\",\"ref\":3}");
        Replies replies = replies(0);
        assertThat(replies.sent()).isEqualTo(2);
        assertThat(replies.times().count()).isEqualTo(2);
        assertThat(replies.errors()).isEqualTo(1);
        assertThat(replies.lastError()).isEqualTo(4);
    }

    @Test
    void aNewConnectionAnswersNothingOfTheOneBefore() throws Exception {
        sent(1);
        recording.told(EntryKind.HANDSHAKE, Direction.SENT, "GET / HTTP/1.1");
        received(1);
        Replies replies = replies(0);
        assertThat(replies.times().count()).isZero();
        assertThat(replies.waiting()).isZero();
    }

    @Test
    void slotsHaveTheRepliesAndErrorsOfTheirTime() throws Exception {
        sent(1);
        recording.after(100);
        received(1);
        recording.after(500);
        sent(2);
        recording.after(20);
        recording.received("{\"type\":\"error\",\"ref\":2}");
        Replies replies = replies(0);
        assertThat(replies.slotNanos()).isEqualTo(250 * MILLI);
        assertThat(replies.slots()).extracting(ReplySlot::replies).containsExactly(1L, 0L, 1L);
        assertThat(replies.slots()).extracting(ReplySlot::errors).containsExactly(0L, 0L, 1L);
        assertThat(replies.slots().get(0).median() / MILLI).isEqualTo(100);
    }

    @Test
    void slotsGrowWiderWhereTheTimeIsLong() throws Exception {
        for (int i = 0; i < 1000; i++) {
            sent(i);
            recording.after(2);
            received(i);
            recording.after(598);
        }
        Replies replies = replies(0);
        assertThat(replies.slots()).hasSizeLessThanOrEqualTo(Replies.MOST_SLOTS);
        assertThat(replies.slotNanos()).isEqualTo(4_000 * MILLI);
        assertThat(replies.slots().stream().mapToLong(ReplySlot::replies).sum()).isEqualTo(1000);
        assertThat(replies.slots())
                .allSatisfy(slot -> assertThat(slot.median() / MILLI).isEqualTo(2));
        assertThat(replies.slowest()).hasSize(Replies.MOST_SLOWEST);
    }
}
