package app.sockeye.dialect.socketio;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.WirePart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Data that stands as JSON in a text message, and in binary messages after it.
 *
 * @param bytes the text message
 * @param json its data; empty if it has none, or is cut
 * @param cut whether the message is longer
 */
record TextBody(byte[] bytes, Optional<JsonSlice> json, boolean cut, List<Attachment> attachments)
        implements PacketBody {
    /** Number of characters of a value in the drawing of a packet. */
    private static final int SHOWN = 80;

    @Override
    public Optional<JsonSlice> data() {
        return json;
    }

    @Override
    public boolean isCut() {
        return cut;
    }

    @Override
    public int attachmentCount() {
        return attachments.size();
    }

    @Override
    public List<CarriedPayload> whole() {
        return cut ? List.of(new CarriedPayload(SocketIoTexts.BEGINNING, CarriedPayload.TEXT, bytes)) : List.of();
    }

    @Override
    public List<WirePart> wire(SocketHead head) {
        List<WirePart> parts = new ArrayList<>();
        parts.add(part("message", 0, 1, SocketIoTexts.ENGINE_MESSAGE));
        parts.add(part(SocketIoTexts.type(head.type()), 1, 2, SocketIoTexts.SOCKET_TYPE));
        part(parts, "attachments", 2, head.namespaceAt(), SocketIoTexts.ATTACHMENTS);
        part(parts, "namespace", head.namespaceAt(), head.idAt(), "");
        part(parts, "ack", head.idAt(), head.dataAt(), head.isEvent() ? SocketIoTexts.ASKS : SocketIoTexts.ANSWERS);
        part(parts, head.isEvent() || head.isAck() ? "arguments" : "data", head.dataAt(), bytes.length, "");
        long at = bytes.length;
        for (int i = 0; i < attachments.size() && i < SHOWN; i++) {
            long size = attachments.get(i).size();
            parts.add(WirePart.bytes("attachment " + i, SocketIoTexts.size(size), at, size));
            at += size;
        }
        return parts;
    }

    private void part(List<WirePart> parts, String label, int from, int to, String meaning) {
        if (to > from) {
            parts.add(part(label, from, to, meaning));
        }
    }

    private WirePart part(String label, int from, int to, String meaning) {
        int length = Math.min(to - from, SHOWN);
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        return new WirePart(label, length < to - from ? text + "…" : text, from * 8L, (to - from) * 8L, meaning);
    }
}
