package app.sockeye.dialect.duty;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;

/** Something that Sockeye sends by itself in one connection, as its dialect demands. One thread. */
public interface Duty {

    /** Its name in files: {@code pong}. */
    String key();

    /** What it does, in a few words, as its switch says: {@code Answer pings}. */
    String label();

    /** What happens where it is switched off, in a sentence. */
    String consequence();

    /** Takes the next packet of the connection, sent or received. */
    void packet(Direction direction, Packet packet, DutyChannel channel);
}
