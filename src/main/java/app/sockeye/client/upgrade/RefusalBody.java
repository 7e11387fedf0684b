package app.sockeye.client.upgrade;

import app.sockeye.client.dial.SocketGuard;
import app.sockeye.protocol.HandshakeHead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what follows the head of an HTTP answer that isn't 101, as much as arrives in a time, usually a second: by Content-Length,
 * in chunks, or until the stream ends (RFC 9112 section 6), usually at most 64 KiB.
 */
public final class RefusalBody {
    /** As many are usually taken. */
    public static final int MAX_BYTES = 64 * 1024;

    private static final Duration USUAL_TIME = Duration.ofSeconds(1);
    private static final int HEX = 16;
    /**
     * The size of a chunk (RFC 9112 section 7.1), which an extension may follow. A number with more digits exceeds the
     * bytes read anyway.
     */
    private static final Pattern CHUNK_SIZE = Pattern.compile("\\s*0*([0-9A-Fa-f]{1,7})");

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final InputStream in;
    private final ByteBuffer received;
    private final SocketGuard guard;
    private final Duration mostTime;
    private final int mostBytes;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    RefusalBody(InputStream in, ByteBuffer received, SocketGuard guard) {
        this(in, received, guard, USUAL_TIME, MAX_BYTES);
    }

    /** @param received bytes already read after the head */
    public RefusalBody(InputStream in, ByteBuffer received, SocketGuard guard, Duration mostTime, int mostBytes) {
        this.mostBytes = mostBytes;
        this.in = in;
        this.received = received;
        this.guard = guard;
        this.mostTime = mostTime;
    }

    /** The bytes of the body, as far as they came. */
    public byte[] read(HandshakeHead head, int status) {
        try {
            guard.within(mostTime, () -> {
                if (status != NO_CONTENT && status != NOT_MODIFIED) {
                    readBody(head);
                }
                return null;
            });
        } catch (IOException | RuntimeException e) {
            // A body that ends early or is malformed is shown as far as it was received, as the status matters more.
        }
        return body.toByteArray();
    }

    private void readBody(HandshakeHead head) throws IOException {
        String length = head.header("Content-Length").orElse("");
        if (head.lists("Transfer-Encoding", "chunked")) {
            readChunks();
        } else {
            take(length.matches("[0-9]{1,9}") ? Integer.parseInt(length) : mostBytes);
        }
    }

    private void readChunks() throws IOException {
        while (true) {
            Matcher size = CHUNK_SIZE.matcher(readLine());
            int length = size.lookingAt() ? Integer.parseInt(size.group(1), HEX) : 0;
            if (length == 0 || take(length) < length) {
                return;
            }
            readLine();
        }
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = readByte();
        while (next >= 0 && next != '\n' && line.length() < MAX_BYTES) {
            line.append((char) next);
            next = readByte();
        }
        return line.toString();
    }

    /** Adds bytes to the body until there are enough, it is full, or the stream ends; returns how many. */
    private int take(int wanted) throws IOException {
        int taken = 0;
        while (taken < wanted && body.size() < mostBytes) {
            int next = readByte();
            if (next < 0) {
                break;
            }
            body.write(next);
            taken++;
        }
        return taken;
    }

    private int readByte() throws IOException {
        if (!received.hasRemaining()) {
            int count = in.read(received.array());
            if (count < 0) {
                return -1;
            }
            received.position(0).limit(count);
        }
        return received.get() & 0xFF;
    }
}
