package app.sockeye.dialect.jupyter;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One message of a kernel. */
final class JupyterPacket implements PacketContent {
    private final JupyterMessage message;

    JupyterPacket(JupyterMessage message) {
        this.message = message;
    }

    /** The stream, or the target of a comm; empty for most. */
    String subject() {
        return switch (message.type()) {
            case "stream" -> message.text("name").orElse("");
            case "comm_open" -> message.text("target_name").orElse("");
            default -> "";
        };
    }

    @Override
    public String line() {
        String line = JupyterLine.of(message);
        return line.length() <= LINE ? line : line.substring(0, LINE);
    }

    @Override
    public Optional<String> field(String name) {
        return Optional.of(
                        switch (name) {
                            case "id" -> message.id();
                            case "parent" -> message.parentId();
                            case "channel" -> message.channel();
                            case "session" -> message.header().string("session").orElse("");
                            case "state" -> message.text("execution_state").orElse("");
                            case "status" -> message.text("status").orElse("");
                            case "error" -> message.text("ename").orElse("");
                            case "count" -> message.number("execution_count").orElse("");
                            case "comm" -> message.text("comm_id").orElse("");
                            default -> "";
                        })
                .filter(value -> !value.isEmpty());
    }

    @Override
    public PacketDetail detail() {
        List<PacketField> fields = new ArrayList<>();
        fields.add(new PacketField("Type", message.type()));
        fields.add(new PacketField("Channel", message.channel(), JupyterTexts.channel(message.channel())));
        header(message.header(), fields);
        message.text("execution_state")
                .ifPresent(state -> fields.add(new PacketField("State", state, JupyterTexts.state(state))));
        message.parent().filter(parent -> parent.size(1) > 0).ifPresent(parent -> {
            List<PacketField> children = new ArrayList<>();
            parent.string("msg_type").ifPresent(type -> children.add(new PacketField("Type", type)));
            header(parent, children);
            fields.add(new PacketField("Parent", "", JupyterTexts.PARENT, children));
        });
        List<CarriedPayload> payloads = new ArrayList<>();
        add("Content", message.content(), payloads);
        add("Metadata", message.metadata().filter(metadata -> metadata.size(1) > 0), payloads);
        for (int i = 0; i < message.buffers().size(); i++) {
            payloads.add(new CarriedPayload(
                    "Buffer " + i, CarriedPayload.BYTES, message.buffers().get(i)));
        }
        return new PacketDetail(fields, payloads, message.wire());
    }

    private static void header(JsonSlice header, List<PacketField> fields) {
        header.string("msg_id").ifPresent(id -> fields.add(new PacketField("Message id", id)));
        header.string("session").ifPresent(session -> fields.add(new PacketField("Session", session)));
        header.string("username").ifPresent(user -> fields.add(new PacketField("User name", user)));
        header.string("date").ifPresent(date -> fields.add(new PacketField("Date", date)));
        header.string("version").ifPresent(version -> fields.add(new PacketField("Protocol version", version)));
    }

    private static void add(String title, Optional<JsonSlice> json, List<CarriedPayload> payloads) {
        json.ifPresent(value -> payloads.add(new CarriedPayload(title, CarriedPayload.JSON, value.rawBytes())));
    }
}
