package app.sockeye.server;

import app.sockeye.protocol.FrameHeader;
import java.io.IOException;

/**
 * What an endpoint does on one open connection. Called on the connection's reader thread; what it sends goes out when
 * the batch of frames that is being read ends. Control frames are dealt with before, except as told here.
 */
public interface Conversation {

    default void opened(Peer peer) throws IOException {}

    /** The header of a text, binary or continuation frame. */
    default void header(Peer peer, FrameHeader header) throws IOException {}

    /** The next bytes of that frame's payload, unmasked; {@code last} with the frame's last ones. */
    default void payload(Peer peer, byte[] bytes, int offset, int length, boolean last) throws IOException {}

    default void pong(Peer peer, byte[] payload) throws IOException {}

    /** Whether the client's close frame is answered (RFC 6455 section 5.5.1). */
    default boolean answersClose() {
        return true;
    }

    /** The connection is over, however it ended. */
    default void ended(Peer peer) {}
}
