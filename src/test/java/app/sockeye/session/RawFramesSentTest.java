package app.sockeye.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Connector;
import app.sockeye.client.Options;
import app.sockeye.client.RawServer;
import app.sockeye.message.RawFrame;
import app.sockeye.message.RawFrameEncoder;
import app.sockeye.message.RawFrames;
import app.sockeye.message.Violation;
import app.sockeye.protocol.Direction;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Raw frames through a session, as a server reads them byte for byte and as they are recorded. */
class RawFramesSentTest {
    private static final long SECONDS = 20;
    private static final int KEY = 0x0A0B0C0D;

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("app.sockeye.message.Violation#ALL")
    void eachViolationArrivesBitByBitAndIsRecordedAsDeliberate(Violation violation) throws Exception {
        RawFrames frames = withKey(violation.frames());
        List<Entry> recorded = new ArrayList<>();

        assertThat(arrived(frames, recorded)).isEqualTo(bytes(frames));
        assertThat(recorded).hasSize(frames.frames().size()).allSatisfy(entry -> assertThat(entry.flags())
                .contains(EntryFlag.DELIBERATE));
        assertThat(recorded.stream().mapToLong(Entry::wireSize).sum())
                .isEqualTo(recorded.get(0).frameCount() == 0 ? 0 : bytes(frames).length);
    }

    @Test
    void validRawFramesAreNotCalledInvalid() throws Exception {
        List<Entry> recorded = new ArrayList<>();
        RawFrames frames = withKey(RawFrames.of(RawFrame.of(1, "hello")));

        assertThat(arrived(frames, recorded)).isEqualTo(bytes(frames));
        assertThat(recorded.get(0).flags()).isEmpty();
        assertThat(new String(recorded.get(0).payload().head(100), StandardCharsets.UTF_8))
                .isEqualTo("hello");
    }

    @Test
    void aFrameThatEndsInItsHeaderIsRecordedAsItsBytes() throws Exception {
        List<Entry> recorded = new ArrayList<>();
        arrived(withKey(RawFrames.of(RawFrame.of(1, "hello").withSentBytes(OptionalInt.of(3)))), recorded);

        assertThat(recorded.get(0).payload().head(100)).hasSize(3);
        assertThat(recorded.get(0).frameCount()).isZero();
    }

    /** Sends frames and returns what the server read. */
    private byte[] arrived(RawFrames frames, List<Entry> recorded) throws Exception {
        int expected = bytes(frames).length;
        CompletableFuture<byte[]> read = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
                    read.complete(peer.socket.getInputStream().readNBytes(expected));
                    peer.drain();
                });
                Transcript transcript = Transcript.create(folder);
                ClientSession session = new ClientSession(new Connector(), transcript)) {
            CountDownLatch open = new CountDownLatch(1);
            session.onChange(() -> {
                if (session.status().state() == SessionState.OPEN) {
                    open.countDown();
                }
            });
            session.connect(Options.to(server.uri()).build());
            assertThat(open.await(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(session.sender()
                            .send(frames, TemplateValues.NONE)
                            .get(SECONDS, TimeUnit.SECONDS)
                            .bytes())
                    .isEqualTo(expected);
            byte[] bytes = read.get(SECONDS, TimeUnit.SECONDS);
            for (long at = 0; at < transcript.count(); at++) {
                Entry entry = transcript.entry(at);
                boolean frame = entry.kind().isMessage() || entry.kind().isControl();
                if (frame && entry.direction().equals(Optional.of(Direction.SENT))) {
                    recorded.add(entry);
                    entry.payload().head(1000);
                }
            }
            return bytes;
        }
    }

    private static RawFrames withKey(RawFrames frames) {
        return new RawFrames(
                frames.frames().stream()
                        .map(frame -> frame.withMask(frame.masked(), OptionalInt.of(KEY)))
                        .toList(),
                frames.cut());
    }

    private static byte[] bytes(RawFrames frames) {
        RawFrameEncoder encoder = new RawFrameEncoder(new SplittableRandom(1));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        frames.frames().forEach(frame -> all.writeBytes(encoder.bytes(frame)));
        return all.toByteArray();
    }
}
