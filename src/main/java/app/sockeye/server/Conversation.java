package app.sockeye.server;

import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.MessageInflater;
import java.io.IOException;
import java.util.Optional;

/**
 * What an endpoint does on one open connection. Called on the connection's reader thread; what it sends is flushed
 * after each batch of frames read. Control frames are handled by the server, except where a method here says otherwise.
 */
public interface Conversation {

    /** The connection is open; called before any frame is read. */
    default void opened(Peer peer) throws IOException {}

    /** The header of a text, binary or continuation frame. */
    default void header(Peer peer, FrameHeader header) throws IOException {}

    /** The next bytes of that frame's payload, unmasked and inflated; {@code last} is true for the frame's last bytes. */
    default void payload(Peer peer, byte[] bytes, int offset, int length, boolean last) throws IOException {}

    /** A pong was received. */
    default void pong(Peer peer, byte[] payload) throws IOException {}

    /** Whether the client's close frame is answered (RFC 6455 section 5.5.1). */
    default boolean answersClose() {
        return true;
    }

    /** Inflates what the client compresses; empty where permessage-deflate (RFC 7692) was not agreed to. */
    default Optional<MessageInflater> inflater() {
        return Optional.empty();
    }

    /** The connection has ended, for whatever reason. */
    default void ended(Peer peer) {}
}
