package app.sockeye.dialect.stream;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.SpokenMessage;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PacketStreamTest {
    /** Packets of a length in four bytes and a body; one with a negative length is nonsense. */
    private static final Framing LENGTH_FIRST = (bytes, from, to) -> {
        if (to - from < 4) {
            return Framing.UNKNOWN;
        }
        long length = ((bytes[from] & 0xFFL) << 24)
                + ((bytes[from + 1] & 0xFF) << 16)
                + ((bytes[from + 2] & 0xFF) << 8)
                + (bytes[from + 3] & 0xFF);
        return length > Integer.MAX_VALUE ? Framing.NONSENSE : 4 + length;
    };

    private final PacketStream stream = new PacketStream(LENGTH_FIRST);
    private final List<String> told = new ArrayList<>();
    private long number;

    private void read(PacketStream from, int... bytes) {
        byte[] payload = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            payload[i] = (byte) bytes[i];
        }
        read(from, payload);
    }

    private void read(PacketStream from, byte[] payload) {
        from.read(new SpokenMessage(number++, Direction.SENT, false, ByteSource.of(payload)), this::tell);
    }

    private void tell(StreamPacket packet) {
        told.add(packet.began() + " " + packet.length()
                + (packet.isNonsense() ? "" : packet.isCut() ? " cut" : " " + Arrays.toString(packet.bytes())));
    }

    @Test
    void aPacketKnowsTheMessageInWhichItBegan() {
        read(stream, 0, 0);
        read(stream, 0);
        read(stream, 2, 7);
        read(stream, 8, 0, 0, 0, 0, 0);
        read(stream, 0, 0, 1, 9);
        assertThat(told).containsExactly("0 6 [0, 0, 0, 2, 7, 8]", "3 4 [0, 0, 0, 0]", "3 5 [0, 0, 0, 1, 9]");
    }

    @Test
    void nonsenseEndsWithItsMessage() {
        read(stream, 0, 0, 0, 0, 0xFF, 1, 1, 1, 0, 0, 0, 0);
        read(stream, 0, 0, 0, 0);
        assertThat(told).containsExactly("0 4 [0, 0, 0, 0]", "0 -1", "1 4 [0, 0, 0, 0]");
    }

    @Test
    void aLongPacketIsPassedOverAndTheNextIsRead() {
        byte[] message = new byte[3 * SpokenMessage.LONGEST + 4];
        message[0] = 0;
        message[1] = 0x30;
        message[3] = (byte) 0xFC; // A length of 3 MiB + 252 bytes.
        read(stream, message);
        assertThat(told).isEmpty();
        read(stream, new byte[200]);
        byte[] rest = new byte[52 + 5];
        rest[52 + 3] = 1;
        read(stream, rest);
        assertThat(told).containsExactly("0 " + (4 + 0x3000FCL) + " cut", "2 5 [0, 0, 0, 1, 0]");
    }

    @Test
    void aLongPacketMayEndInItsMessage() {
        byte[] message = new byte[2 * SpokenMessage.LONGEST];
        message[1] = 0x18;
        int next = 4 + 0x180000;
        message[next] = (byte) 0xFF;
        read(stream, message);
        assertThat(told).containsExactly("0 " + next + " cut", "0 -1");
    }

    @Test
    void copiesDoNotShareWhatComesLater() {
        read(stream, 0, 0, 0, 4, 1);
        PacketStream copy = stream.copy();
        read(stream, 2);
        read(copy, 5);
        read(stream, 3, 4);
        read(copy, 6, 7);
        assertThat(told).containsExactly("0 8 [0, 0, 0, 4, 1, 2, 3, 4]", "0 8 [0, 0, 0, 4, 1, 5, 6, 7]");
    }

    @Test
    void howTheBytesAreCutIntoMessagesDoesNotMatter() {
        byte[] all = new byte[5000];
        List<String> wanted = new ArrayList<>();
        int end = 0;
        for (int length = 0; end + 4 + length < all.length; length = (length * 7 + 3) % 91) {
            all[end + 3] = (byte) length;
            Arrays.fill(all, end + 4, end + 4 + length, (byte) length);
            wanted.add(4 + length + " " + Arrays.toString(Arrays.copyOfRange(all, end, end + 4 + length)));
            end += 4 + length;
        }
        Random random = new Random(1);
        for (int run = 0; run < 50; run++) {
            told.clear();
            PacketStream cut = new PacketStream(LENGTH_FIRST);
            for (int at = 0; at < end; ) {
                int next = Math.min(end, at + random.nextInt(100));
                read(cut, Arrays.copyOfRange(all, at, next));
                at = next;
            }
            assertThat(told.stream().map(line -> line.substring(line.indexOf(' ') + 1)))
                    .isEqualTo(wanted);
        }
    }
}
