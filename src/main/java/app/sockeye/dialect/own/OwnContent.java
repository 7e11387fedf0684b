package app.sockeye.dialect.own;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.payload.json.JsonKind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a script told of a packet, as it crossed. */
final class OwnContent implements PacketContent {
    private static final int MOST_FIELDS = 1000;
    /** Beyond what the library writes, unless a script changes that. */
    private static final int DEEPEST = 16;

    private final JsonSlice told;

    /** @param told as the library writes it: {@code m} the line, {@code f} the fields, {@code p} the payload */
    OwnContent(JsonSlice told) {
        this.told = told;
    }

    @Override
    public String line() {
        return told.string("m").orElse("");
    }

    /** Those that are no groups, whatever the case of their names. */
    @Override
    public Optional<String> field(String name) {
        for (JsonSlice field : fields(told.member("f"))) {
            Optional<String> value = field.element(1)
                    .filter(text -> text.is(JsonKind.STRING))
                    .map(JsonSlice::text)
                    .filter(text -> name(field).toLowerCase(Locale.ROOT).equals(name));
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    @Override
    public PacketDetail detail() {
        List<PacketField> shown =
                fields(told.member("f")).stream().map(field -> shown(field, 1)).toList();
        return new PacketDetail(
                shown, told.member("p").flatMap(OwnContent::payload).stream().toList(), List.of());
    }

    private static List<JsonSlice> fields(Optional<JsonSlice> list) {
        return list.map(found -> found.elements(MOST_FIELDS)).orElse(List.of());
    }

    private static String name(JsonSlice field) {
        return field.element(0).map(JsonSlice::text).orElse("");
    }

    private static PacketField shown(JsonSlice field, int depth) {
        Optional<JsonSlice> value = field.element(1);
        if (depth >= DEEPEST || value.filter(some -> some.is(JsonKind.ARRAY)).isEmpty()) {
            return new PacketField(name(field), value.map(JsonSlice::text).orElse(""));
        }
        List<PacketField> group =
                fields(value).stream().map(each -> shown(each, depth + 1)).toList();
        return new PacketField(name(field), "", "", group);
    }

    private static Optional<CarriedPayload> payload(JsonSlice crossed) {
        String kind = crossed.element(0).map(JsonSlice::text).orElse("");
        String text = crossed.element(1).map(JsonSlice::text).orElse("");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (kind) {
            case "b" -> bytes(text).map(read -> new CarriedPayload(OwnTexts.PAYLOAD, CarriedPayload.BYTES, read));
            case "t" -> Optional.of(new CarriedPayload(OwnTexts.PAYLOAD, CarriedPayload.TEXT, bytes));
            case "j" -> Optional.of(new CarriedPayload(OwnTexts.PAYLOAD, CarriedPayload.JSON, bytes));
            default -> Optional.empty();
        };
    }

    /** What Base64 stands for; empty where it is none, as a script may change how it is written. */
    static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
