package app.sockeye.dialect.wamp;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.DetailParts;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One message. */
final class WampPacket implements PacketContent {
    private static final int MOST_ROLES = 10;

    private final WampMessage message;
    private final String subject;
    /** Whether it answers a goodbye. */
    private final boolean answered;

    /** @param subject topic or procedure that it is about, as far as it is known */
    WampPacket(WampMessage message, String subject, boolean answered) {
        this.message = message;
        this.subject = subject;
        this.answered = answered;
    }

    WampMessage message() {
        return message;
    }

    /** Whether it is a goodbye that wants one in answer. */
    boolean asksForGoodbye() {
        return message.kind() == WampKind.GOODBYE && !answered;
    }

    @Override
    public String line() {
        String line = Stream.of(head(), message.isProgress() ? "progress" : "", option("match"), carried())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return line.length() <= LINE ? line : line.substring(0, LINE);
    }

    private String head() {
        return switch (message.kind()) {
            case HELLO -> roles();
            case WELCOME -> "session " + message.text(1).orElse("?");
            case CHALLENGE -> message.text(1).orElse("");
            case SUBSCRIBED, REGISTERED -> message.text(2).orElse("");
            case ABORT, GOODBYE, ERROR ->
                message.reason().orElse("")
                        + message.options()
                                .flatMap(details -> details.string("message"))
                                .map(text -> ": " + text)
                                .orElse("");
            default -> "";
        };
    }

    private String roles() {
        return message.options().flatMap(details -> details.member("roles")).stream()
                .flatMap(roles -> roles.members(MOST_ROLES).stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private String option(String name) {
        return message.options()
                .flatMap(options -> options.string(name))
                .filter(value -> value.equals("prefix") || value.equals("wildcard"))
                .map(value -> name + " " + value)
                .orElse("");
    }

    private String carried() {
        return Stream.of(message.arguments(), message.namedArguments())
                .flatMap(Optional::stream)
                .map(value -> value.preview(LINE))
                .filter(text -> !text.equals("[]") && !text.equals("{}"))
                .collect(Collectors.joining(" "));
    }

    @Override
    public Optional<String> field(String name) {
        boolean topic =
                switch (message.kind()) {
                    case PUBLISH, PUBLISHED, SUBSCRIBE, SUBSCRIBED, UNSUBSCRIBE, UNSUBSCRIBED, EVENT -> true;
                    default -> false;
                };
        Optional<String> about = Optional.of(subject).filter(text -> !text.isEmpty());
        return switch (name) {
            case "topic" -> about.filter(text -> topic);
            case "event" -> about.filter(text -> !topic && message.request().isPresent());
            case "id" -> message.request();
            case "realm" -> about.filter(text -> message.kind() == WampKind.HELLO);
            case "error" -> message.reason();
            case "registration" -> message.registration();
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        Optional<String> reason = message.reason();
        return new DetailParts()
                .field("Message", message.kind().number() + " " + message.kind().name(), "")
                .field("Request", message.request())
                .field("Session", message.text(1).filter(id -> message.kind() == WampKind.WELCOME))
                .field("Realm", field("realm"))
                .field("Topic", field("topic"))
                .field("Procedure", field("event"))
                .field("Registration or subscription", message.registration())
                .field(
                        "Publication",
                        message.text(2)
                                .filter(id -> message.kind() == WampKind.EVENT || message.kind() == WampKind.PUBLISHED))
                .field("Reason", reason, reason.map(WampTexts::meaning).orElse(""))
                .json("Options", message.options().filter(WampPacket::isNotEmpty))
                .json("Arguments", message.arguments())
                .json("Named arguments", message.namedArguments())
                .detail();
    }

    private static boolean isNotEmpty(JsonSlice json) {
        return json.size(1) > 0;
    }
}
