package app.sockeye.transcript.connection;

import app.sockeye.payload.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Builds a JSON object in one line. Belongs to one thread. */
final class JsonFacts {
    private final StringJoiner members = new StringJoiner(",", "{", "}");

    JsonFacts text(String name, String value) {
        return member(name, JsonString.quote(value));
    }

    JsonFacts textIfAny(String name, String value) {
        return value.isEmpty() ? this : text(name, value);
    }

    JsonFacts number(String name, long value) {
        return member(name, Long.toString(value));
    }

    JsonFacts numberIf(boolean known, String name, long value) {
        return known ? number(name, value) : this;
    }

    JsonFacts truth(String name, boolean value) {
        return member(name, Boolean.toString(value));
    }

    /** Adds a flag only if it is true; readers take a missing one for false. */
    JsonFacts flag(String name, boolean value) {
        return value ? truth(name, true) : this;
    }

    /** Adds a list unless it is empty; readers take a missing one for empty. */
    JsonFacts texts(String name, Collection<String> values) {
        return values.isEmpty()
                ? this
                : member(name, array(values.stream().map(JsonString::quote).toList()));
    }

    JsonFacts object(String name, JsonFacts value) {
        return member(name, value.toString());
    }

    JsonFacts objects(String name, List<JsonFacts> values) {
        return values.isEmpty() ? this : member(name, array(values));
    }

    private JsonFacts member(String name, String json) {
        members.add(JsonString.quote(name) + ":" + json);
        return this;
    }

    private static String array(List<?> elements) {
        return elements.stream().map(Object::toString).collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public String toString() {
        return members.toString();
    }
}
