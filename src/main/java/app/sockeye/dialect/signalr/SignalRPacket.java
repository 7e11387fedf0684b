package app.sockeye.dialect.signalr;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.DetailParts;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import java.util.Optional;

/** One message of a hub. */
final class SignalRPacket implements PacketContent {
    private final SignalRMessage message;
    private final String target;

    /** @param target that is called, or was called where this answers; empty if it is not known */
    SignalRPacket(SignalRMessage message, String target) {
        this.message = message;
        this.target = target;
    }

    SignalRMessage message() {
        return message;
    }

    @Override
    public String line() {
        if (message.error().isPresent()) {
            return message.error().get();
        } else if (message.type().isEmpty()) {
            return handshake();
        }
        return switch (message.type().get()) {
            case INVOCATION, STREAM_INVOCATION ->
                message.arguments().map(arguments -> arguments.preview(LINE)).orElse("");
            case STREAM_ITEM, COMPLETION ->
                message.value().map(value -> value.preview(LINE)).orElse("");
            case ACK, SEQUENCE -> sequence().map(number -> "#" + number).orElse("");
            case CLOSE -> mayReconnect() ? "reconnect" : "";
            case CANCEL_INVOCATION, PING -> "";
        };
    }

    private String handshake() {
        return message.json()
                .string("protocol")
                .map(protocol -> protocol
                        + message.json()
                                .member("version")
                                .map(version -> " " + version.raw())
                                .orElse(""))
                .orElse("");
    }

    private Optional<String> sequence() {
        return message.json()
                .member("sequenceId")
                .or(() -> message.json().element(1))
                .map(JsonSlice::raw);
    }

    private boolean mayReconnect() {
        return message.json()
                .member("allowReconnect")
                .or(() -> message.json().element(2))
                .filter(value -> value.raw().equals("true"))
                .isPresent();
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "event" -> Optional.of(target).filter(text -> !text.isEmpty());
            case "id" -> message.id();
            case "error" -> message.error();
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        boolean ping = message.type().filter(type -> type == SignalRType.PING).isPresent();
        return new DetailParts()
                .field(
                        "Type",
                        message.type().map(type -> Integer.toString(type.number())),
                        message.type()
                                        .map(type -> type.packetType().label() + ".")
                                        .orElse("")
                                + (ping ? " " + SignalRTexts.TOO_LATE : ""))
                .field("Target", field("event"))
                .field("Invocation id", message.id())
                .field("Error", message.error())
                .field("Protocol", message.json().string("protocol"))
                .field("Stream ids", message.streamIds().map(JsonSlice::raw))
                .json("Arguments", message.arguments())
                .json(
                        message.type().filter(t -> t == SignalRType.STREAM_ITEM).isPresent() ? "Item" : "Result",
                        message.value())
                .json("Headers", message.json().member("headers"))
                .detail();
    }
}
