package app.sockeye.dialect.jsontext;

import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.payload.json.JsonString;
import java.util.Optional;

/** Writes a JSON object member by member, in their order. One thread. */
public final class JsonObjectText {
    private final StringBuilder text = new StringBuilder("{");

    /** Adds a member that is a string. */
    public JsonObjectText string(String name, String value) {
        return json(name, JsonString.quote(value));
    }

    /** Adds a member that is a string, unless it is missing. */
    public JsonObjectText string(String name, Optional<String> value) {
        return json(name, value.map(JsonString::quote));
    }

    /** Adds a member whose value is JSON already. */
    public JsonObjectText json(String name, String value) {
        text.append(text.length() == 1 ? "" : ",")
                .append(JsonString.quote(name))
                .append(':')
                .append(value);
        return this;
    }

    /** Adds a member whose value is JSON already, unless it is missing. */
    public JsonObjectText json(String name, Optional<String> value) {
        value.ifPresent(json -> json(name, json));
        return this;
    }

    /** The object. */
    @Override
    public String toString() {
        return text + "}";
    }

    /** The object as a message. */
    public MessagePayload message() {
        return MessagePayload.text(toString());
    }
}
