package app.sockeye.client.wire;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.HandshakeRequest;
import app.sockeye.protocol.HandshakeResponse;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.ProtocolError;

/**
 * Sees everything that crosses the wire, after TLS and before anybody else, in wire order for each direction.
 *
 * <p>{@link app.sockeye.protocol.Direction#RECEIVED} events come on the connection's reader thread, {@link
 * app.sockeye.protocol.Direction#SENT} events on the thread that hands bytes to the socket, once the socket took them: an
 * implementation guards what the two share. Blocking here slows the server down through TCP: that is how nothing gets lost. Byte arrays belong
 * to the caller and change after the call returns. Times are {@link System#nanoTime()}.
 *
 * <p>A data message arrives either whole, as {@link #message}, or in pieces: {@link #frame} for each of its frames, each
 * followed by its {@link #payload}, and one {@link #messageEnd}. Payload is what the user reads: unmasked and, where RSV1
 * says so, inflated.
 */
public interface WireTap {

    /** The opening handshake's request was handed to the socket. */
    void request(HandshakeRequest request, long nanos);

    /** The answer's head, and for a refusal its body, came in. */
    void response(HandshakeResponse response, long nanos);

    /** A whole, unfragmented, uncompressed text or binary message. */
    void message(Direction direction, FrameHeader header, byte[] bytes, int offset, int length, long nanos);

    /** A frame of a message that comes in pieces; the first one's opcode is the message's. */
    void frame(Direction direction, FrameHeader header, long nanos);

    /** The next bytes of the message that {@link #frame} opened. */
    void payload(Direction direction, byte[] bytes, int offset, int length);

    /**
     * The message in pieces is over.
     *
     * @param complete false where the connection ended or failed in its middle
     */
    void messageEnd(Direction direction, boolean complete, long nanos);

    /**
     * The connection ended before a message, a ping or a pong that was to be sent; the socket took nothing of it. What it
     * took in part is told as a message in pieces that is not complete, control frames, too.
     */
    void unsent(Opcode opcode, byte[] payload, long nanos);

    /** A close, ping or pong frame. */
    void control(Direction direction, FrameHeader header, byte[] payload, long nanos);

    /**
     * The peer broke the protocol or went over a limit of ours; the connection is being failed with {@link ProtocolError#closeCode()}.
     *
     * @param bytes the offending header's bytes as far as they came, or those of a whole close frame
     */
    void protocolError(Direction direction, ProtocolError error, byte[] bytes, long nanos);

    /** All that was in the socket has been told: whoever buffers should publish now, the thread is about to wait. */
    void batchEnd();
}
