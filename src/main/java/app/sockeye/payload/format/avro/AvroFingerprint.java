package app.sockeye.payload.format.avro;

import app.sockeye.payload.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells schemas apart by a number: the 64-bit Rabin fingerprint (Avro's specification, "Schema Fingerprints") of the
 * schema without all that does not matter for reading ("Parsing Canonical Form").
 */
final class AvroFingerprint {
    private static final long EMPTY = 0xC15D213AA4D7A795L;
    private static final long[] TABLE = new long[256];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            long value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = value >>> 1 ^ EMPTY & -(value & 1);
            }
            TABLE[i] = value;
        }
    }

    private final StringBuilder form = new StringBuilder();
    private final Set<String> written = new HashSet<>();

    private AvroFingerprint() {}

    static long of(AvroType type) {
        long value = EMPTY;
        for (byte b : canonical(type).getBytes(StandardCharsets.UTF_8)) {
            value = value >>> 8 ^ TABLE[(int) (value ^ b) & 0xFF];
        }
        return value;
    }

    /** The Parsing Canonical Form. */
    static String canonical(AvroType type) {
        AvroFingerprint print = new AvroFingerprint();
        print.type(type);
        return print.form.toString();
    }

    private void type(AvroType type) {
        AvroKind kind = type.kind();
        if (kind == AvroKind.UNION) {
            form.append('[');
            for (int i = 0; i < type.types().size(); i++) {
                form.append(i > 0 ? "," : "");
                type(type.types().get(i));
            }
            form.append(']');
        } else if (kind.isPrimitive()) {
            form.append(JsonString.quote(kind.word()));
        } else if (kind.isNamed() && !written.add(type.name())) {
            form.append(JsonString.quote(type.name()));
        } else {
            form.append('{');
            if (kind.isNamed()) {
                form.append("\"name\":").append(JsonString.quote(type.name())).append(',');
            }
            form.append("\"type\":").append(JsonString.quote(kind.word()));
            parts(type);
            form.append('}');
        }
    }

    private void parts(AvroType type) {
        switch (type.kind()) {
            case RECORD -> {
                form.append(",\"fields\":[");
                for (int i = 0; i < type.types().size(); i++) {
                    form.append(i > 0 ? "," : "").append("{\"name\":");
                    form.append(JsonString.quote(type.names().get(i))).append(",\"type\":");
                    type(type.types().get(i));
                    form.append('}');
                }
                form.append(']');
            }
            case ENUM ->
                form.append(",\"symbols\":[")
                        .append(String.join(
                                ",",
                                type.names().stream().map(JsonString::quote).toList()))
                        .append(']');
            case ARRAY -> {
                form.append(",\"items\":");
                type(type.types().get(0));
            }
            case MAP -> {
                form.append(",\"values\":");
                type(type.types().get(0));
            }
            case FIXED -> form.append(",\"size\":").append(type.size());
            default -> {}
        }
    }
}
