package app.sockeye.export.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TcpStreamTest {
    private static final InetSocketAddress ANYONE = new InetSocketAddress("192.0.2.1", 1);

    private static final WaitingRoom ROOM = new WaitingRoom(Long.MAX_VALUE);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Segments that overlap, come twice and in any order, of sequence numbers that may wrap around. */
    @Property(tries = 200, seed = "6455")
    void whatWasSentComesOutHoweverItWasCutAndShuffled(@ForAll int first, @ForAll long seed) throws IOException {
        out.reset();
        Random random = new Random(seed);
        byte[] sent = new byte[random.nextInt(5000)];
        random.nextBytes(sent);
        List<TcpSegment> segments = new ArrayList<>();
        for (int at = 0; at < sent.length; at += 1 + random.nextInt(300)) {
            int from = Math.max(0, at - random.nextInt(50));
            int end = Math.min(sent.length, at + 300 + random.nextInt(50));
            segments.add(segment(first + from, Arrays.copyOfRange(sent, from, end), 0));
        }
        segments.add(segment(first + sent.length, new byte[0], TcpPacket.FIN));
        Collections.shuffle(segments, random);
        TcpStream stream = new TcpStream(first, ROOM);
        for (TcpSegment segment : segments) {
            stream.accept(segment, out::write);
        }
        assertThat(out.toByteArray()).isEqualTo(sent);
        assertThat(stream.isFinished()).isTrue();
        assertThat(stream.lacksBytes()).isFalse();
    }

    @Example
    void whatIsMissingIsToldAndNothingBehindItComesOut() throws IOException {
        TcpStream stream = new TcpStream(10, ROOM);
        stream.accept(segment(10, new byte[] {1}, 0), out::write);
        stream.accept(segment(12, new byte[] {3}, 0), out::write);
        assertThat(out.toByteArray()).containsExactly(1);
        assertThat(stream.lacksBytes()).isTrue();
    }

    @Example
    void whatWaitsIsBounded() throws IOException {
        TcpStream stream = new TcpStream(0, ROOM);
        for (int i = 0; i < 20; i++) {
            stream.accept(segment(1 + (i << 20), new byte[1 << 20], 0), out::write);
        }
        stream.accept(segment(0, new byte[1], 0), out::write);
        assertThat(stream.lacksBytes()).isTrue();
        assertThat(out.size()).isZero();
    }

    @Example
    void segmentsOfOneByteTakeMoreRoomThanThat() throws IOException {
        TcpStream stream = new TcpStream(0, ROOM);
        for (int i = 0; i < 1_000_000; i++) {
            stream.accept(segment(1 + i, new byte[1], 0), out::write);
        }
        stream.accept(segment(0, new byte[1], 0), out::write);
        assertThat(out.size()).isZero();
    }

    @Example
    void streamsShareTheirRoomAndGiveItBack() throws IOException {
        WaitingRoom room = new WaitingRoom(1_500);
        TcpStream one = new TcpStream(0, room);
        TcpStream two = new TcpStream(0, room);
        one.accept(segment(1, new byte[1_000], 0), out::write);
        two.accept(segment(1, new byte[1_000], 0), out::write);
        two.accept(segment(0, new byte[1], 0), out::write);
        assertThat(out.size()).as("of what had no room").isZero();
        one.accept(segment(0, new byte[1], 0), out::write);
        assertThat(out.size()).isEqualTo(1_001);
        TcpStream three = new TcpStream(0, room);
        three.accept(segment(1, new byte[1_400], 0), out::write);
        assertThat(room.take(1)).isFalse();
        three.forget();
        assertThat(room.take(1_500)).isTrue();
    }

    private static TcpSegment segment(int sequence, byte[] bytes, int flags) {
        return new TcpSegment(0, ANYONE, ANYONE, sequence, 0, flags, bytes, 0, bytes.length);
    }
}
