package app.sockeye.session.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.session.capture.Capture;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyCapturesTest {
    private static final Capture TOKEN = new Capture("$.token", "token");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final CapturedValues values = new CapturedValues();
    private Transcript transcript;
    private ReplyCaptures captures;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        transcript = Transcript.create(folder.resolve("session"));
        captures = new ReplyCaptures(transcript, values);
    }

    @AfterEach
    void close() {
        captures.close();
        transcript.close();
    }

    @Test
    void theFirstReplyThatHasTheValueIsTaken() throws Exception {
        append(Direction.RECEIVED, "{\"token\": \"old\"}");
        captures.begin(List.of(TOKEN, new Capture("$.user.id", "user")), transcript.count());
        append(Direction.SENT, "{\"token\": \"sent\"}");
        append(Direction.RECEIVED, "no JSON");
        append(Direction.RECEIVED, "{\"token\": \"new\"}");
        append(Direction.RECEIVED, "{\"token\": \"newer\", \"user\": {\"id\": 7}}");
        awaitEntries(7);
        assertThat(values.all()).containsOnly(Map.entry("token", "new"), Map.entry("user", "7"));
    }

    @Test
    void anEndedWaitIsRecorded() throws Exception {
        captures.begin(List.of(new Capture("$.token", "token", Duration.ofMillis(1), "")), 0);
        awaitEntries(1);
        assertThat(values.all()).isEmpty();
        assertThat(text(0)).contains("No message with $.token came within 0.001 s.");
    }

    @Test
    void anInvalidCaptureIsRecordedAndNotWaitedFor() throws Exception {
        captures.begin(List.of(new Capture("$.", "token")), 0);
        assertThat(transcript.count()).isEqualTo(1);
    }

    @Test
    void tooManyAreNotWaitedFor() {
        captures.begin(Collections.nCopies(ReplyCaptures.MOST + 2, TOKEN), 0);
        assertThat(transcript.count()).isEqualTo(2);
    }

    @Test
    void laterCapturesAreWaitedForToo() throws Exception {
        captures.begin(List.of(TOKEN), 0);
        append(Direction.RECEIVED, "{\"token\": \"first\"}");
        awaitEntries(2);
        captures.begin(List.of(TOKEN), transcript.count());
        append(Direction.RECEIVED, "{\"token\": \"second\"}");
        awaitEntries(4);
        assertThat(values.get("token")).contains("second");
    }

    private void append(Direction direction, String text) {
        transcript
                .appender()
                .append(EntryKind.TEXT, direction, text.getBytes(StandardCharsets.UTF_8), System.nanoTime());
        transcript.appender().publish();
    }

    private void awaitEntries(long count) throws InterruptedException {
        assertThat(transcript.awaitBeyond(count - 1, LONG)).isTrue();
    }

    private String text(long index) {
        return new String(transcript.entry(index).payload().head(1 << 10), StandardCharsets.UTF_8);
    }
}
