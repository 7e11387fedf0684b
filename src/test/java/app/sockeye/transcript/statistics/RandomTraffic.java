package app.sockeye.transcript.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Opcode;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.write.Appender;
import java.util.Random;

/** Appends entries of all kinds and forms, at times of its own. */
final class RandomTraffic {
    private static final String[] VALUES = {
        "\"trade\"",
        "\"tr\\u0061de\"",
        "\"\"",
        "\"quote\"",
        "1",
        "1.0",
        "10e-1",
        "12345678901234567890",
        "true",
        "null",
        "{\"type\":1}",
        "[1]",
        "\"" + "x".repeat(300) + "\""
    };

    private final Appender appender;
    private final Random random;
    private long nanos;

    /** @param start the {@link System#nanoTime()} of the first entry */
    RandomTraffic(Appender appender, long seed, long start) {
        this.appender = appender;
        this.random = new Random(seed);
        this.nanos = start;
    }

    void append(int count) {
        for (int i = 0; i < count; i++) {
            nanos += random.nextInt(4) == 0 ? 0 : (long) Math.pow(10, 11 * random.nextDouble());
            appendOne();
            if (random.nextInt(10) == 0) {
                appender.publish();
            }
        }
        appender.publish();
    }

    private void appendOne() {
        Direction direction = Direction.values()[random.nextInt(2)];
        switch (random.nextInt(10)) {
            case 0 -> frame(EntryKind.PING, Opcode.PING, direction, new byte[] {(byte) random.nextInt(3)});
            case 1 -> frame(EntryKind.PONG, Opcode.PONG, direction, new byte[] {(byte) random.nextInt(3)});
            case 2 -> told();
            case 3 -> inPieces(direction, json());
            case 4 -> frame(EntryKind.BINARY, Opcode.BINARY, direction, bytes());
            case 5 -> lost();
            default -> frame(EntryKind.TEXT, Opcode.TEXT, direction, json());
        }
    }

    private void told() {
        EntryKind kind =
                random.nextInt(20) == 0 ? EntryKind.HANDSHAKE : random.nextBoolean() ? EntryKind.ERROR : EntryKind.NOTE;
        appender.append(kind, null, "something".getBytes(UTF_8), nanos);
    }

    /** The connection ended before this was sent, or in the middle of it. */
    private void lost() {
        appender.appendUnsent(random.nextBoolean() ? EntryKind.TEXT : EntryKind.PING, new byte[] {1}, nanos);
        Appender.OpenMessage cut = appender.begin(EntryKind.TEXT, Direction.values()[random.nextInt(2)]);
        cut.frame(FrameHeader.of(true, 0, 1, false, 0, 100), nanos);
        cut.payload(json(), 0, 5);
        cut.end(false, nanos);
    }

    private void frame(EntryKind kind, Opcode opcode, Direction direction, byte[] payload) {
        FrameHeader header =
                FrameHeader.of(true, 0, opcode.code(), direction == Direction.SENT, 0xCAFE, payload.length);
        appender.append(kind, direction, header, payload, 0, payload.length, nanos);
    }

    /** Compressed, for all that can be told: the lengths on the wire are others than the payload's. */
    private void inPieces(Direction direction, byte[] payload) {
        Appender.OpenMessage message = appender.begin(EntryKind.TEXT, direction);
        int frames = 1 + random.nextInt(3);
        for (int i = 0; i < frames; i++) {
            boolean fin = i == frames - 1;
            message.frame(FrameHeader.of(fin, i == 0 ? 4 : 0, i == 0 ? 1 : 0, false, 0, random.nextInt(500)), nanos);
            if (fin) {
                message.payload(payload, 0, payload.length);
            }
        }
        message.end(true, nanos);
    }

    private byte[] bytes() {
        int length = random.nextInt(60) == 0 ? 300_000 : random.nextInt(random.nextInt(8) == 0 ? 9000 : 40);
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] json() {
        String padding = random.nextInt(60) == 0 ? " ".repeat(300_000) : "";
        String type = VALUES[random.nextInt(VALUES.length)];
        return switch (random.nextInt(6)) {
            case 0 -> "no JSON".getBytes(UTF_8);
            case 1 -> ("{\"kind\":" + type + "}").getBytes(UTF_8);
            case 2 -> ("{\"type\":\"n" + random.nextInt(3000) + "\"}").getBytes(UTF_8);
            default -> (padding + "{\"a\":[{\"type\":0}],\"type\":" + type + "}").getBytes(UTF_8);
        };
    }
}
