package app.sockeye.dialect.socketio;

import app.sockeye.dialect.form.MessagePayload;
import java.util.ArrayList;
import java.util.List;

/** Writes packets as JSON in a text message, and their bytes as binary messages after it. */
final class TextEncoding {
    private TextEncoding() {}

    /** @param version of Engine.IO, 3 or 4 */
    static List<MessagePayload> encode(WrittenPacket packet, int version) {
        List<byte[]> attachments = new ArrayList<>();
        String data = packet.data().map(each -> json(each, attachments)).orElse("");
        StringBuilder text = new StringBuilder("4");
        if (attachments.isEmpty()) {
            text.append(packet.type());
        } else {
            text.append(packet.type() + SocketHead.BINARY_EVENT - SocketHead.EVENT)
                    .append(attachments.size())
                    .append('-');
        }
        if (!packet.namespace().equals(SocketHead.ROOT) || !packet.query().isEmpty()) {
            text.append(packet.namespace())
                    .append(packet.query().isEmpty() ? "" : "?")
                    .append(packet.query())
                    .append(',');
        }
        List<MessagePayload> messages = new ArrayList<>();
        messages.add(MessagePayload.text(text.append(packet.id()).append(data).toString()));
        attachments.forEach(bytes -> messages.add(MessagePayload.binary(prefixed(bytes, version))));
        return messages;
    }

    private static String json(WrittenPacket.Data data, List<byte[]> attachments) {
        if (data instanceof WrittenPacket.Value value) {
            return value.json();
        }
        StringBuilder json = new StringBuilder("[");
        for (WrittenPacket.Item item : ((WrittenPacket.Items) data).items()) {
            json.append(json.length() > 1 ? "," : "");
            if (item.bytes() == null) {
                json.append(item.json());
            } else {
                json.append("{\"_placeholder\":true,\"num\":")
                        .append(attachments.size())
                        .append('}');
                attachments.add(item.bytes());
            }
        }
        return json.append(']').toString();
    }

    /** Engine.IO 3 begins binary messages with the type. */
    private static byte[] prefixed(byte[] bytes, int version) {
        if (version != SocketIoVersion.OLD) {
            return bytes;
        }
        byte[] all = new byte[bytes.length + 1];
        all[0] = 4;
        System.arraycopy(bytes, 0, all, 1, bytes.length);
        return all;
    }
}
