package app.sockeye.dialect.homeassistant;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.json.SecretMask;
import app.sockeye.dialect.jsontext.DetailParts;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.payload.json.JsonString;
import java.util.Map;
import java.util.Optional;

/** One message. */
final class HomeAssistantPacket implements PacketContent {
    static final PacketType AUTH_REQUIRED = new PacketType("auth_required", "Auth required", PacketRole.OPENING);
    static final PacketType AUTH = new PacketType("auth", "Auth", PacketRole.OPENING);
    static final PacketType AUTH_OK = new PacketType("auth_ok", "Auth OK", PacketRole.OPENING);
    static final PacketType AUTH_INVALID = new PacketType("auth_invalid", "Auth invalid", PacketRole.ERROR);
    static final PacketType PING = new PacketType("ping", "Ping", PacketRole.HEARTBEAT);
    static final PacketType PONG = new PacketType("pong", "Pong", PacketRole.HEARTBEAT);
    static final PacketType RESULT = PacketType.of("result", "Result");
    static final PacketType FAILURE = new PacketType("result", "Result", PacketRole.ERROR);
    static final PacketType EVENT = PacketType.of("event", "Event");
    static final PacketType COMMAND = PacketType.of("command", "Command");

    private static final int MOST_MEMBERS = 100;

    private final PacketType type;
    private final JsonSlice json;

    HomeAssistantPacket(PacketType type, JsonSlice json) {
        this.type = type;
        this.json = json;
    }

    static PacketType type(String word, JsonSlice json) {
        return switch (word) {
            case "auth_required" -> AUTH_REQUIRED;
            case "auth" -> AUTH;
            case "auth_ok" -> AUTH_OK;
            case "auth_invalid" -> AUTH_INVALID;
            case "ping" -> PING;
            case "pong" -> PONG;
            case "result" ->
                json.member("success")
                                .filter(value -> value.raw().equals("false"))
                                .isPresent()
                        ? FAILURE
                        : RESULT;
            case "event" -> EVENT;
            default -> COMMAND;
        };
    }

    @Override
    public String line() {
        String line =
                switch (type.key()) {
                    case "auth_required", "auth_ok" ->
                        json.string("ha_version")
                                .map(version -> "Home Assistant " + version)
                                .orElse("");
                    case "auth" -> SecretMask.DOTS;
                    case "auth_invalid" -> json.string("message").orElse("");
                    case "result" -> result();
                    case "event" -> event();
                    case "command" -> command();
                    default -> "";
                };
        return line.length() <= LINE ? line : line.substring(0, LINE);
    }

    private String result() {
        return json.member("error")
                .map(error -> error.member("code").map(JsonSlice::text).orElse("") + " "
                        + error.string("message").orElse(""))
                .or(() -> json.member("result").map(value -> value.preview(LINE)))
                .orElse("")
                .strip();
    }

    private String event() {
        Optional<JsonSlice> event = json.member("event");
        return event.flatMap(value -> value.member("data"))
                .or(() -> event)
                .map(value -> value.preview(LINE))
                .orElse("");
    }

    /** All of a command but its id and type. */
    private String command() {
        StringBuilder line = new StringBuilder();
        for (Map.Entry<String, JsonSlice> member : json.members(MOST_MEMBERS)) {
            String name = member.getKey();
            if (!name.equals("id") && !name.equals("type") && line.length() <= LINE) {
                boolean secret = SecretMask.isSecret(name);
                line.append(line.length() == 0 ? "{" : ",")
                        .append(JsonString.quote(name))
                        .append(':')
                        .append(secret ? '"' + SecretMask.DOTS + '"' : SecretMask.preview(member.getValue(), LINE));
            }
        }
        return line.length() == 0 ? "" : line + "}";
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "event" ->
                json.member("event")
                        .flatMap(event -> event.string("event_type"))
                        .or(() -> json.string("event_type"));
            case "command" -> json.string("type").filter(word -> type == COMMAND);
            case "id" -> json.member("id").map(JsonSlice::text);
            case "code" ->
                json.member("error").flatMap(error -> error.member("code")).map(JsonSlice::text);
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        return new DetailParts()
                .field("Type", json.string("type"))
                .field("Id", field("id"), "Rises with each command; its results and events have the same.")
                .field("Event type", field("event"))
                .field(
                        "Code",
                        field("code"),
                        field("code").map(HomeAssistantPacket::meaning).orElse(""))
                .field("Version", json.string("ha_version"))
                .json("Result", json.member("result"))
                .json("Event", json.member("event"))
                .json("Error", json.member("error"))
                .json("Command", Optional.of(json).filter(value -> type == COMMAND))
                .detail();
    }

    /** A sentence on the code of an error; empty if it is not known. */
    private static String meaning(String code) {
        return switch (code) {
            case "invalid_format" -> "The command has a field too many, too few or of a wrong kind.";
            case "id_reuse" -> "The id does not rise: each command needs a higher one than all before.";
            case "unknown_command" -> "There is no command of this type.";
            case "unknown_error" -> "The server failed by an error of its own.";
            case "home_assistant_error" -> "What was asked for failed.";
            case "service_validation_error" -> "The service refuses the data.";
            case "not_found" -> "There is nothing by this name.";
            case "not_supported" -> "It does not support this.";
            case "not_allowed" -> "It is not allowed in this state.";
            case "unauthorized" -> "The user may not do this.";
            case "timeout" -> "It took too long.";
            case "template_error" -> "The template could not be rendered.";
            default -> "";
        };
    }
}
