package app.sockeye.payload.format.protobuf.schema;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of fields, in the order of their numbers in descriptor.proto (FieldDescriptorProto.Type). */
enum ProtoFieldType {
    DOUBLE(1),
    FLOAT(5),
    INT64(0),
    UINT64(0),
    INT32(0),
    FIXED64(1),
    FIXED32(5),
    BOOL(0),
    STRING(2),
    GROUP(3),
    MESSAGE(2),
    BYTES(2),
    UINT32(0),
    ENUM(0),
    SFIXED32(5),
    SFIXED64(1),
    SINT32(0),
    SINT64(0);

    private final int wireType;

    ProtoFieldType(int wireType) {
        this.wireType = wireType;
    }

    int wireType() {
        return wireType;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isScalar() {
        return this != GROUP && this != MESSAGE && this != ENUM;
    }

    /** Whether several values may stand in one field of a length. */
    boolean isPackable() {
        return wireType != 2 && wireType != 3;
    }

    /** The scalar type of a name in {@code .proto} files. */
    static Optional<ProtoFieldType> scalar(String word) {
        return Stream.of(values())
                .filter(type -> type.isScalar() && type.word().equals(word))
                .findFirst();
    }
}
