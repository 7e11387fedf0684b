package app.sockeye.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Random streams of frames, most of them legal, some broken in one place, some cut short. */
final class FrameStreams {
    private static final int[] LENGTHS = {0, 1, 2, 7, 8, 9, 100, 125, 126, 127, 300, 65_535, 65_536};
    private static final int[] CODES = {1000, 1001, 1003, 1007, 1014, 3000, 4999, 0, 999, 1004, 1005, 1006, 1015, 5000};
    private static final int ILLEGAL_CODES_FROM = 7;

    private final Random random;
    private final boolean masked;
    private final boolean compression;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> frameStarts = new ArrayList<>();

    FrameStreams(Random random, Direction direction, boolean compression) {
        this.random = random;
        this.masked = direction == Direction.SENT;
        this.compression = compression;
    }

    byte[] next() {
        out.reset();
        frameStarts.clear();
        for (int i = random.nextInt(12); i >= 0; i--) {
            message();
        }
        byte[] stream = out.toByteArray();
        if (oneIn(2)) {
            breakHeader(stream);
        }
        return oneIn(4) ? Arrays.copyOf(stream, random.nextInt(stream.length + 1)) : stream;
    }

    /** Cuts a stream anywhere, sometimes into single bytes. */
    List<byte[]> split(byte[] stream) {
        int longest = oneIn(3) ? 1 : 1 + random.nextInt(oneIn(2) ? 40 : 70_000);
        List<byte[]> pieces = new ArrayList<>();
        for (int at = 0; at < stream.length; ) {
            int end = Math.min(stream.length, at + 1 + random.nextInt(longest));
            pieces.add(Arrays.copyOfRange(stream, at, end));
            at = end;
        }
        return pieces;
    }

    private void message() {
        int fragments = oneIn(3) ? 1 + random.nextInt(4) : 1;
        for (int i = 0; i < fragments; i++) {
            while (oneIn(5)) {
                control();
            }
            int opcode = i == 0 ? 1 + random.nextInt(2) : 0;
            int rsv = i == 0 && compression && oneIn(2) ? 4 : 0;
            frame(i == fragments - 1, rsv, opcode, bytes(length()));
        }
    }

    private void control() {
        int opcode = 8 + random.nextInt(3);
        frame(true, 0, opcode, opcode == 8 ? closeBody() : bytes(random.nextInt(126)));
    }

    private byte[] closeBody() {
        if (oneIn(4)) {
            return new byte[0];
        }
        int code = CODES[random.nextInt(oneIn(10) ? CODES.length : ILLEGAL_CODES_FROM)];
        byte[] reason = oneIn(10) ? bytes(random.nextInt(6)) : "tschüß, 世界".getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + reason.length)
                .putShort((short) code)
                .put(reason)
                .array();
    }

    private void frame(boolean fin, int rsv, int opcode, byte[] payload) {
        frameStarts.add(out.size());
        FrameHeader header = FrameHeader.of(fin, rsv, opcode, masked, random.nextInt(), payload.length);
        if (oneIn(60)) {
            header = header.withExtendedLengthBytes(oneIn(2) || payload.length > 0xFFFF ? 8 : 2);
        }
        out.writeBytes(FrameWriter.toBytes(header, payload));
    }

    /** Flips a bit of a header, or all but surely makes its length one of 64 bits with the top bit set. */
    private void breakHeader(byte[] stream) {
        int start = frameStarts.get(random.nextInt(frameStarts.size()));
        if (oneIn(8) && start + 2 < stream.length) {
            stream[start + 1] |= 0x7F;
            stream[start + 2] |= (byte) 0x80;
        } else {
            stream[start + random.nextInt(2)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private int length() {
        return LENGTHS[random.nextInt(oneIn(10) ? LENGTHS.length : LENGTHS.length - 2)];
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }
}
