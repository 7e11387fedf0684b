package app.sockeye.payload.format.avro;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.PayloadTreeBuilder;
import java.util.Objects;
import java.util.Optional;

/**
 * One value of Avro: by itself, or after a head that tells its schema. Without a schema only the head is read.
 *
 * @param head what stands before the value
 * @param schema by which the value was written
 */
public record AvroFormat(AvroHead head, Optional<AvroSchema> schema) implements PayloadFormat {
    public AvroFormat {
        Objects.requireNonNull(head);
        Objects.requireNonNull(schema);
    }

    /** Without a schema. */
    public AvroFormat(AvroHead head) {
        this(head, Optional.empty());
    }

    @Override
    public String key() {
        return head.key();
    }

    @Override
    public String title() {
        return head.title();
    }

    @Override
    public Likelihood recognise(byte[] bytes) {
        return head.recognise(bytes);
    }

    @Override
    public PayloadTree read(ByteSource source) {
        byte[] bytes = PayloadInput.bytes(source);
        PayloadTreeBuilder tree = new PayloadTreeBuilder();
        PayloadInput in = new PayloadInput(bytes);
        try {
            if (head != AvroHead.NONE) {
                tree.open(NodeKey.NONE, NodeKind.MAP, key(), 0);
                head.read(in, tree);
            }
            NodeKey key = head == AvroHead.NONE ? NodeKey.NONE : NodeKey.named("value");
            if (schema.isEmpty()) {
                int at = in.at();
                tree.leaf(key, NodeKind.TYPED, "bytes", in.hex(in.left()), at, bytes.length);
                throw new PayloadException(at, "Avro's values can't be read without their schema; choose one.");
            }
            new AvroReader(tree, in).value(key, schema.get().root());
            if (!in.isAtEnd()) {
                throw new PayloadException(
                        in.at(), in.left() + " bytes follow the value; the payload may be of another schema.");
            }
            if (head != AvroHead.NONE) {
                tree.close(bytes.length);
            }
            return tree.whole();
        } catch (PayloadException e) {
            return tree.broken(e.problem());
        }
    }
}
