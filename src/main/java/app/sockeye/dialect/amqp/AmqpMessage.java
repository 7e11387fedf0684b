package app.sockeye.dialect.amqp;

import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.stream.OpaquePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message (AMQP 1.0 section 3.2).
 *
 * @param sections in their order; those of the body are data, sequences or one value
 */
record AmqpMessage(List<AmqpValue> sections) {
    static final AmqpMessage NONE = new AmqpMessage(List.of());

    private static final int MOST_SECTIONS = 100;

    /**
     * Reads one.
     *
     * @param from where it begins in the bytes
     */
    static AmqpMessage of(byte[] bytes, int from) {
        AmqpParser parser = new AmqpParser(bytes, from, bytes.length);
        List<AmqpValue> sections = new ArrayList<>();
        while (parser.hasMore() && sections.size() < MOST_SECTIONS) {
            AmqpValue section = parser.next();
            if (section.type().filter(AmqpType::isSection).isEmpty()) {
                break;
            }
            sections.add(section);
        }
        return new AmqpMessage(sections);
    }

    private Optional<AmqpValue> section(AmqpType wanted) {
        return sections.stream()
                .filter(section -> section.type().filter(wanted::equals).isPresent())
                .findFirst();
    }

    /** A field of the properties. */
    Optional<String> property(String name) {
        return section(AmqpType.PROPERTIES).flatMap(properties -> properties.text(name));
    }

    /** What begins or ends a transaction; empty in all other messages. */
    Optional<AmqpValue> transaction() {
        return section(AmqpType.VALUE)
                .map(AmqpValue::content)
                .filter(value -> value.is(AmqpType.DECLARE) || value.is(AmqpType.DISCHARGE));
    }

    /** The body to be opened further; empty if it stands elsewhere. */
    Optional<CarriedPayload> body() {
        Optional<AmqpValue> data = section(AmqpType.DATA);
        if (data.isPresent()) {
            String contentType = property("Content type").orElse("");
            return Optional.of(OpaquePayload.carried(
                    "Body", contentType, data.get().content().binary()));
        }
        return section(AmqpType.VALUE)
                .or(() -> section(AmqpType.SEQUENCE))
                .map(AmqpValue::content)
                .map(value -> value.is(AmqpValue.Kind.STRING)
                        ? OpaquePayload.carried("Body", "", value.text().getBytes(StandardCharsets.UTF_8))
                        : value.is(AmqpValue.Kind.BINARY)
                                ? OpaquePayload.carried("Body", "", value.binary())
                                : new CarriedPayload(
                                        "Body",
                                        CarriedPayload.JSON,
                                        value.json().getBytes(StandardCharsets.UTF_8)));
    }
}
