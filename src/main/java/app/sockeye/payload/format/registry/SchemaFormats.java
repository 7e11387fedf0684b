package app.sockeye.payload.format.registry;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.avro.AvroFormat;
import app.sockeye.payload.format.avro.AvroHead;
import app.sockeye.payload.format.avro.AvroSchema;
import app.sockeye.payload.format.protobuf.schema.ProtoSchema;
import app.sockeye.payload.format.protobuf.schema.TypedProtobufFormat;
import app.sockeye.payload.json.JsonText;
import app.sockeye.payload.recognise.ReadableText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that a schema's file makes readable. */
public final class SchemaFormats {
    /** Most bytes of a schema's file. */
    public static final int LARGEST = 4 << 20;

    private SchemaFormats() {}

    /**
     * Reads a schema: Avro's in JSON, a {@code .proto} file, or a descriptor set of Protocol Buffers.
     *
     * @param file the file's bytes
     * @return a format for each way that values of the schema are sent, or for each of its types
     * @throws PayloadException if it is none of them; its sentence is for the user
     */
    public static List<PayloadFormat> of(byte[] file) throws PayloadException {
        if (file.length > LARGEST) {
            throw tooLarge();
        } else if (JsonText.looksLikeJson(file)) {
            Optional<AvroSchema> schema = Optional.of(AvroSchema.parse(new String(file, StandardCharsets.UTF_8)));
            return Stream.of(AvroHead.values())
                    .<PayloadFormat>map(head -> new AvroFormat(head, schema))
                    .toList();
        }
        ProtoSchema schema = ReadableText.is(file) && file.length > 0
                ? ProtoSchema.parse(new String(file, StandardCharsets.UTF_8))
                : ProtoSchema.parse(file);
        return schema.messageNames().stream()
                .<PayloadFormat>map(name -> new TypedProtobufFormat(schema, name))
                .toList();
    }

    static PayloadException tooLarge() {
        return new PayloadException(LARGEST, "The schema's file is larger than " + (LARGEST >> 20) + " MiB.");
    }

    /** The first of some formats by which a payload can be read to its end; else the first. */
    public static PayloadFormat fitting(List<PayloadFormat> formats, byte[] payload) {
        return formats.stream()
                .filter(format -> format.read(ByteSource.of(payload)).isWhole())
                .findFirst()
                .orElse(formats.get(0));
    }
}
