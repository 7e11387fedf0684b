package app.sockeye.client.wire;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.HandshakeRequest;
import app.sockeye.protocol.HandshakeResponse;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.ProtocolError;
import app.sockeye.protocol.SendLoss;

/**
 * Sees everything that crosses the wire, decrypted and before any other code, in wire order for each direction.
 *
 * <p>{@link app.sockeye.protocol.Direction#RECEIVED} events come on the connection's reader thread, {@link
 * app.sockeye.protocol.Direction#SENT} events on the thread that hands bytes to the socket, once the socket took them:
 * an implementation must guard state that the two share. Blocking here slows the server down through TCP, so that
 * nothing is lost. Byte arrays belong to the caller and change after the call returns. Times are {@link
 * System#nanoTime()}.
 *
 * <p>A data message arrives either whole, as {@link #message}, or in pieces: {@link #frame} for each of its frames,
 * each followed by its {@link #payload}, and one {@link #messageEnd}. Payload is unmasked and, where RSV1 is set,
 * inflated.
 */
public interface WireTap {
    /** The place of what is not recorded. */
    long NOT_RECORDED = -1;

    /** The opening handshake's request was handed to the socket. */
    void request(HandshakeRequest request, long nanos);

    /** The answer was received: its head, and for a refusal its body. */
    void response(HandshakeResponse response, long nanos);

    /** A whole, unfragmented, uncompressed text or binary message. */
    void message(Direction direction, FrameHeader header, byte[] bytes, int offset, int length, long nanos);

    /**
     * The data messages that are sent from now on belong to batches, or no longer do. On the thread of those, between
     * two messages.
     */
    default void batches(boolean begin) {}

    /**
     * Where the last message, control frame or frame sent as it is was recorded that this was told to be sent, as a
     * number from 0 that this gives; {@link #NOT_RECORDED} for nowhere. On the thread of what is sent.
     */
    default long lastSent() {
        return NOT_RECORDED;
    }

    /** A frame of a message that comes in pieces; the first one's opcode is the message's. */
    void frame(Direction direction, FrameHeader header, long nanos);

    /** The next bytes of the message that {@link #frame} opened. */
    void payload(Direction direction, byte[] bytes, int offset, int length);

    /**
     * The next bytes of a compressed message as they were on the wire, of its frames' payloads, not masked; before what
     * they inflate to.
     */
    default void compressed(Direction direction, byte[] bytes, int offset, int length) {}

    /**
     * The end of a message in pieces.
     *
     * @param complete false where the connection ended or failed in its middle
     */
    void messageEnd(Direction direction, boolean complete, long nanos);

    /**
     * The connection ended before a queued message, ping or pong was sent; the socket took nothing of it. One that it
     * took in part, even a control frame, is reported as an incomplete message in pieces. Or the user dropped it from the
     * send queue; that is told on any thread.
     */
    void unsent(Opcode opcode, byte[] payload, long nanos);

    /**
     * Something was not sent to its end; or a file or raw frames, which have no payload to report as {@link #unsent},
     * were not sent at all. What the socket took of it has been reported before. Told on any thread, as above.
     */
    void lost(SendLoss loss, long nanos);

    /**
     * The socket took a frame that was sent as it is, or a part of one.
     *
     * @param bytes from its first on, header included; they may be no frame at all
     * @param invalid whether it breaks a rule on purpose
     */
    void raw(byte[] bytes, boolean invalid, long nanos);

    /** A close, ping or pong frame. */
    void control(Direction direction, FrameHeader header, byte[] payload, long nanos);

    /**
     * The peer broke the protocol or went over a limit of ours; the connection is being failed with {@link
     * ProtocolError#closeCode()}.
     *
     * @param bytes the offending header's bytes received so far, or those of a whole close frame
     */
    void protocolError(Direction direction, ProtocolError error, byte[] bytes, long nanos);

    /**
     * Everything read from the socket or written to it so far has been reported. An implementation that buffers should
     * publish now, as the thread may wait next.
     */
    void batchEnd();
}
