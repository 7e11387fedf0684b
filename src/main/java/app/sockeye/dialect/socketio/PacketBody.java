package app.sockeye.dialect.socketio;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.WirePart;
import java.util.List;
import java.util.Optional;

/** The data of a packet, however it was encoded. */
interface PacketBody {

    /** The data as JSON, with placeholders for bytes; empty if there is none or it is longer than what is read. */
    Optional<JsonSlice> data();

    /** Whether the message is longer than what is read of it. */
    boolean isCut();

    /** The bytes that placeholders stand for, in the order of their numbers. */
    List<Attachment> attachments();

    /** Number of attachments, without looking at them. */
    int attachmentCount();

    /** What the inspector opens beside arguments and attachments. */
    List<CarriedPayload> whole();

    /** The parts as they stand on the wire. */
    List<WirePart> wire(SocketHead head);
}
