package app.sockeye.dialect.phoenix;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.json.SecretMask;
import app.sockeye.dialect.jsontext.DetailParts;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.WirePart;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One message of a channel. */
final class PhoenixPacket implements PacketContent {
    private final PacketType type;
    private final String subject;
    private final PhoenixMessage message;
    private final Supplier<List<WirePart>> wire;

    PhoenixPacket(PacketType type, String subject, PhoenixMessage message, Supplier<List<WirePart>> wire) {
        this.type = type;
        this.subject = subject;
        this.message = message;
        this.wire = wire;
    }

    PhoenixMessage message() {
        return message;
    }

    @Override
    public String line() {
        StringBuilder line = new StringBuilder();
        boolean named = PhoenixTypes.isOfTopic(type) || subject.equals(message.topic());
        if (!named && !message.isOfSocket()) {
            line.append(message.topic(), 0, Math.min(LINE / 2, message.topic().length()));
        }
        if (!message.status().isEmpty()) {
            line.append(line.length() == 0 ? "" : " ")
                    .append(message.status(), 0, Math.min(40, message.status().length()));
        }
        String carried = message.bytes()
                .map(bytes -> bytes.length + " B")
                .or(() -> message.carried().map(this::preview))
                .filter(text -> !text.equals("{}"))
                .orElse("");
        line.append(line.length() == 0 || carried.isEmpty() ? "" : " ").append(carried);
        return line.length() <= LINE ? line.toString() : line.substring(0, LINE);
    }

    private String preview(JsonSlice json) {
        return type == PhoenixTypes.JOIN ? SecretMask.preview(json, LINE) : json.preview(LINE);
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "topic" -> Optional.of(message.topic());
            case "event" -> Optional.of(message.event());
            case "id" -> message.ref();
            case "join" -> message.joinRef();
            case "status" -> Optional.of(message.status()).filter(status -> !status.isEmpty());
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        DetailParts parts = new DetailParts()
                .field("Join ref", message.joinRef(), PhoenixTexts.JOIN_REF)
                .field("Ref", message.ref(), PhoenixTexts.REF)
                .field("Topic", field("topic"))
                .field("Event", field("event"))
                .field("Status", field("status"))
                .json(message.event().equals(PhoenixMessage.REPLY) ? "Response" : "Payload", message.carried());
        message.bytes().ifPresent(bytes -> parts.bytes("Payload", bytes));
        PacketDetail detail = parts.detail();
        return new PacketDetail(detail.fields(), detail.payloads(), wire.get());
    }
}
