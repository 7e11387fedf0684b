package app.sockeye.dialect.signalr;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.payload.json.JsonKind;
import java.util.List;
import java.util.Optional;

/**
 * A message of a hub, whichever way it was written.
 *
 * @param type empty for the handshake
 * @param value the item or the result; empty if it has none
 * @param json all of it
 */
record SignalRMessage(
        Optional<SignalRType> type,
        Optional<String> id,
        Optional<String> target,
        Optional<JsonSlice> arguments,
        Optional<JsonSlice> streamIds,
        Optional<JsonSlice> value,
        Optional<String> error,
        JsonSlice json) {
    private static final int MOST_ELEMENTS = 6;
    private static final String FAILED = "1";
    private static final String VOID = "2";

    /** A message in JSON. */
    static SignalRMessage ofObject(JsonSlice json) {
        return new SignalRMessage(
                json.member("type").map(JsonSlice::raw).flatMap(SignalRType::of),
                json.member("invocationId").flatMap(SignalRMessage::text),
                json.string("target"),
                json.member("arguments"),
                json.member("streamIds"),
                json.member("item").or(() -> json.member("result")),
                json.string("error"),
                json);
    }

    /** A message in MessagePack, told as JSON. */
    static SignalRMessage ofArray(JsonSlice json) {
        List<JsonSlice> parts = json.elements(MOST_ELEMENTS);
        Optional<SignalRType> type = at(parts, 0).map(JsonSlice::raw).flatMap(SignalRType::of);
        boolean call = type.filter(SignalRType::isCall).isPresent();
        boolean completion = type.filter(t -> t == SignalRType.COMPLETION).isPresent();
        boolean close = type.filter(t -> t == SignalRType.CLOSE).isPresent();
        String kind = completion ? at(parts, 3).map(JsonSlice::raw).orElse(VOID) : "";
        Optional<JsonSlice> value = completion ? at(parts, 4) : at(parts, 3);
        return new SignalRMessage(
                type,
                at(parts, 2).filter(part -> !close).flatMap(SignalRMessage::text),
                at(parts, 3).filter(part -> call).flatMap(SignalRMessage::text),
                at(parts, 4).filter(part -> call),
                at(parts, 5).filter(part -> call),
                value.filter(part -> !call && !kind.equals(FAILED) && !kind.equals(VOID)),
                close
                        ? at(parts, 1).flatMap(SignalRMessage::text)
                        : at(parts, 4).filter(part -> kind.equals(FAILED)).map(JsonSlice::text),
                json);
    }

    private static Optional<JsonSlice> at(List<JsonSlice> parts, int index) {
        return index < parts.size() ? Optional.of(parts.get(index)) : Optional.empty();
    }

    private static Optional<String> text(JsonSlice value) {
        return value.is(JsonKind.NULL) ? Optional.empty() : Optional.of(value.text());
    }
}
