package app.sockeye.dialect.wamp;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of messages. */
enum WampKind {
    HELLO(1, "Hello", PacketRole.OPENING, -1),
    WELCOME(2, "Welcome", PacketRole.OPENING, -1),
    ABORT(3, "Abort", PacketRole.ERROR, -1),
    CHALLENGE(4, "Challenge", PacketRole.OPENING, -1),
    AUTHENTICATE(5, "Authenticate", PacketRole.OPENING, -1),
    GOODBYE(6, "Goodbye", PacketRole.OPENING, -1),
    ERROR(8, "Error", PacketRole.ERROR, 5),
    PUBLISH(16, "Publish", PacketRole.CONTENT, 4),
    PUBLISHED(17, "Published", PacketRole.ACKNOWLEDGEMENT, -1),
    SUBSCRIBE(32, "Subscribe", PacketRole.CONTENT, -1),
    SUBSCRIBED(33, "Subscribed", PacketRole.CONTENT, -1),
    UNSUBSCRIBE(34, "Unsubscribe", PacketRole.CONTENT, -1),
    UNSUBSCRIBED(35, "Unsubscribed", PacketRole.CONTENT, -1),
    EVENT(36, "Event", PacketRole.CONTENT, 4),
    CALL(48, "Call", PacketRole.CONTENT, 4),
    CANCEL(49, "Cancel", PacketRole.CONTENT, -1),
    RESULT(50, "Result", PacketRole.CONTENT, 3),
    REGISTER(64, "Register", PacketRole.CONTENT, -1),
    REGISTERED(65, "Registered", PacketRole.CONTENT, -1),
    UNREGISTER(66, "Unregister", PacketRole.CONTENT, -1),
    UNREGISTERED(67, "Unregistered", PacketRole.CONTENT, -1),
    INVOCATION(68, "Invocation", PacketRole.CONTENT, 4),
    INTERRUPT(69, "Interrupt", PacketRole.CONTENT, -1),
    YIELD(70, "Yield", PacketRole.CONTENT, 3);

    private static final Map<String, WampKind> BY_NUMBER =
            Stream.of(values()).collect(Collectors.toMap(kind -> Integer.toString(kind.number), Function.identity()));

    private final int number;
    private final PacketType type;
    private final int argumentsAt;

    WampKind(int number, String label, PacketRole role, int argumentsAt) {
        this.number = number;
        this.type = new PacketType(label.toLowerCase(Locale.ROOT), label, role);
        this.argumentsAt = argumentsAt;
    }

    static Optional<WampKind> of(String number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }

    int number() {
        return number;
    }

    PacketType type() {
        return type;
    }

    /** The index of the arguments in the message, the named ones after them; -1 if it has none. */
    int argumentsAt() {
        return argumentsAt;
    }

    /** Whether the side that sends it waits for an answer with the same id. */
    boolean isRequest() {
        return switch (this) {
            case SUBSCRIBE, UNSUBSCRIBE, REGISTER, UNREGISTER, CALL, INVOCATION -> true;
            default -> false;
        };
    }

    /** Whether it is the answer to a request, whose id comes first in it. */
    boolean isAnswer() {
        return switch (this) {
            case SUBSCRIBED, UNSUBSCRIBED, REGISTERED, UNREGISTERED, PUBLISHED, RESULT, YIELD -> true;
            default -> false;
        };
    }
}
