package app.sockeye.ui.log.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.Verdict;
import app.sockeye.ui.log.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoiseConditionTest {
    @TempDir
    Path folder;

    private final NoiseCondition condition = new NoiseCondition();
    private Transcript transcript;

    @BeforeEach
    void create() throws IOException {
        transcript = Transcript.create(folder.resolve("session"));
        transcript.conversations().choose(DialectChoice.of("socketio"));
        new Recording(transcript)
                .received("42[\"hi\"]")
                .received("2")
                .sent("3")
                .told(EntryKind.NOTE, null, "2")
                .sent("431[]")
                .publish();
    }

    @AfterEach
    void close() {
        transcript.close();
    }

    private List<Long> shown() {
        EntryContext context = new EntryContext(transcript);
        return LongStream.range(0, transcript.count())
                .filter(entry -> condition.test(transcript.entry(entry), context))
                .boxed()
                .toList();
    }

    @Test
    void heartbeatsAndEmptyAcksAreNotLetThrough() {
        assertThat(shown()).containsExactly(0L, 3L);
    }

    @Test
    void eachHiddenEntryCountsOnce() {
        shown();
        shown();
        assertThat(condition.hiddenFrom(0)).isEqualTo(new NoiseCondition.Count(2, 1));
        assertThat(condition.hiddenFrom(2)).isEqualTo(new NoiseCondition.Count(1, 1));
        assertThat(condition.hiddenFrom(100)).isEqualTo(NoiseCondition.Count.NONE);
    }

    @Test
    void onlyMessagesNeedToBeRead() {
        assertThat(condition.verdict(EntryKind.PING, Optional.of(Direction.SENT)))
                .isEqualTo(Verdict.YES);
        assertThat(condition.verdict(EntryKind.TEXT, Optional.of(Direction.SENT)))
                .isEqualTo(Verdict.MAYBE);
    }
}
