package app.sockeye.payload.format.avro;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.NodesOfJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadNode;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.PayloadTreeBuilder;
import app.sockeye.payload.format.WritableFormat;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * One value of Avro: by itself, or after a head that tells its schema. Without a schema only the head is read.
 *
 * @param head what stands before the value
 * @param schemas by which values are written
 */
public record AvroFormat(AvroHead head, AvroSchemas schemas) implements WritableFormat {
    public AvroFormat {
        Objects.requireNonNull(head);
        Objects.requireNonNull(schemas);
    }

    /** With the same schema for all payloads. */
    public AvroFormat(AvroHead head, Optional<AvroSchema> schema) {
        this(head, number -> schema);
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
            }
            long told = head.read(in, tree);
            NodeKey key = head == AvroHead.NONE ? NodeKey.NONE : NodeKey.named("value");
            new AvroReader(tree, in).value(key, schema(told, key, in, tree).root());
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

    /** The schema that the head tells of; without the right one the value's bytes are told. */
    private AvroSchema schema(long told, NodeKey key, PayloadInput in, PayloadTreeBuilder tree)
            throws PayloadException {
        int at = in.at();
        try {
            AvroSchema schema = schemas.of(head == AvroHead.CONFLUENT ? told : AvroSchemas.NO_NUMBER)
                    .orElseThrow(() ->
                            new PayloadException(at, "Avro's values can't be read without their schema; choose one."));
            if (head == AvroHead.SINGLE_OBJECT && schema.fingerprint() != told) {
                throw new PayloadException(
                        2,
                        "The payload is of another schema: its fingerprint is " + hex(told) + ", that of "
                                + schema.name() + " is " + hex(schema.fingerprint()) + ".");
            }
            return schema;
        } catch (PayloadException e) {
            tree.leaf(key, NodeKind.TYPED, "bytes", in.hex(in.left()), at, in.at());
            throw e;
        }
    }

    static String hex(long fingerprint) {
        return HexFormat.of().toHexDigits(fingerprint);
    }

    /**
     * Writes a value. With Confluent's head it is an object of {@code schema}, the number in the registry, and {@code
     * value}; of a single object the head is made of the schema.
     */
    @Override
    public byte[] write(String json) throws PayloadException {
        PayloadNode root = NodesOfJson.exact(json);
        Optional<PayloadNode> number = member(root, head == AvroHead.CONFLUENT ? "schema" : "fingerprint");
        Optional<PayloadNode> value = member(root, "value");
        boolean enveloped = head != AvroHead.NONE
                && number.isPresent()
                && value.isPresent()
                && root.children().size() == 2;
        if (head == AvroHead.CONFLUENT && !enveloped) {
            throw new PayloadException(
                    root.offset(), "Expected an object with \"schema\", its number in the registry, and \"value\".");
        }
        AvroWriter out = new AvroWriter();
        long told = head == AvroHead.CONFLUENT ? AvroHead.number(number.orElseThrow()) : AvroSchemas.NO_NUMBER;
        AvroSchema schema = schemas.of(told)
                .orElseThrow(() -> new PayloadException(
                        root.offset(), "Avro's values can't be written without their schema; choose one."));
        out.head(head, head == AvroHead.SINGLE_OBJECT ? schema.fingerprint() : told);
        out.value(schema.root(), enveloped ? value.orElseThrow() : root);
        return out.toByteArray();
    }

    private static Optional<PayloadNode> member(PayloadNode object, String name) {
        return object.kind() != NodeKind.MAP
                ? Optional.empty()
                : object.children().stream()
                        .filter(member -> member.key().text().equals(name))
                        .findFirst();
    }
}
