package app.sockeye.payload.format.protobuf.schema;

import java.util.Objects;

/**
 * A field of a message type.
 *
 * @param typeName of a message or enum, with its package; else empty
 */
record ProtoField(int number, String name, ProtoFieldType type, String typeName, boolean repeated) {
    ProtoField {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(typeName);
    }
}
