package app.sockeye.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.transcript.write.Appender;
import java.io.IOException;
import java.util.Random;

/** Appends entries of every kind and shape. */
public final class RandomSession {
    private static final int PIECED = 300_000;
    private static final String[] TEXTS = {"", "a", "\"quoted\", \\ and\r\nlines\t\u0001", "größer 😀", "{\"a\":1e400}"
    };

    private final Transcript transcript;
    private final Appender appender;
    private final Random random;
    private long nanos = System.nanoTime();

    public RandomSession(Transcript transcript, long seed) {
        this.transcript = transcript;
        this.appender = transcript.appender();
        this.random = new Random(seed);
    }

    public void fill(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            nanos += random.nextInt(1_000_000);
            switch (random.nextInt(5)) {
                case 0 -> told();
                case 1 -> whole(EntryKind.TEXT, 1, text());
                case 2 -> whole(EntryKind.BINARY, 2, bytes());
                case 3 -> control();
                default -> pieces();
            }
        }
        appender.publish();
        for (long index = 0; index < transcript.count(); index += 3) {
            transcript.marks().put(index, new Mark(random.nextBoolean(), TEXTS[random.nextInt(TEXTS.length)]));
        }
    }

    private void told() {
        EntryKind[] kinds = {EntryKind.HANDSHAKE, EntryKind.STATE, EntryKind.ERROR, EntryKind.NOTE};
        Direction direction = random.nextBoolean() ? null : direction();
        appender.append(kinds[random.nextInt(kinds.length)], direction, text(), nanos);
    }

    private void whole(EntryKind kind, int opcode, byte[] payload) {
        FrameHeader header = header(true, random.nextInt(8), opcode, payload.length);
        appender.append(kind, direction(), header, payload, 0, payload.length, nanos);
    }

    private void control() {
        EntryKind[] kinds = {EntryKind.PING, EntryKind.PONG, EntryKind.CLOSE};
        int which = random.nextInt(kinds.length);
        byte[] payload = new byte[random.nextInt(126)];
        random.nextBytes(payload);
        whole(kinds[which], new int[] {9, 10, 8}[which], payload);
    }

    /** A message in some frames, perhaps cut in its middle, perhaps no UTF-8. */
    private void pieces() {
        boolean text = random.nextBoolean();
        Appender.OpenMessage message = appender.begin(text ? EntryKind.TEXT : EntryKind.BINARY, direction());
        int frames = random.nextInt(4);
        boolean complete = random.nextBoolean();
        for (int i = 0; i < frames; i++) {
            byte[] payload = random.nextBoolean() && text ? text() : bytes();
            nanos += random.nextInt(1000);
            boolean last = i == frames - 1;
            message.frame(header(last, i == 0 ? random.nextInt(8) : 0, i == 0 ? 1 : 0, payload.length), nanos);
            message.payload(payload, 0, last && !complete ? payload.length / 2 : payload.length);
        }
        message.end(complete, nanos);
        if (random.nextInt(8) == 0) {
            appender.appendUnsent(EntryKind.BINARY, bytes(), nanos);
        }
    }

    private FrameHeader header(boolean fin, int rsv, int opcode, int length) {
        boolean masked = random.nextBoolean();
        FrameHeader shortest = FrameHeader.of(fin, rsv, opcode, masked, random.nextInt(), length);
        return random.nextInt(4) == 0 ? shortest.withExtendedLengthBytes(8) : shortest;
    }

    private byte[] text() {
        StringBuilder text = new StringBuilder(TEXTS[random.nextInt(TEXTS.length)]);
        boolean big = random.nextInt(20) == 0;
        while (big && text.length() < PIECED) {
            text.append("0123456789 ü \" \\ ").append(text.length());
        }
        return text.toString().getBytes(UTF_8);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(10) == 0 ? PIECED + random.nextInt(PIECED) : random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private Direction direction() {
        return random.nextBoolean() ? Direction.SENT : Direction.RECEIVED;
    }
}
