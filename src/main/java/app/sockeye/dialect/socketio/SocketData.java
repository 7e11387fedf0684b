package app.sockeye.dialect.socketio;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.payload.json.JsonKind;
import java.util.Optional;

/** What the data of each type of packet has to be. */
final class SocketData {
    private static final int LONGEST_EVENT = 1000;

    private SocketData() {}

    /** Whether a packet of a type may have such data. */
    static boolean isRight(int type, Optional<JsonSlice> data) {
        return switch (type) {
            case SocketHead.CONNECT -> data.isEmpty() || data.get().is(JsonKind.OBJECT);
            case SocketHead.DISCONNECT -> data.isEmpty();
            case SocketHead.ERROR ->
                data.isPresent()
                        && (data.get().is(JsonKind.STRING) || data.get().is(JsonKind.OBJECT));
            case SocketHead.EVENT, SocketHead.BINARY_EVENT ->
                data.flatMap(d -> d.element(0)).filter(SocketData::isName).isPresent();
            default -> data.isPresent() && data.get().is(JsonKind.ARRAY);
        };
    }

    private static boolean isName(JsonSlice value) {
        return value.is(JsonKind.STRING) || value.is(JsonKind.NUMBER);
    }

    /** The name of an event; empty where it can't be read, as the data is cut within it. */
    static String event(TextBody body, int dataAt) {
        if (body.json().isPresent()) {
            return name(body.json().get().element(0));
        }
        byte[] bytes = body.bytes();
        int end = Math.min(bytes.length, dataAt + LONGEST_EVENT);
        for (int at = dataAt + 2; at < end; at++) {
            if (bytes[at] == '"' && bytes[at - 1] != '\\') {
                return name(JsonSlice.of(bytes, dataAt + 1, at + 1));
            }
        }
        return "";
    }

    private static String name(Optional<JsonSlice> value) {
        return value.map(JsonSlice::text).orElse("");
    }
}
