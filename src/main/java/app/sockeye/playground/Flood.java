package app.sockeye.playground;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Opcode;
import app.sockeye.server.Answer;
import app.sockeye.server.BadRequest;
import app.sockeye.server.Conversation;
import app.sockeye.server.Peer;
import app.sockeye.server.QueryParameters;
import app.sockeye.server.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Sends numbered messages as fast as the client takes them, many frames per write. Each begins with its number, counted
 * from 0, in {@link #DIGITS} decimal digits and is padded with dots; a JSON message is an object with that number.
 */
final class Flood implements Conversation {
    private static final int DIGITS = 12;
    private static final long MAX_COUNT = 1_000_000_000L;
    private static final int MAX_SIZE = 1 << 20;
    private static final int BATCH_BYTES = 64 << 10;
    private static final long MAX_RATE = 10_000_000;
    /** Batches per second where a rate is asked for. */
    private static final long PACED_BATCHES = 200;

    /** The text before and after the number. */
    private record Shape(Opcode opcode, String before, String after) {
        int smallest() {
            return before.length() + DIGITS + after.length();
        }
    }

    private final long count;
    /** Messages per second; 0 for as many as possible. */
    private final long rate;

    private final boolean close;
    private final int frameLength;
    private final int numberAt;
    /** A batch of frames, written once; only the numbers change. */
    private final byte[] batch;

    private Flood(long count, int size, Shape shape, long rate, boolean close) {
        this.count = count;
        this.rate = rate;
        this.close = close;
        byte[] header =
                FrameHeader.of(true, 0, shape.opcode().code(), false, 0, size).toBytes();
        frameLength = header.length + size;
        numberAt = header.length + shape.before().length();
        long frames = Math.min(BATCH_BYTES / frameLength, rate == 0 ? Long.MAX_VALUE : rate / PACED_BATCHES);
        batch = new byte[(int) Math.max(1, frames) * frameLength];
        for (int at = 0; at < batch.length; at += frameLength) {
            System.arraycopy(header, 0, batch, at, header.length);
            byte[] payload = (shape.before() + "0".repeat(DIGITS) + ".".repeat(size - shape.smallest()) + shape.after())
                    .getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(payload, 0, batch, at + header.length, size);
        }
    }

    static Answer answer(Request request) throws BadRequest {
        QueryParameters query = request.query();
        Shape shape =
                switch (query.oneOf("kind", List.of("text", "binary", "json"))) {
                    case "json" -> new Shape(Opcode.TEXT, "{\"n\":\"", "\"}");
                    case "binary" -> new Shape(Opcode.BINARY, "", "");
                    default -> new Shape(Opcode.TEXT, "", "");
                };
        return Answer.accept(
                request,
                new Flood(
                        query.number("n", 100_000, 1, MAX_COUNT),
                        (int) query.number("size", 100, shape.smallest(), MAX_SIZE),
                        shape,
                        query.number("rate", 0, 0, MAX_RATE),
                        query.oneOf("close", List.of("no", "yes")).equals("yes")));
    }

    @Override
    public void opened(Peer peer) {
        peer.background("flood", () -> flood(peer));
    }

    private void flood(Peer peer) throws IOException, InterruptedException {
        int frames = batch.length / frameLength;
        Schedule schedule = new Schedule(rate == 0 ? 0 : TimeUnit.SECONDS.toNanos(frames) / rate);
        for (long first = 0; first < count && peer.isOpen(); first += frames) {
            int length = (int) Math.min(frames, count - first) * frameLength;
            for (int at = 0, i = 0; at < length; at += frameLength, i++) {
                number(first + i, at + numberAt);
            }
            peer.raw(batch, length);
            schedule.awaitNext(peer);
        }
        if (close) {
            peer.close(CloseCode.NORMAL, count + " messages sent.");
        }
        peer.flush();
    }

    private void number(long number, int at) {
        long rest = number;
        for (int digit = at + DIGITS - 1; digit >= at; digit--) {
            batch[digit] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
