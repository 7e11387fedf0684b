package app.sockeye.payload.format.avro;

import app.sockeye.payload.format.PayloadException;

/** A schema of Avro. */
public final class AvroSchema {
    private final AvroType root;

    private AvroSchema(AvroType root) {
        this.root = root;
    }

    /**
     * Reads a schema.
     *
     * @param json as in an {@code .avsc} file
     * @throws PayloadException if it is none; its offset is a character of the JSON
     */
    public static AvroSchema parse(String json) throws PayloadException {
        return new AvroSchema(AvroSchemaParser.parse(json));
    }

    /** The name of its type. */
    public String name() {
        return root.name();
    }

    /** Its fingerprint, CRC-64-AVRO of its Parsing Canonical Form. */
    public long fingerprint() {
        return AvroFingerprint.of(root);
    }

    AvroType root() {
        return root;
    }
}
