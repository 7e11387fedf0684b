package app.sockeye.dialect.form;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.util.List;

/**
 * Turns filled forms into messages of one connection, and counts its ids. One thread; forms are encoded in the order in
 * which they are sent.
 */
public interface DialectWriter {

    /**
     * The messages of a form, in their order: most have one.
     *
     * @throws FormException where an input is wrong
     */
    List<MessagePayload> encode(FilledForm form) throws FormException;

    /** Learns of a packet that was sent or received, so that ids are not used twice. */
    default void seen(Direction direction, Packet packet) {}

    /** Another writer in this one's state, for showing what would be sent. */
    DialectWriter copy();
}
