package app.sockeye.dialect.ocpp;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.json.SecretMask;
import app.sockeye.dialect.jsontext.DetailParts;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One message: a call, its result or its error. */
final class OcppPacket implements PacketContent {
    static final PacketType CALL = PacketType.of("call", "Call");
    static final PacketType HEARTBEAT = new PacketType("call", "Call", PacketRole.HEARTBEAT);
    static final PacketType RESULT = PacketType.of("result", "Result");
    static final PacketType HEARTBEAT_RESULT = new PacketType("result", "Result", PacketRole.HEARTBEAT);
    static final PacketType ERROR = new PacketType("error", "Error", PacketRole.ERROR);
    static final PacketType RESULT_ERROR = new PacketType("result_error", "Result error", PacketRole.ERROR);
    static final PacketType SEND = PacketType.of("send", "Send");

    private final List<JsonSlice> parts;
    private final PacketType type;
    private final String action;

    /** @param action that is called, or was; empty if it is not known */
    OcppPacket(List<JsonSlice> parts, PacketType type, String action) {
        this.parts = parts;
        this.type = type;
        this.action = action;
    }

    private boolean isError() {
        return type.role() == PacketRole.ERROR;
    }

    private Optional<JsonSlice> part(int index) {
        return index < parts.size() ? Optional.of(parts.get(index)) : Optional.empty();
    }

    private Optional<JsonSlice> payload() {
        return isError() ? part(4) : part(type == RESULT || type == HEARTBEAT_RESULT ? 2 : 3);
    }

    @Override
    public String line() {
        if (!isError()) {
            return payload()
                    .map(payload -> SecretMask.preview(payload, LINE))
                    .filter(text -> !text.equals("{}"))
                    .orElse("");
        }
        String line = Stream.of(part(2), part(3))
                .flatMap(Optional::stream)
                .map(JsonSlice::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(": "));
        return line.length() <= LINE ? line : line.substring(0, LINE);
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "event" -> Optional.of(action).filter(text -> !text.isEmpty());
            case "id" -> part(1).map(JsonSlice::text);
            case "code" -> isError() ? part(2).map(JsonSlice::text) : Optional.empty();
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        Optional<String> code = field("code");
        return new DetailParts()
                .field("Message", part(0).map(JsonSlice::raw), type.label() + ".")
                .field("Id", field("id"))
                .field("Action", field("event"))
                .field("Code", code, code.map(OcppPacket::meaning).orElse(""))
                .field("Description", isError() ? part(3).map(JsonSlice::text) : Optional.empty())
                .json(isError() ? "Details" : "Payload", payload())
                .detail();
    }

    private static String meaning(String code) {
        return switch (code) {
            case "NotImplemented" -> "The receiver does not know the action.";
            case "NotSupported" -> "The receiver knows the action, and does not support it.";
            case "InternalError" -> "The receiver failed within.";
            case "ProtocolError" -> "The payload is incomplete.";
            case "SecurityError" -> "Something about security kept the receiver from completing it.";
            case "FormationViolation", "FormatViolation" -> "The payload is not what the action's schema says.";
            case "PropertyConstraintViolation" -> "A field has a value that it can't have.";
            case "OccurenceConstraintViolation", "OccurrenceConstraintViolation" ->
                "A field is there too often or not often enough.";
            case "TypeConstraintViolation" -> "A field has a value of the wrong type.";
            case "MessageTypeNotSupported" -> "The receiver does not know the kind of message.";
            case "RpcFrameworkError" -> "The message is no valid call.";
            default -> "";
        };
    }
}
