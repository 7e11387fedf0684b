package app.sockeye.protocol;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Cuts one direction of a connection's bytes into frames, however they are split, and checks each header as soon as its
 * bytes are there (RFC 6455 section 5). It holds no payload: bytes are handed on in place, unmasked. Not thread-safe.
 */
public final class FrameReader {

    /** Receives what {@link FrameReader} finds, on the thread that feeds it. */
    public interface Sink {
        /** A header is complete and legal; its payload follows in {@link #payload} calls, none for an empty one. */
        void header(FrameHeader header);

        /**
         * The next bytes of the current frame's payload, unmasked in place.
         *
         * @param last whether they end the frame; an empty payload is told by one call with length 0
         */
        void payload(byte[] bytes, int offset, int length, boolean last);
    }

    /**
     * @param received the direction: a server's frames must not be masked, a client's must (RFC 6455 section 5.1)
     * @param rsv1Allowed whether permessage-deflate was negotiated (RFC 7692 section 6)
     */
    public FrameReader(Direction received, boolean rsv1Allowed) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads all remaining bytes of an array-backed buffer, which it may unmask in place.
     *
     * @return the breach that ends this connection; nothing after it is read, and the buffer's position is where the
     *     offending frame begins in it (or 0 where it began in an earlier buffer)
     */
    public Optional<ProtocolError> read(ByteBuffer bytes, Sink sink) {
        throw new UnsupportedOperationException();
    }

    /** The bytes of the header being read or refused, as far as they came. */
    public byte[] headerBytes() {
        throw new UnsupportedOperationException();
    }
}
