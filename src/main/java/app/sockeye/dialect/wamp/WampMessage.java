package app.sockeye.dialect.wamp;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.payload.json.JsonKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A message as its elements. */
record WampMessage(WampKind kind, List<JsonSlice> parts) {
    private static final int MOST = 8;
    private static final Pattern FLOAT = Pattern.compile("\\d\\.\\d{1,16}E1[0-5]");

    static Optional<WampMessage> of(JsonSlice json) {
        List<JsonSlice> parts = json.elements(MOST);
        return parts.isEmpty()
                ? Optional.empty()
                : WampKind.of(parts.get(0).raw()).map(kind -> new WampMessage(kind, parts));
    }

    /** An element, unless it is missing or null. */
    Optional<JsonSlice> part(int index) {
        return index >= 0 && index < parts.size() && !parts.get(index).is(JsonKind.NULL)
                ? Optional.of(parts.get(index))
                : Optional.empty();
    }

    Optional<String> text(int index) {
        return part(index).map(part -> part.is(JsonKind.NUMBER) ? plain(part.raw()) : part.text());
    }

    /** Ids are floating numbers in MessagePack and CBOR of JavaScript, and are told as whole ones. */
    private static String plain(String number) {
        return FLOAT.matcher(number).matches() ? new BigDecimal(number).toPlainString() : number;
    }

    /** The id of the request that it is or belongs to. */
    Optional<String> request() {
        boolean numbered = kind.isRequest()
                || kind.isAnswer()
                || kind == WampKind.PUBLISH
                || kind == WampKind.CANCEL
                || kind == WampKind.INTERRUPT;
        return kind == WampKind.ERROR ? text(2) : numbered ? text(1) : Optional.empty();
    }

    /** The topic, procedure, realm or reason that it names itself. */
    Optional<String> uri() {
        return switch (kind) {
            case HELLO -> text(1);
            case PUBLISH, SUBSCRIBE, REGISTER, CALL -> text(3);
            case EVENT -> options().flatMap(details -> details.string("topic"));
            case INVOCATION -> options().flatMap(details -> details.string("procedure"));
            default -> Optional.empty();
        };
    }

    /** Why it refuses or ends something. */
    Optional<String> reason() {
        return switch (kind) {
            case ABORT, GOODBYE -> text(2);
            case ERROR -> text(4);
            default -> Optional.empty();
        };
    }

    /** The id of the subscription or registration that it is about. */
    Optional<String> registration() {
        return switch (kind) {
            case EVENT -> text(1);
            case SUBSCRIBED, REGISTERED, UNSUBSCRIBE, UNREGISTER, INVOCATION -> text(2);
            default -> Optional.empty();
        };
    }

    /** Its options or details. */
    Optional<JsonSlice> options() {
        return switch (kind) {
            case ABORT, GOODBYE -> part(1);
            case EVENT, ERROR, INVOCATION -> part(3);
            case HELLO,
                    WELCOME,
                    CHALLENGE,
                    AUTHENTICATE,
                    PUBLISH,
                    SUBSCRIBE,
                    CALL,
                    CANCEL,
                    RESULT,
                    REGISTER,
                    INTERRUPT,
                    YIELD -> part(2);
            default -> Optional.empty();
        };
    }

    /** Whether others follow it. */
    boolean isProgress() {
        return isOn("progress");
    }

    /** Whether an option is set. */
    boolean isOn(String option) {
        return options()
                .flatMap(value -> value.member(option))
                .filter(value -> value.raw().equals("true"))
                .isPresent();
    }

    Optional<JsonSlice> arguments() {
        return kind.argumentsAt() < 0 ? Optional.empty() : part(kind.argumentsAt());
    }

    Optional<JsonSlice> namedArguments() {
        return kind.argumentsAt() < 0 ? Optional.empty() : part(kind.argumentsAt() + 1);
    }
}
