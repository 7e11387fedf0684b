package app.sockeye.payload.format.protobuf.schema;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.NodesOfJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadNode;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.WritableFormat;
import app.sockeye.payload.format.protobuf.FramedProtobufFormat;
import app.sockeye.payload.format.protobuf.ProtobufFraming;
import app.sockeye.payload.format.protobuf.ProtobufMessages;
import java.util.Objects;

/**
 * A message of a type that a schema has: its fields by their names.
 *
 * @param message the name of its type, with its package
 */
public record TypedProtobufFormat(ProtoSchema schema, String message) implements WritableFormat {
    public TypedProtobufFormat {
        Objects.requireNonNull(schema);
        if (!schema.hasMessage(message)) {
            throw new IllegalArgumentException("no message type " + message);
        }
    }

    @Override
    public String key() {
        return "protobuf-typed";
    }

    @Override
    public String title() {
        return "Protobuf " + message;
    }

    /** Nothing in a message tells its type. */
    @Override
    public Likelihood recognise(byte[] bytes) {
        return Likelihood.NONE;
    }

    @Override
    public PayloadTree read(ByteSource source) {
        byte[] bytes = PayloadInput.bytes(source);
        TypedReader reader = new TypedReader(schema, message, bytes);
        try {
            reader.message(NodeKey.NONE, 0, 0, bytes.length);
            return reader.tree().whole();
        } catch (PayloadException e) {
            return reader.tree().broken(e.problem());
        }
    }

    /** The same messages in frames. */
    public FramedProtobufFormat in(ProtobufFraming framing) {
        return new FramedProtobufFormat(framing, new ProtobufMessages() {
            @Override
            public Reader reader(byte[] bytes) {
                return new TypedReader(schema, message, bytes);
            }

            @Override
            public byte[] write(PayloadNode node) throws PayloadException {
                return new TypedWriter(schema).message(message, node);
            }
        });
    }

    /**
     * Writes a message: fields by the names in the file or those of JSON, enums by names or numbers, bytes in
     * hexadecimal, integers of 64 bits as numbers or as text, timestamps and durations as protobuf's JSON has them.
     */
    @Override
    public byte[] write(String json) throws PayloadException {
        PayloadNode root = NodesOfJson.exact(json);
        if (root.kind() != NodeKind.MAP) {
            throw new PayloadException(root.offset(), "Expected an object with the fields of " + message + ".");
        }
        return new TypedWriter(schema).message(message, root);
    }
}
