package app.sockeye.dialect.socketio;

import app.sockeye.payload.format.msgpack.MessagePackToken;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A packet of the MessagePack parser: a map of type, nsp, data, id and options.
 *
 * @param event the name of an event; empty in all else
 */
record PackedPacket(SocketHead head, PackedBody body, String event) {
    private static final int MOST_MEMBERS = 15;

    /** Reads a message; empty if it is no such packet. */
    static Optional<PackedPacket> of(byte[] bytes) {
        MessagePackToken map = new MessagePackToken(bytes, 0);
        if (bytes.length == 0 || !map.isMap() || map.end() != bytes.length || map.count() > MOST_MEMBERS) {
            return Optional.empty();
        }
        Map<String, MessagePackToken> members = new LinkedHashMap<>();
        int at = map.headEnd();
        for (long i = map.count(); i > 0; i--) {
            MessagePackToken name = new MessagePackToken(bytes, at);
            if (!name.isText()) {
                return Optional.empty();
            }
            MessagePackToken value = new MessagePackToken(bytes, name.end());
            members.put(name.text(), value);
            at = value.end();
        }
        return of(bytes, members);
    }

    private static Optional<PackedPacket> of(byte[] bytes, Map<String, MessagePackToken> members) {
        MessagePackToken type = members.get("type");
        if (type == null || type.tag() > SocketHead.BINARY_ACK) {
            return Optional.empty();
        }
        MessagePackToken namespace = members.get("nsp");
        MessagePackToken id = members.get("id");
        String ack = id != null && id.isInteger() ? id.text() : "";
        String name = namespace != null && namespace.isText() ? namespace.text() : SocketHead.ROOT;
        SocketHead head = new SocketHead(type.tag(), 0, name, "", ack, 0, 0, 0);
        Optional<String> event = head.isEvent() ? event(members.get("data")) : Optional.of("");
        return event.map(text -> new PackedPacket(head, new PackedBody(bytes, members), text));
    }

    private static Optional<String> event(MessagePackToken data) {
        if (data == null || !data.isArray() || data.count() == 0) {
            return Optional.empty();
        }
        MessagePackToken name = new MessagePackToken(data.bytes(), data.headEnd());
        return name.isText() || name.isInteger() ? Optional.of(name.text()) : Optional.empty();
    }
}
