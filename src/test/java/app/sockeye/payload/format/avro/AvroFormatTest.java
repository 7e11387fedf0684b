package app.sockeye.payload.format.avro;

import static app.sockeye.payload.format.FormatTrials.bytes;
import static app.sockeye.payload.format.FormatTrials.endure;
import static app.sockeye.payload.format.FormatTrials.isRefused;
import static app.sockeye.payload.format.FormatTrials.outline;
import static app.sockeye.payload.format.FormatTrials.read;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.PayloadTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;

class AvroFormatTest {
    private static final String SCHEMA =
            """
            {"type": "record", "name": "Order", "namespace": "shop", "fields": [
              {"name": "id", "type": "long"},
              {"name": "name", "type": "string"},
              {"name": "price", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
              {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["NEW", "OLD"]}},
              {"name": "tags", "type": {"type": "array", "items": "string"}},
              {"name": "sizes", "type": {"type": "map", "values": "int"}},
              {"name": "note", "type": ["null", "string"]},
              {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}},
              {"name": "day", "type": {"type": "int", "logicalType": "date"}},
              {"name": "mark", "type": {"type": "fixed", "name": "Mark", "size": 2}},
              {"name": "ratio", "type": "double"},
              {"name": "part", "type": "float"},
              {"name": "open", "type": "boolean"},
              {"name": "next", "type": ["null", "Order"]}
            ]}
            """;
    private static final String JSON =
            "{\"id\":-9007199254740993,\"name\":\"Größe\",\"price\":{\"$decimal\":\"-12.30\"},"
                    + "\"kind\":\"OLD\",\"tags\":[\"a\",\"b\"],\"sizes\":{\"x\":1},\"note\":\"hi\","
                    + "\"at\":{\"$timestamp-millis\":\"2026-01-31T12:00:00.500Z\"},\"day\":{\"$date\":\"2026-01-31\"},"
                    + "\"mark\":{\"$shop.Mark\":\"0102\"},\"ratio\":{\"$double\":\"NaN\"},\"part\":1.5,\"open\":true,"
                    + "\"next\":null}";

    private final Schema schema = new Schema.Parser().parse(SCHEMA);

    private GenericRecord order() {
        GenericRecord order = new GenericData.Record(schema);
        order.put("id", -9_007_199_254_740_993L);
        order.put("name", "Größe");
        order.put("price", ByteBuffer.wrap(new byte[] {(byte) 0xFB, 0x32}));
        order.put("kind", new GenericData.EnumSymbol(schema.getField("kind").schema(), "OLD"));
        order.put("tags", List.of("a", "b"));
        order.put("sizes", Map.of("x", 1));
        order.put("note", "hi");
        order.put("at", 1_769_860_800_500L);
        order.put("day", 20_484);
        order.put("mark", new GenericData.Fixed(schema.getField("mark").schema(), new byte[] {1, 2}));
        order.put("ratio", Double.NaN);
        order.put("part", 1.5f);
        order.put("open", true);
        return order;
    }

