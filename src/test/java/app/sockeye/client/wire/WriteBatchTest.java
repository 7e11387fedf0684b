package app.sockeye.client.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.sockeye.client.Recorder;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FragmentPlan;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.FrameWriter;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import app.sockeye.protocol.SendLoss;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch of which the socket takes a part: what is told of it, cut at every byte. */
class WriteBatchTest {
    private static final int FRAME = 6 + 4;

    private final Recorder recorder = new Recorder();
    private final SendQueue queue = new SendQueue();
    private final Outbound outbound = new Outbound(recorder, queue, new ClosingHandshake());

    /** A socket that takes so many bytes, a few at a time, and then fails. */
    private static final class Failing implements WritableByteChannel {
        private int left;

        Failing(int takes) {
            left = takes;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (left == 0) {
                throw new IOException("Connection reset");
            }
            int count = Math.min(Math.min(left, 7), bytes.remaining());
            left -= count;
            bytes.position(bytes.position() + count);
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    private QueuedSend.Message queued(String text) {
        QueuedSend.Message message = new QueuedSend.Message(
                true, text.getBytes(UTF_8), FragmentPlan.every(1 << 20), new CompletableFuture<>());
        queue.add(message);
        return (QueuedSend.Message) queue.poll();
    }

    private static OutgoingFrame frame(QueuedSend.Message of, boolean first, boolean last, int offset, int length) {
        int opcode = first ? Opcode.TEXT.code() : Opcode.CONTINUATION.code();
        FrameHeader header = FrameHeader.of(last, 0, opcode, true, 0x01020304, length);
        byte[] payload = new byte[length];
        System.arraycopy(of.bytes(), offset, payload, 0, length);
        return new OutgoingFrame(header, FrameWriter.toBytes(header, payload), of.bytes(), offset, length, of, last);
    }

    private WriteBatch batch(int takes) {
        return new WriteBatch(new Failing(takes), outbound, new TapOrder());
    }

    @Test
    void ofThreeMessagesEachIsSentCutOrNotSentByWhatTheSocketTook() {
        for (int takes = 0; takes < 3 * FRAME; takes++) {
            new WriteBatchTest().assertTold(takes);
        }
    }

    private void assertTold(int takes) {
        WriteBatch batch = batch(takes);
        List<QueuedSend.Message> messages = List.of(queued("aaaa"), queued("bbbb"), queued("cccc"));
        assertThatThrownBy(() -> {
                    for (QueuedSend.Message message : messages) {
                        batch.put(frame(message, true, true, 0, 4));
                    }
                    batch.flush();
                })
                .hasMessage("Connection reset");
        batch.end(0);
        int whole = takes / FRAME;
        int part = takes % FRAME;
        List<Recorder.Event> told = recorder.events(Direction.SENT);
        assertThat(told).as("%s taken", takes).hasSize(whole + (part > 0 ? 1 : 0));
        for (int i = 0; i < 3; i++) {
            CompletableFuture<Void> done = messages.get(i).done();
            if (i < whole) {
                assertThat(done).isCompleted();
                assertThat(told.get(i).complete()).isTrue();
            } else if (i == whole && part > 0) {
                assertThat(told.get(i).complete()).isFalse();
                assertThat(told.get(i).payload()).hasSize(Math.max(0, part - 6));
                assertThatThrownBy(done::join).hasCauseInstanceOf(SentInPartException.class);
            } else {
                assertThat(done).isCompletedExceptionally();
            }
        }
        assertThat(recorder.unsent()).hasSize(3 - told.size());
        assertThat(queue.queuedBytes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, FRAME, FRAME + 1, 2 * FRAME + 8})
    void ofAMessageInFragmentsIsToldWhatTheSocketTook(int takes) {
        WriteBatch batch = batch(takes);
        QueuedSend.Message message = queued("aaaabbbbcccc");
        assertThatThrownBy(() -> {
                    batch.put(frame(message, true, false, 0, 4));
                    batch.put(frame(message, false, false, 4, 4));
                    batch.put(frame(message, false, true, 8, 4));
                    batch.flush();
                })
                .hasMessage("Connection reset");
        batch.end(0);
        List<Recorder.Event> told = recorder.events(Direction.SENT);
        if (takes == 0) {
            assertThat(told).isEmpty();
            assertThat(recorder.unsent()).extracting(Recorder.Event::text).containsExactly("aaaabbbbcccc");
            assertThatThrownBy(message.done()::join).hasMessageContaining("before this was sent");
        } else {
            int payload = takes / FRAME * 4 + Math.max(0, takes % FRAME - 6);
            assertThat(told).hasSize(1).allSatisfy(event -> {
                assertThat(event.complete()).isFalse();
                assertThat(event.payload()).hasSize(payload);
            });
            assertThat(recorder.unsent()).isEmpty();
            assertThat(recorder.losses())
                    .containsExactly(new SendLoss(SendLoss.Kind.MESSAGE, "", takes / FRAME, 1, payload, 12));
            assertThatThrownBy(message.done()::join).hasCauseInstanceOf(SentInPartException.class);
        }
    }

    @Test
    void aPingCutBetweenFragmentsDoesNotCountAsAPartOfTheMessage() {
        byte[] ping = FrameWriter.toBytes(FrameHeader.of(true, 0, Opcode.PING.code(), true, 7, 4), new byte[4]);
        WriteBatch batch = batch(FRAME + 8);
        QueuedSend.Message message = queued("aaaabbbb");
        assertThatThrownBy(() -> {
                    batch.put(frame(message, true, false, 0, 4));
                    batch.put(OutgoingFrame.control(ping, null));
                    batch.put(frame(message, false, true, 4, 4));
                    batch.flush();
                })
                .hasMessage("Connection reset");
        batch.end(0);
        assertThat(recorder.events(Direction.SENT))
                .extracting(Recorder.Event::opcode, Recorder.Event::complete)
                .containsExactly(tuple(Opcode.TEXT, false), tuple(Opcode.PING, false));
        assertThat(recorder.losses()).containsExactly(new SendLoss(SendLoss.Kind.MESSAGE, "", 1, 1, 4, 8));
        assertThatThrownBy(message.done()::join).hasCauseInstanceOf(SentInPartException.class);
    }

    @Test
    void ofRawFramesAndFilesIsToldHowMuchTheSocketTook() {
        Outgoing.RawBytes four = new Outgoing.RawBytes(new byte[4], false);
        Outgoing.Raw raw = new Outgoing.Raw(List.of(four, four, four), false);
        QueuedSend.Raw begun = new QueuedSend.Raw(raw, 12, new CompletableFuture<>());
        QueuedSend.Raw never = new QueuedSend.Raw(raw, 12, new CompletableFuture<>());
        WriteBatch batch = batch(4 + 3);
        assertThatThrownBy(() -> {
                    for (QueuedSend.Raw each : List.of(begun, never)) {
                        for (int i = 0; i < 3; i++) {
                            batch.put(OutgoingFrame.raw(four, each, i == 2));
                        }
                    }
                    batch.flush();
                })
                .hasMessage("Connection reset");
        batch.end(0);
        assertThat(recorder.events(Direction.SENT))
                .extracting(event -> event.payload().length)
                .containsExactly(4, 3);
        assertThat(recorder.losses())
                .containsExactly(
                        new SendLoss(SendLoss.Kind.RAW, "", 1, 3, 7, 12),
                        new SendLoss(SendLoss.Kind.RAW, "", 0, 3, 0, 12));
        assertThatThrownBy(begun.done()::join).hasCauseInstanceOf(SentInPartException.class);
    }

    @Test
    void anAnswerThatWasCutIsIncompleteAndOneNeverBegunLeavesNoTrace() {
        byte[] pong = FrameWriter.toBytes(FrameHeader.of(true, 0, Opcode.PONG.code(), true, 7, 4), new byte[4]);
        WriteBatch batch = batch(FRAME + 8);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 3; i++) {
                        batch.put(OutgoingFrame.control(pong, null));
                    }
                    batch.flush();
                })
                .hasMessage("Connection reset");
        batch.end(0);
        assertThat(recorder.events(Direction.SENT))
                .extracting(Recorder.Event::complete)
                .containsExactly(true, false);
        assertThat(recorder.unsent()).isEmpty();
    }
}
