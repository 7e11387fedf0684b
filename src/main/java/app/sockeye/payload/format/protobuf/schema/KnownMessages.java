package app.sockeye.payload.format.protobuf.schema;

import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Google's well-known messages as the JSON of Protocol Buffers has them: a time as text, a wrapper as its value. */
final class KnownMessages {
    private static final String PACKAGE = "google.protobuf.";

    private KnownMessages() {}

    /** The bytes of a message that is not told as an object; empty where it is, or is none of these. */
    static Optional<byte[]> of(ProtoSchema schema, String type, PayloadNode value) throws PayloadException {
        if (!type.startsWith(PACKAGE) || value.kind() == NodeKind.MAP || value.kind() == NodeKind.NULL) {
            return Optional.empty();
        }
        TypedWriter writer = new TypedWriter(schema);
        switch (type.substring(PACKAGE.length())) {
            case "Timestamp" -> {
                try {
                    Instant time = Instant.parse(value.value());
                    return Optional.of(writer.message(type, parts(value, time.getEpochSecond(), time.getNano())));
                } catch (DateTimeException e) {
                    throw new PayloadException(value.offset(), "Expected a time such as 2026-01-31T12:00:00Z.");
                }
            }
            case "Duration" -> {
                if (!value.value().matches("-?\\d{1,12}(\\.\\d{1,9})?s")) {
                    throw new PayloadException(value.offset(), "Expected a duration such as 1.5s.");
                }
                BigDecimal seconds =
                        new BigDecimal(value.value().substring(0, value.value().length() - 1));
                BigDecimal whole = seconds.setScale(0, RoundingMode.DOWN);
                int nanos = seconds.subtract(whole).movePointRight(9).intValueExact();
                return Optional.of(writer.message(type, parts(value, whole.longValueExact(), nanos)));
            }
            default -> {
                boolean wrapper =
                        type.endsWith("Value") && schema.field(type, "value").isPresent();
                return wrapper
                        ? Optional.of(writer.message(type, map(value, named(value, "value"))))
                        : Optional.empty();
            }
        }
    }

    private static PayloadNode parts(PayloadNode value, long seconds, int nanos) {
        PayloadNode whole = number(value, "seconds", seconds);
        return nanos == 0 ? map(value, whole) : map(value, whole, number(value, "nanos", nanos));
    }

    private static PayloadNode number(PayloadNode at, String name, long number) {
        String digits = Long.toString(number);
        return new PayloadNode(NodeKey.named(name), NodeKind.NUMBER, "number", digits, at.offset(), 0, List.of());
    }

    private static PayloadNode named(PayloadNode value, String name) {
        return new PayloadNode(
                NodeKey.named(name), value.kind(), value.type(), value.value(), value.offset(), 0, value.children());
    }

    private static PayloadNode map(PayloadNode at, PayloadNode... members) {
        return new PayloadNode(NodeKey.NONE, NodeKind.MAP, "object", "", at.offset(), 0, List.of(members));
    }
}
