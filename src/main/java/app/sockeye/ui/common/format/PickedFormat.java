package app.sockeye.ui.common.format;

import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.WritableFormat;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.payload.format.registry.PayloadFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of the list of formats.
 *
 * @param key of the format
 * @param schema whether it may have a schema
 * @param types whether the schema has message types to choose from
 */
record PickedFormat(String key, boolean schema, boolean types) {
    private static final List<String> USUAL = List.of(
            "msgpack",
            "cbor",
            "bson",
            "smile",
            ChosenFormat.TYPED,
            "protobuf",
            "avro",
            "avro-confluent",
            "avro-single-object");
    private static final String BY_NUMBERS = "protobuf";
    private static final PickedFormat BY_TYPE = new PickedFormat(ChosenFormat.TYPED, true, true);

    /** All that can be chosen. */
    static List<PickedFormat> all() {
        List<PickedFormat> all = new ArrayList<>();
        for (PayloadFormat format : PayloadFormats.ALL) {
            if (format.key().equals(BY_NUMBERS)) {
                all.add(BY_TYPE);
            }
            boolean avro =
                    List.of("avro", "avro-confluent", "avro-single-object").contains(format.key());
            boolean framed = List.of("grpc-web", "protobuf-delimited").contains(format.key());
            all.add(new PickedFormat(format.key(), avro || framed, framed));
        }
        return all;
    }

    /** Those that messages can be written in, the usual ones first, and those that only compress last. */
    static List<PickedFormat> writable() {
        List<PickedFormat> writable = all().stream()
                .filter(each -> each.equals(BY_TYPE)
                        || PayloadFormats.of(each.key)
                                .filter(WritableFormat.class::isInstance)
                                .isPresent())
                .toList();
        Stream<PickedFormat> usual =
                USUAL.stream().flatMap(key -> writable.stream().filter(each -> each.key.equals(key)));
        return Stream.concat(usual, writable.stream().filter(each -> !USUAL.contains(each.key)))
                .toList();
    }

    boolean fits(ChosenFormat chosen) {
        return key.equals(chosen.key());
    }

    boolean hasNumber() {
        return key.equals("avro-confluent");
    }

    @Override
    public String toString() {
        if (key.equals(ChosenFormat.TYPED)) {
            return FormatPickerTexts.PROTOBUF;
        }
        return key.equals(BY_NUMBERS)
                ? FormatPickerTexts.PROTOBUF_NUMBERS
                : PayloadFormats.of(key).map(PayloadFormat::title).orElse(key);
    }
}
