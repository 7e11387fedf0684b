package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** {@link FrameReader} against {@link ReferenceFrameReader}: same frames, payloads, breach and place, however split. */
class FrameReaderPropertyTest {

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF, seed = "6455")
    void framesAndBreachesAreThoseOfTheReference(
            @ForAll long seed, @ForAll Direction direction, @ForAll boolean compression) {
        FrameStreams streams = new FrameStreams(new Random(seed), direction, compression);
        byte[] stream = streams.next();
        agrees(stream, streams.split(stream), direction, compression);
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF, seed = "6455")
    void rubbishIsReadAsTheReferenceReadsIt(@ForAll long seed, @ForAll Direction direction, @ForAll byte[] stream) {
        agrees(stream, new FrameStreams(new Random(seed), direction, true).split(stream), direction, true);
    }

    private static void agrees(byte[] stream, List<byte[]> pieces, Direction direction, boolean compression) {
        ReferenceFrameReader reference = new ReferenceFrameReader(stream, direction, compression);
        FrameReader reader = new FrameReader(direction, compression);
        RecordingSink sink = new RecordingSink();
        Optional<ProtocolError> breach = Optional.empty();
        int before = 0;
        int stopped = 0;
        for (byte[] piece : pieces) {
            int margin = before % 5;
            ByteBuffer buffer = ByteBuffer.wrap(withMargins(piece, margin), margin, piece.length);
            breach = reader.read(buffer, sink);
            stopped = before + buffer.position() - margin;
            if (breach.isPresent()) {
                break;
            }
            assertThat(buffer.hasRemaining()).isFalse();
            before += piece.length;
        }
        assertThat(breach.map(b -> b.section() + ", " + b.closeCode()).orElse(""))
                .isEqualTo(reference.error());
        assertThat(sink.frames()).isEqualTo(reference.frames());
        if (breach.isPresent()) {
            assertThat(stopped).isEqualTo(Math.max(before, reference.frameStart()));
        }
        assertThat(headerIsOfTheStream(reader.headerBytes(), stream, reference)).isTrue();
    }

    private static boolean headerIsOfTheStream(byte[] header, byte[] stream, ReferenceFrameReader reference) {
        int start = reference.frameStart();
        if (reference.error().isEmpty()) {
            byte[] rest = reference.endsInHeader() ? Arrays.copyOfRange(stream, start, stream.length) : new byte[0];
            return Arrays.equals(header, rest);
        }
        return Arrays.equals(header, Arrays.copyOfRange(stream, start, start + header.length));
    }

    private static byte[] withMargins(byte[] piece, int margin) {
        byte[] array = new byte[margin + piece.length + margin];
        System.arraycopy(piece, 0, array, margin, piece.length);
        return array;
    }
}
