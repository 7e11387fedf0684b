package app.sockeye.dialect.jsontext;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.payload.json.JsonKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what the inspector shows of a packet. One thread. */
public final class DetailParts {
    private final List<PacketField> fields = new ArrayList<>();
    private final List<CarriedPayload> payloads = new ArrayList<>();

    /** Adds a field that speaks for itself, unless it is missing. */
    public DetailParts field(String name, Optional<String> value) {
        return field(name, value, "");
    }

    /** Adds a field with a sentence, unless it is missing. */
    public DetailParts field(String name, Optional<String> value, String meaning) {
        value.ifPresent(text -> fields.add(new PacketField(name, text, meaning)));
        return this;
    }

    /** Adds a field with a sentence. */
    public DetailParts field(String name, String value, String meaning) {
        fields.add(new PacketField(name, value, meaning));
        return this;
    }

    /** Adds a JSON value to be opened further, unless it is missing. */
    public DetailParts json(String title, Optional<JsonSlice> value) {
        value.ifPresent(json -> payloads.add(new CarriedPayload(title, CarriedPayload.JSON, json.rawBytes())));
        return this;
    }

    /** Adds a JSON value, or what is written as JSON in a string, unless it is missing. */
    public DetailParts opened(String title, Optional<JsonSlice> value) {
        Optional<JsonSlice> inner =
                value.filter(json -> json.is(JsonKind.STRING)).flatMap(json -> JsonSlice.of(json.text()));
        return inner.isPresent() || value.isEmpty() || !value.get().is(JsonKind.STRING)
                ? json(title, inner.or(() -> value))
                : text(title, value.map(JsonSlice::text));
    }

    /** Adds a text to be opened further, unless it is missing. */
    public DetailParts text(String title, Optional<String> value) {
        value.ifPresent(text ->
                payloads.add(new CarriedPayload(title, CarriedPayload.TEXT, text.getBytes(StandardCharsets.UTF_8))));
        return this;
    }

    /** Adds bytes to be opened further. */
    public DetailParts bytes(String title, byte[] bytes) {
        payloads.add(new CarriedPayload(title, CarriedPayload.BYTES, bytes));
        return this;
    }

    /** What was added. */
    public PacketDetail detail() {
        return new PacketDetail(fields, payloads, List.of());
    }
}
