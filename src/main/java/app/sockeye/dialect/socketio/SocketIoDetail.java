package app.sockeye.dialect.socketio;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.json.SecretMask;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the inspector shows of a Socket.IO packet. */
final class SocketIoDetail {
    /** Number of attachments that can be opened. */
    private static final int MOST_ATTACHMENTS = 100;

    private SocketIoDetail() {}

    static PacketDetail of(SocketIoPacket packet) {
        SocketHead head = packet.head();
        List<PacketField> fields = new ArrayList<>();
        if (head.isEvent()) {
            fields.add(new PacketField("Event", packet.event()));
        }
        boolean root = head.namespace().equals(SocketHead.ROOT);
        fields.add(new PacketField("Namespace", head.namespace(), root ? SocketIoTexts.ROOT : ""));
        if (!head.query().isEmpty()) {
            fields.add(new PacketField("Query", SecretMask.query(head.query())));
        }
        if (!head.id().isEmpty()) {
            fields.add(new PacketField("Ack", head.id(), head.isEvent() ? SocketIoTexts.ASKS : SocketIoTexts.ANSWERS));
        }
        int attachments = packet.body().attachmentCount();
        if (attachments > 0) {
            fields.add(new PacketField("Attachments", Integer.toString(attachments), SocketIoTexts.PLACEHOLDER));
        }
        Optional<JsonSlice> data = packet.body().data();
        data.flatMap(d -> d.string("sid")).ifPresent(sid -> fields.add(new PacketField("Session id", sid)));
        data.flatMap(d -> d.string("pid"))
                .ifPresent(pid -> fields.add(new PacketField("Private id", pid, SocketIoTexts.RECOVERY)));
        data.flatMap(d -> d.string("message"))
                .filter(message -> head.type() == SocketHead.ERROR)
                .ifPresent(message -> fields.add(new PacketField("Message", message)));
        return new PacketDetail(fields, payloads(packet), packet.body().wire(head));
    }

    private static List<CarriedPayload> payloads(SocketIoPacket packet) {
        SocketHead head = packet.head();
        List<CarriedPayload> payloads = new ArrayList<>();
        packet.body().data().ifPresent(data -> {
            if (head.isEvent()) {
                data.element(1).ifPresent(first -> payloads.add(json("Arguments", after(data, first))));
            } else {
                payloads.add(json(title(head.type()), data.rawBytes()));
            }
        });
        List<Attachment> attachments = packet.body().attachments();
        for (int i = 0; i < Math.min(attachments.size(), MOST_ATTACHMENTS); i++) {
            payloads.add(new CarriedPayload(
                    "Attachment " + i, CarriedPayload.BYTES, attachments.get(i).bytes()));
        }
        payloads.addAll(packet.body().whole());
        return payloads;
    }

    private static String title(int type) {
        return switch (type) {
            case SocketHead.ACK, SocketHead.BINARY_ACK -> "Arguments";
            case SocketHead.ERROR -> "Error";
            default -> "Data";
        };
    }

    private static CarriedPayload json(String title, byte[] bytes) {
        return new CarriedPayload(title, CarriedPayload.JSON, bytes);
    }

    /** The array from an element on. */
    private static byte[] after(JsonSlice array, JsonSlice first) {
        byte[] all = array.rawBytes();
        byte[] rest = Arrays.copyOfRange(all, first.start() - array.start() - 1, all.length);
        rest[0] = "[".getBytes(StandardCharsets.US_ASCII)[0];
        return rest;
    }
}
