package app.sockeye.dialect.phoenix;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.payload.json.JsonKind;
import java.util.List;
import java.util.Optional;

/**
 * One message, of either version.
 *
 * @param payload JSON; empty where it is bytes
 * @param bytes a binary payload; empty where it is JSON
 * @param status of a reply; empty text for all else
 */
record PhoenixMessage(
        Optional<String> joinRef,
        Optional<String> ref,
        String topic,
        String event,
        Optional<JsonSlice> payload,
        Optional<byte[]> bytes,
        String status) {
    static final String REPLY = "phx_reply";
    private static final int PARTS = 5;

    /** The message that JSON is: an array in version 2, an object in version 1. */
    static Optional<PhoenixMessage> of(JsonSlice json) {
        List<JsonSlice> parts = json.elements(PARTS);
        if (parts.size() == PARTS
                && parts.get(2).is(JsonKind.STRING)
                && parts.get(3).is(JsonKind.STRING)) {
            return Optional.of(of(
                    text(Optional.of(parts.get(0))),
                    text(Optional.of(parts.get(1))),
                    parts.get(2).text(),
                    parts.get(3).text(),
                    Optional.of(parts.get(4))));
        }
        Optional<String> topic = json.string("topic");
        Optional<String> event = json.string("event");
        return topic.isEmpty() || event.isEmpty()
                ? Optional.empty()
                : Optional.of(of(
                        text(json.member("join_ref")),
                        text(json.member("ref")),
                        topic.get(),
                        event.get(),
                        json.member("payload")));
    }

    private static PhoenixMessage of(
            Optional<String> joinRef, Optional<String> ref, String topic, String event, Optional<JsonSlice> payload) {
        String status = event.equals(REPLY)
                ? payload.flatMap(value -> value.string("status")).orElse("")
                : "";
        return new PhoenixMessage(joinRef, ref, topic, event, payload, Optional.empty(), status);
    }

    private static Optional<String> text(Optional<JsonSlice> value) {
        return value.filter(each -> !each.is(JsonKind.NULL)).map(JsonSlice::text);
    }

    /** Whether it is about the connection itself and not about a channel. */
    boolean isOfSocket() {
        return topic.equals("phoenix");
    }

    /** What a reply answers; the payload of all else. */
    Optional<JsonSlice> carried() {
        return event.equals(REPLY) ? payload.flatMap(value -> value.member("response")) : payload;
    }
}
