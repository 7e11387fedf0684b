package app.sockeye.payload.format.protobuf.schema;

import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadNode;
import app.sockeye.payload.format.protobuf.WireOutput;
import java.util.Optional;

/** Writes messages by their types. Any thread. */
final class TypedWriter {
    private static final int LENGTH = 2;

    private final ProtoSchema schema;

    TypedWriter(ProtoSchema schema) {
        this.schema = schema;
    }

    /** A message of a type; members that are named by numbers are fields that the schema has not. */
    byte[] message(String type, PayloadNode map) throws PayloadException {
        WireOutput out = new WireOutput();
        for (PayloadNode member : map.children()) {
            if (member.kind() == NodeKind.ENTRY) {
                throw new PayloadException(member.offset(), "The fields of a message are named by text.");
            }
            String name = member.key().text();
            Optional<ProtoField> field = schema.field(type, name);
            if (field.isPresent()) {
                field(out, field.get(), member);
            } else if (name.matches("\\d+")) {
                out.field(WireOutput.number(member), member);
            } else {
                throw new PayloadException(member.offset(), type + " has no field " + name + ".");
            }
        }
        return out.toByteArray();
    }

    private void field(WireOutput out, ProtoField field, PayloadNode value) throws PayloadException {
        if (value.kind() == NodeKind.NULL) {
            // As in the JSON of Protocol Buffers: the field is left out.
            return;
        } else if (schema.isMapEntry(field.typeName())) {
            map(out, field, value);
        } else if (value.kind() != NodeKind.LIST) {
            single(out, field, value);
        } else if (!field.repeated() && !field.type().isPackable()) {
            throw new PayloadException(value.offset(), "The field " + field.name() + " is not repeated.");
        } else if (field.packed()) {
            WireOutput packed = new WireOutput();
            for (PayloadNode element : value.children()) {
                scalar(packed, field, element);
            }
            out.length(field.number(), packed.toByteArray());
        } else {
            for (PayloadNode element : value.children()) {
                single(out, field, element);
            }
        }
    }

    /** A map is told as an object, as one entry with key and value, or as an array of entries. */
    private void map(WireOutput out, ProtoField field, PayloadNode value) throws PayloadException {
        if (value.kind() == NodeKind.LIST) {
            for (PayloadNode entry : value.children()) {
                single(out, field, entry);
            }
        } else if (value.kind() != NodeKind.MAP || isEntry(value)) {
            single(out, field, value);
        } else {
            ProtoField key = schema.field(field.typeName(), "key").orElseThrow();
            ProtoField content = schema.field(field.typeName(), "value").orElseThrow();
            for (PayloadNode member : value.children()) {
                WireOutput entry = new WireOutput();
                if (member.kind() == NodeKind.ENTRY) {
                    single(entry, key, member.children().get(0));
                    single(entry, content, member.children().get(1));
                } else {
                    single(entry, key, ScalarText.of(member));
                    single(entry, content, member);
                }
                out.length(field.number(), entry.toByteArray());
            }
        }
    }

    private static boolean isEntry(PayloadNode value) {
        return !value.children().isEmpty()
                && value.children().stream()
                        .allMatch(member -> member.key().text().equals("key")
                                || member.key().text().equals("value"));
    }

    private void single(WireOutput out, ProtoField field, PayloadNode value) throws PayloadException {
        switch (field.type()) {
            case MESSAGE -> {
                Optional<byte[]> known = KnownMessages.of(schema, field.typeName(), value);
                if (known.isEmpty() && value.kind() != NodeKind.MAP) {
                    throw new PayloadException(
                            value.offset(), "Expected an object with the fields of " + field.typeName() + ".");
                }
                out.length(field.number(), known.isPresent() ? known.get() : message(field.typeName(), value));
            }
            case STRING, BYTES -> out.length(field.number(), ScalarText.bytes(field, value));
            case GROUP -> throw new PayloadException(value.offset(), "The field " + field.name() + " is a group.");
            default -> {
                out.tag(field.number(), field.type().wireType());
                scalar(out, field, value);
            }
        }
    }

    private void scalar(WireOutput out, ProtoField field, PayloadNode value) throws PayloadException {
        long bits = ScalarText.bits(schema, field, value);
        switch (field.type().wireType()) {
            case 1 -> out.little(bits, 8);
            case 5 -> out.little(bits, 4);
            case LENGTH -> throw new PayloadException(value.offset(), "The field " + field.name() + " is no number.");
            default -> out.varint(bits);
        }
    }
}
