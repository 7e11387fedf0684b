package app.sockeye.dialect.socketio;

import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PairKey;
import java.util.List;
import java.util.Map;

/** A binary message of a connection that speaks Engine.IO alone. */
final class BinaryMessage {
    private BinaryMessage() {}

    static Packet of(long began, byte[] bytes, long size) {
        PacketContent content = PacketContent.of(
                Map.of(),
                () -> SocketIoTexts.size(size),
                () -> new PacketDetail(
                        List.of(), List.of(new CarriedPayload("Message", CarriedPayload.BYTES, bytes)), List.of()));
        return new Packet(SocketIoTypes.MESSAGE, "", PairKey.NONE, began, content);
    }
}
