package app.sockeye.dialect.jsonrpc;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.payload.json.JsonKind;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads JSON-RPC: each message is a request, a notification, an answer, or an array of them. */
final class JsonRpcReader implements DialectReader {
    /** Number of entries of a batch that are read. */
    private static final int MOST = 10_001;

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        Optional<JsonSlice> json = JsonSlice.of(message.bytes());
        if (json.isEmpty()) {
            packets.accept(PacketType.unreadable(message.number(), "Not JSON."));
        } else if (json.get().is(JsonKind.ARRAY)) {
            json.get().elements(MOST).forEach(each -> packets.accept(JsonRpcPacket.of(message, each)));
        } else {
            packets.accept(JsonRpcPacket.of(message, json.get()));
        }
    }

    @Override
    public DialectReader copy() {
        return this;
    }

    @Override
    public boolean isJumping() {
        return true;
    }

    @Override
    public String title() {
        return "JSON-RPC 2.0";
    }
}
