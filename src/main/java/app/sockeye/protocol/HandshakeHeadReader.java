package app.sockeye.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Collects a handshake's head from a connection's bytes, in whatever parts they arrive, and refuses invalid ones as
 * early as possible. Not thread-safe.
 */
public final class HandshakeHeadReader {
    /** The most bytes of a head. */
    public static final int MAX_BYTES = 64 * 1024;

    private static final String LINES = "RFC 9112 section 2.2";

    private final String expectedStart;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int line = 1;
    private int lineLength;
    private boolean afterCr;

    private HandshakeHeadReader(String expectedStart) {
        this.expectedStart = expectedStart;
    }

    /** A reader for a client's request with any method. */
    public static HandshakeHeadReader forRequest() {
        return new HandshakeHeadReader("");
    }

    /** A reader for a server's answer, which must begin with {@code HTTP/}; anything else is refused at once. */
    public static HandshakeHeadReader forResponse() {
        return new HandshakeHeadReader("HTTP/");
    }

    /**
     * Takes bytes up to and including the head's empty line; what follows, a body or frames, stays in the buffer.
     *
     * @return the head once it is complete; empty before
     * @throws MalformedHeadException where this isn't a head, or one over {@link #MAX_BYTES}; the refused byte has been
     *     taken from the buffer
     */
    public Optional<HandshakeHead> read(ByteBuffer source) throws MalformedHeadException {
        while (source.hasRemaining()) {
            if (take(source.get())) {
                return Optional.of(HandshakeHead.parse(bytes.toByteArray()));
            }
        }
        return Optional.empty();
    }

    /** The bytes taken so far. */
    public byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Takes a byte; true where it ends the head. */
    private boolean take(byte next) throws MalformedHeadException {
        bytes.write(next);
        if (bytes.size() > MAX_BYTES) {
            throw new MalformedHeadException("RFC 9110 section 5.4", "The head is over " + MAX_BYTES + " bytes long.");
        }
        if (bytes.size() <= expectedStart.length() && next != expectedStart.charAt(bytes.size() - 1)) {
            throw new MalformedHeadException(
                    "RFC 9112 section 4", "The answer doesn't begin with " + expectedStart + ".");
        }
        if (afterCr != (next == '\n')) {
            throw new MalformedHeadException(
                    LINES,
                    "Line " + line + " of the head ends with a bare " + (afterCr ? "CR" : "LF") + ", not CR LF.");
        }
        afterCr = next == '\r';
        if (next == '\n') {
            return endLine();
        }
        lineLength += afterCr ? 0 : 1;
        return false;
    }

    private boolean endLine() throws MalformedHeadException {
        if (lineLength == 0 && line == 1) {
            throw new MalformedHeadException(LINES, "The head begins with an empty line.");
        }
        boolean headEnds = lineLength == 0;
        line++;
        lineLength = 0;
        return headEnds;
    }
}
