package app.sockeye.dialect.socketio;

import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.payload.format.NodesOfJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.msgpack.MessagePackOutput;
import java.util.List;

/** Writes packets as the MessagePack parser does: each is a map in one binary message. One thread. */
final class PackedEncoding {
    private final MessagePackOutput out = new MessagePackOutput();

    private PackedEncoding() {}

    static List<MessagePayload> encode(WrittenPacket packet) throws FormException {
        PackedEncoding encoding = new PackedEncoding();
        try {
            encoding.write(packet);
        } catch (PayloadException e) {
            throw new FormException(SocketIoForms.ARGUMENTS, e.problem().sentence());
        }
        return List.of(MessagePayload.binary(encoding.out.bytes()));
    }

    private void write(WrittenPacket packet) throws PayloadException {
        boolean id = !packet.id().isEmpty();
        out.map(2 + (packet.data().isPresent() ? 1 : 0) + (id ? 1 : 0));
        out.text("type");
        out.integer(packet.type());
        out.text("nsp");
        out.text(packet.namespace());
        if (id) {
            out.text("id");
            out.integer(Long.parseLong(packet.id()));
        }
        if (packet.data().isPresent()) {
            out.text("data");
            data(packet.data().get());
        }
    }

    private void data(WrittenPacket.Data data) throws PayloadException {
        if (data instanceof WrittenPacket.Value value) {
            json(value.json());
            return;
        }
        List<WrittenPacket.Item> items = ((WrittenPacket.Items) data).items();
        out.array(items.size());
        for (WrittenPacket.Item item : items) {
            if (item.bytes() == null) {
                json(item.json());
            } else {
                out.binary(item.bytes());
            }
        }
    }

    private void json(String json) throws PayloadException {
        out.value(NodesOfJson.plain(json));
    }
}
