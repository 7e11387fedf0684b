package app.sockeye.dialect;

import app.sockeye.dialect.packet.Packet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the messages of one connection, in their order and of both directions, into packets. A message may hold several
 * packets, and a packet may need several messages. What it keeps is bounded, whatever a peer sends. One thread.
 */
public interface DialectReader {

    /**
     * Reads the next message and hands over the packets that end in it, in their order. A message that is none of the
     * dialect's becomes a packet that says so ({@link app.sockeye.dialect.packet.PacketType#unreadable}).
     */
    void read(SpokenMessage message, Consumer<Packet> packets);

    /** Another reader in this one's state. Cheap: it is taken every few thousand messages. */
    DialectReader copy();

    /**
     * Whether each message can be read without the ones right before it, so that a reader that has seen the opening may
     * read any message next. May change with what was negotiated.
     */
    default boolean isJumping() {
        return false;
    }

    /** What is spoken as far as it is known by now, such as {@code Socket.IO 5}. */
    String title();

    /** Further facts for the line below the address, a few words each, such as {@code heartbeat 25 s}. */
    default List<String> facts() {
        return List.of();
    }
}
