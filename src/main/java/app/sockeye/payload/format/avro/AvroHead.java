package app.sockeye.payload.format.avro;

import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadNode;
import app.sockeye.payload.format.PayloadTreeBuilder;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands before a value of Avro. */
public enum AvroHead {
    /** Nothing. */
    NONE("avro", "Avro"),
    /** A zero byte and the number of the schema in Confluent's registry. */
    CONFLUENT("avro-confluent", "Avro, Confluent's head"),
    /** The bytes c3 01 and the fingerprint of the schema. */
    SINGLE_OBJECT("avro-single-object", "Avro, single object");

    private static final int SINGLE_MAGIC = 0xC301;
    private static final int CONFLUENT_LENGTH = 5;
    private static final int SINGLE_LENGTH = 10;

    private final String key;
    private final String title;

    AvroHead(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The head of the format with a key; empty where there is none. */
    public static Optional<AvroHead> of(String key) {
        return Stream.of(values()).filter(head -> head.key.equals(key)).findFirst();
    }

    /** The key of the format. */
    public String key() {
        return key;
    }

    String title() {
        return title;
    }

    Likelihood recognise(byte[] bytes) {
        return switch (this) {
            case NONE -> Likelihood.NONE;
            case CONFLUENT ->
                bytes.length > CONFLUENT_LENGTH && bytes[0] == 0 && bytes[1] == 0
                        ? Likelihood.POSSIBLE
                        : Likelihood.NONE;
            case SINGLE_OBJECT ->
                bytes.length >= SINGLE_LENGTH && (bytes[0] & 0xFF) == 0xC3 && bytes[1] == 1
                        ? Likelihood.CERTAIN
                        : Likelihood.NONE;
        };
    }

    /** Reads the head; gives the schema's number or fingerprint, 0 for none. */
    long read(PayloadInput in, PayloadTreeBuilder tree) throws PayloadException {
        if (this == CONFLUENT) {
            if (in.u8() != 0) {
                throw new PayloadException(0, "Confluent's head begins with 00.");
            }
            long id = in.big(4);
            tree.leaf(NodeKey.named("schema"), NodeKind.NUMBER, "uint32", Long.toString(id), 1, in.at());
            return id;
        } else if (this == SINGLE_OBJECT) {
            if (in.big(2) != SINGLE_MAGIC) {
                throw new PayloadException(0, "A single object begins with c3 01.");
            }
            // It stands with its lowest byte first.
            long fingerprint = in.little(8);
            String hex = AvroFormat.hex(fingerprint);
            tree.leaf(NodeKey.named("fingerprint"), NodeKind.TYPED, "CRC-64-AVRO", hex, 2, in.at());
            return fingerprint;
        }
        return 0;
    }

    /** The number of a schema in Confluent's registry. */
    static long number(PayloadNode node) throws PayloadException {
        String digits = node.value();
        boolean fits = digits.matches("\\d{1,10}") && Long.parseLong(digits) < 1L << Integer.SIZE;
        AvroWriter.need(fits, node, "a number from 0 to 4294967295");
        return Long.parseLong(digits);
    }
}