    private byte[] raw() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(schema).write(order(), encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private byte[] container(CodecFactory codec) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
            writer.setCodec(codec).create(schema, out);
            writer.append(order());
            writer.sync();
            writer.append(order());
        }
        return out.toByteArray();
    }

    private static PayloadFormat format(AvroHead head, String schema) throws PayloadException {
        return new AvroFormat(head, Optional.of(AvroSchema.parse(schema)));
    }

    @Test
    void valuesOfAllTypesAreToldExactly() throws IOException, PayloadException {
        PayloadTree tree = format(AvroHead.NONE, SCHEMA).read(ByteSource.of(raw()));
        assertThat(tree.problem()).isEmpty();
        assertThat(NodeJson.exact(tree)).isEqualTo(JSON);
    }

    @Test
    void valuesKnowTheirBytes() throws PayloadException {
        String pair = "{\"type\":\"record\",\"name\":\"P\",\"fields\":[{\"name\":\"a\",\"type\":\"string\"},"
                + "{\"name\":\"b\",\"type\":{\"type\":\"array\",\"items\":\"int\"}}]}";
        assertThat(outline(read(format(AvroHead.NONE, pair), "04 6869 04 02 ac02 00")))
                .isEqualTo(
                        """
                        P @0+8
                          a: string hi @0+3
                          b: array @3+5
                            0: int 1 @4+1
                            1: int 150 @5+2
                        """);
        assertThat(NodeJson.exact(read(format(AvroHead.NONE, pair), "00 03 06 02 ac02 00")))
                .isEqualTo("{\"a\":\"\",\"b\":[1,150]}");
    }

    @Test
    void aSingleObjectIsReadAfterItsHead() throws IOException, PayloadException {
        BinaryMessageEncoder<GenericRecord> encoder = new BinaryMessageEncoder<>(GenericData.get(), schema);
        ByteBuffer message = encoder.encode(order());
        byte[] bytes = new byte[message.remaining()];
        message.get(bytes);
        PayloadTree tree = format(AvroHead.SINGLE_OBJECT, SCHEMA).read(ByteSource.of(bytes));
        assertThat(tree.problem()).isEmpty();
        assertThat(NodeJson.exact(tree)).startsWith("{\"fingerprint\":").endsWith(",\"value\":" + JSON + "}");
        assertThat(new AvroFormat(AvroHead.SINGLE_OBJECT).recognise(bytes)).isEqualTo(Likelihood.CERTAIN);
    }

    @Test
    void confluentsHeadIsReadWithoutASchema() {
        PayloadTree tree = read(new AvroFormat(AvroHead.CONFLUENT), "00 00000007 0102");
        assertThat(NodeJson.exact(tree)).isEqualTo("{\"schema\":7,\"value\":{\"$bytes\":\"0102\"}}");
        isRefused(tree, "without their schema");
    }

    @Test
    void containersBringTheirSchema() throws IOException {
        AvroContainerFormat container = new AvroContainerFormat();
        for (CodecFactory codec : List.of(CodecFactory.nullCodec(), CodecFactory.deflateCodec(6))) {
            byte[] bytes = container(codec);
            PayloadTree tree = container.read(ByteSource.of(bytes));
            assertThat(tree.problem()).isEmpty();
            assertThat(NodeJson.exact(tree)).endsWith("\"records\":[" + JSON + "," + JSON + "]}");
            assertThat(container.recognise(bytes)).isEqualTo(Likelihood.CERTAIN);
        }
    }

    @Test
    void unknownCodecsAreNamed() throws IOException {
        String latin = new String(container(CodecFactory.deflateCodec(6)), ISO_8859_1);
        byte[] bytes = latin.replace("deflate", "unknown").getBytes(ISO_8859_1);
        isRefused(new AvroContainerFormat().read(ByteSource.of(bytes)), "The codec unknown can't be read");
    }

    @Test
    void aPayloadOfAnotherSchemaIsRefused() throws PayloadException {
        isRefused(read(format(AvroHead.NONE, "\"boolean\""), "02"), "another schema");
        isRefused(read(format(AvroHead.NONE, "[\"null\",\"int\"]"), "04"), "another schema");
        isRefused(read(format(AvroHead.NONE, "\"int\""), "02 02"), "1 bytes follow");
        isRefused(read(format(AvroHead.NONE, "\"string\""), "7f"), "cut off");
    }

    @Test
    void aBombIsRefusedWithASentence() throws PayloadException {
        String nulls = "{\"type\":\"array\",\"items\":\"null\"}";
        isRefused(read(format(AvroHead.NONE, nulls), "feffffffffffffffff01 00"), "more than 100000 values");
        String endless = "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"r\",\"type\":\"R\"}]}";
        isRefused(read(format(AvroHead.NONE, endless), ""), "200 levels deep");
    }

    @Test
    void aWrongSchemaIsRefusedWithASentence() {
        assertThatThrownBy(() -> AvroSchema.parse("\"Nothing\"")).hasMessageContaining("Nothing is not defined");
        assertThatThrownBy(() -> AvroSchema.parse("{\"type\":\"array\"}")).hasMessageContaining("\"items\"");
        assertThatThrownBy(() -> AvroSchema.parse("7")).hasMessageContaining("Expected a type");
        assertThatThrownBy(() -> AvroSchema.parse("{\"type\":\"fixed\",\"name\":\"F\",\"size\":-1}"))
                .hasMessageContaining("from 0 to");
    }

    @Test
    void cutAndFlippedPayloadsAndNonsenseAreEndured() throws IOException, PayloadException {
        endure(format(AvroHead.NONE, SCHEMA), raw());
        endure(new AvroFormat(AvroHead.SINGLE_OBJECT), bytes("c301 0102030405060708 00"));
        endure(new AvroContainerFormat(), container(CodecFactory.deflateCodec(6)));
    }
}
