package app.sockeye.payload.format.protobuf.schema;

import java.util.Objects;

/**
 * A field of a message type.
 *
 * @param typeName of a message or enum, with its package; else empty
 * @param packed whether its values are written into one field of a length
 */
record ProtoField(int number, String name, ProtoFieldType type, String typeName, boolean repeated, boolean packed) {
    ProtoField {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(typeName);
    }
}
