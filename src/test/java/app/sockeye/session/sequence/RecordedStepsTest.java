package app.sockeye.session.sequence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedStepsTest {
    @TempDir
    private Path folder;

    private Transcript transcript;

    @BeforeEach
    void open() throws IOException {
        transcript = Transcript.create(folder.resolve("t"));
    }

    @AfterEach
    void close() {
        transcript.close();
    }

    private Optional<SequenceAction> step(EntryKind kind, Direction direction, byte[] payload) {
        transcript.appender().append(kind, direction, payload, System.nanoTime());
        transcript.appender().publish();
        return RecordedSteps.of(transcript.entry(transcript.count() - 1)).map(Step::action);
    }

    private SequenceAction sent(String text) {
        return step(EntryKind.TEXT, Direction.SENT, text.getBytes(UTF_8)).orElseThrow();
    }

    private String awaited(EntryKind kind, String text) {
        SequenceAction action =
                step(kind, Direction.RECEIVED, text.getBytes(UTF_8)).orElseThrow();
        return ((SequenceAction.WaitFor) action).query();
    }

    @Test
    void whatWasSentIsSentAgain() {
        assertThat(sent("{\"a\":1}")).isEqualTo(new SequenceAction.Send(new WrittenMessage(Format.JSON, "{\"a\":1}")));
        assertThat(sent("hello")).isEqualTo(new SequenceAction.Send(new WrittenMessage(Format.TEXT, "hello")));
        assertThat(step(EntryKind.PING, Direction.SENT, "p".getBytes(UTF_8))).contains(new SequenceAction.Ping("p"));
        assertThat(step(EntryKind.CLOSE, Direction.SENT, new CloseReason(4000, "done").toPayload()))
                .contains(new SequenceAction.Close(4000, "done"));
        assertThat(step(EntryKind.CLOSE, Direction.SENT, new byte[0])).contains(new SequenceAction.Close(1000, ""));
    }

    @Test
    void bytesAndDollarSignsAreSentAsTheyWere() {
        SequenceAction.Send binary = (SequenceAction.Send)
                step(EntryKind.BINARY, Direction.SENT, new byte[] {0, -1}).orElseThrow();
        assertThat(((WrittenMessage) binary.message()).body()).isEqualTo("00 ff");
        SequenceAction.Send dollars = (SequenceAction.Send) sent("cost: ${a}");
        assertThat(((WrittenMessage) dollars.message()).templates()).isFalse();
    }

    @Test
    void whatWasReceivedIsWaitedForByWhatTellsItApart() {
        assertThat(awaited(EntryKind.TEXT, "{\"n\":1,\"type\":\"session\"}")).isEqualTo("json:$.type == \"session\"");
        assertThat(awaited(EntryKind.TEXT, "{\"event\":\"a\\\"b\"}")).startsWith("json:$.event == ");
        assertThat(awaited(EntryKind.TEXT, "hello")).isEqualTo("kind:text");
        assertThat(awaited(EntryKind.TEXT, "{\"type\":7}")).isEqualTo("kind:text");
        assertThat(awaited(EntryKind.BINARY, "x")).isEqualTo("kind:binary");
        assertThat(awaited(EntryKind.CLOSE, "")).isEqualTo("kind:close");
    }

    @Test
    void otherEntriesAreNoSteps() {
        assertThat(step(EntryKind.NOTE, null, new byte[0])).isEmpty();
        assertThat(step(EntryKind.HANDSHAKE, Direction.SENT, new byte[0])).isEmpty();
        assertThat(step(EntryKind.PONG, Direction.RECEIVED, new byte[0])).isEmpty();
        assertThat(step(EntryKind.TEXT, Direction.SENT, new byte[RecordedSteps.LARGEST_MESSAGE + 1]))
                .isEmpty();
    }
}
