package app.sockeye.payload.format.avro;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of Avro's schemas. */
enum AvroKind {
    NULL,
    BOOLEAN,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    BYTES,
    STRING,
    RECORD,
    ENUM,
    ARRAY,
    MAP,
    FIXED,
    UNION;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isPrimitive() {
        return ordinal() <= STRING.ordinal();
    }

    boolean isNamed() {
        return this == RECORD || this == ENUM || this == FIXED;
    }

    /** The type that a schema names; unions have no name. */
    static Optional<AvroKind> of(String word) {
        return Stream.of(values())
                .filter(kind -> kind != UNION && kind.word().equals(word))
                .findFirst();
    }
}
