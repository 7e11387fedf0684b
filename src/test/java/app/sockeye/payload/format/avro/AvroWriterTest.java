package app.sockeye.payload.format.avro;

import static app.sockeye.payload.format.FormatTrials.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadTree;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvroWriterTest {
    private static final String TREE =
            """
            {"type": "record", "name": "Node", "namespace": "t", "doc": "x", "fields": [
              {"name": "id", "type": "long", "default": 7},
              {"name": "label", "type": ["null", "string"], "default": null},
              {"name": "weights", "type": {"type": "array", "items": "double"}, "default": []},
              {"name": "price", "type": {"type": "fixed", "name": "Price", "size": 8, "logicalType": "decimal",
                  "precision": 18, "scale": 2}, "default": "\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u00ff"},
              {"name": "at", "type": {"type": "long", "logicalType": "timestamp-micros"}, "default": 0},
              {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["A", "B"]}, "default": "A"},
              {"name": "raw", "type": "bytes", "default": ""},
              {"name": "more", "type": {"type": "map", "values": ["null", "int", "string", "Node"]}, "default": {}}
            ]}
            """;

    private static AvroFormat format(AvroHead head, String schema) throws PayloadException {
        return new AvroFormat(head, Optional.of(AvroSchema.parse(schema)));
    }

    private static String hex(String schema, String json) throws PayloadException {
        return HexFormat.of().formatHex(format(AvroHead.NONE, schema).write(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"null\"|null|''",
                "\"boolean\"|true|01",
                "\"int\"|-2147483648|ffffffff0f",
                "\"long\"|\"-9223372036854775808\"|ffffffffffffffffff01",
                "\"float\"|1.5|0000c03f",
                "\"double\"|{\"$double\":\"NaN\"}|000000000000f87f",
                "\"string\"|\"é\"|04c3a9",
                "\"bytes\"|\"00ff\"|0400ff",
                "[\"null\",\"int\",\"string\"]|\"a\"|040261",
                "[\"int\",\"long\"]|5000000000|0280c8afa025",
                "[\"int\",\"long\"]|{\"$long\":5}|020a",
                "{\"type\":\"array\",\"items\":\"int\"}|[1,2]|04020400",
                "{\"type\":\"array\",\"items\":\"int\"}|[]|00",
                "{\"type\":\"map\",\"values\":\"int\"}|{\"a\":1}|0202610200",
                "{\"type\":\"int\",\"logicalType\":\"date\"}|\"2026-01-31\"|88c002",
                "{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}|\"1970-01-01T00:00:01.005Z\"|da0f",
                "{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":9,\"scale\":2}|-12.30|04fb32",
            })
    void valuesOfAllTypesAreWritten(String schema, String json, String hex) throws PayloadException {
        assertThat(hex(schema, json)).isEqualTo(hex);
    }

    @Test
    void missingFieldsHaveTheirDefaults() throws PayloadException {
        assertThat(hex(TREE, "{}")).isEqualTo("0e0000" + "00000000000000ff" + "00000000");
    }

    @Test
    void headsAreWrittenBeforeTheValue() throws Exception {
        AvroFormat confluent = format(AvroHead.CONFLUENT, "\"int\"");
        assertThat(confluent.write("{\"schema\":7,\"value\":1}")).isEqualTo(bytes("0000000007 02"));
        assertThatThrownBy(() -> confluent.write("1")).hasMessageContaining("number in the registry");
        Schema schema = new Schema.Parser().parse(TREE);
        byte[] single = format(AvroHead.SINGLE_OBJECT, TREE).write("{\"id\":-1}");
        GenericRecord read = new BinaryMessageDecoder<GenericRecord>(org.apache.avro.generic.GenericData.get(), schema)
                .decode(single);
        assertThat(read.get("id")).isEqualTo(-1L);
    }

    @Test
    void fingerprintsAreThoseOfAvro() throws PayloadException {
        for (String schema : List.of(TREE, "\"int\"", "[\"null\",{\"type\":\"map\",\"values\":\"string\"}]")) {
            Schema parsed = new Schema.Parser().parse(schema);
            AvroSchema ours = AvroSchema.parse(schema);
            assertThat(AvroFingerprint.canonical(ours.root())).isEqualTo(SchemaNormalization.toParsingForm(parsed));
            assertThat(ours.fingerprint()).isEqualTo(SchemaNormalization.parsingFingerprint64(parsed));
        }
    }

    @Test
    void aSingleObjectOfAnotherSchemaIsTold() throws PayloadException {
        byte[] bytes = format(AvroHead.SINGLE_OBJECT, "\"int\"").write("1");
        PayloadTree tree = format(AvroHead.SINGLE_OBJECT, "\"long\"").read(ByteSource.of(bytes));
        assertThat(tree.problem().orElseThrow().sentence())
                .isEqualTo("The payload is of another schema: its fingerprint is 7275d51a3f395c8f, that of long is "
                        + "d054e14493f41db7.");
        assertThat(NodeJson.plain(tree)).contains("\"value\":\"02\"");
    }

    @Test
    void theSchemaIsFoundByItsNumber() throws PayloadException {
        AvroFormat format = new AvroFormat(AvroHead.CONFLUENT, number -> {
            if (number != 7) {
                throw new PayloadException(1, "There is no schema " + number + ".");
            }
            return Optional.of(AvroSchema.parse("\"string\""));
        });
        assertThat(NodeJson.plain(format.read(ByteSource.of(bytes("0000000007 0261")))))
                .isEqualTo("{\"schema\":7,\"value\":\"a\"}");
        PayloadTree other = format.read(ByteSource.of(bytes("0000000008 0261")));
        assertThat(other.problem().orElseThrow().sentence()).isEqualTo("There is no schema 8.");
    }

    @Test
    void whatIsWrongIsToldAtItsPlace() {
        refused(TREE, "{\"id\":1.5}", 6, "Expected an integer in id.");
        refused(TREE, "{\"idd\":1}", 7, "t.Node has no field idd.");
        refused(TREE, "{\"id\":1,\"id\":2}", 13, "The field id is there twice.");
        refused(TREE, "{\"kind\":\"C\"}", 8, "Expected one of A, B in kind.");
        refused(TREE, "{\"label\":5}", 9, "Expected one of null, string in label.");
        refused(TREE, "{\"more\":{\"a\":{\"id\":true}}}", 19, "Expected a number in id.");
        refused(TREE, "{\"price\":1.234}", 9, "Expected a decimal of 2 digits after the point in price.");
        refused(TREE, "{\"price\":1e2000000000}", 9, "Expected a decimal of 2 digits");
        refused(TREE, "{\"at\":\"1970-01-01T00:00:00.000000001Z\"}", 6, "Expected a timestamp-micros in at.");
        refused(
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}",
                "{}",
                0,
                "is missing");
    }

    private static void refused(String schema, String json, long offset, String sentence) {
        assertThatThrownBy(() -> hex(schema, json)).isInstanceOfSatisfying(PayloadException.class, e -> {
            assertThat(e.getMessage()).contains(sentence);
            assertThat(e.problem().offset()).isEqualTo(offset);
        });
    }

    @Test
    void waysThroughUnionsAreBounded() {
        String schema = "{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"a\",\"type\":[\"null\",\"A\","
                + "{\"type\":\"record\",\"name\":\"B\",\"fields\":[{\"name\":\"a\",\"type\":[\"null\",\"A\",\"B\"]}]}]}]}";
        String json = "{\"a\":".repeat(150) + "5" + "}".repeat(150);
        assertThatThrownBy(() -> hex(schema, json)).isInstanceOf(PayloadException.class);
    }

    @Test
    void randomValuesAreReadByAvroAndSurvive() throws PayloadException, IOException {
        AvroFormat format = format(AvroHead.NONE, TREE);
        GenericDatumReader<GenericRecord> oracle = new GenericDatumReader<>(new Schema.Parser().parse(TREE));
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] written = format.write(node(random, 0));
            PayloadTree read = format.read(ByteSource.of(written));
            assertThat(read.problem()).isEmpty();
            assertThat(format.write(NodeJson.exact(read))).isEqualTo(written);
            assertThat(format.write(NodeJson.plain(read))).isEqualTo(written);
            oracle.read(null, DecoderFactory.get().binaryDecoder(written, null));
        }
    }

    private static String node(Random random, int depth) {
        StringBuilder json = new StringBuilder("{\"id\":" + random.nextLong());
        json.append(",\"label\":").append(random.nextBoolean() ? "null" : "\"ß" + random.nextInt() + "\"");
        json.append(",\"weights\":[" + random.nextDouble() + "," + random.nextInt() + "]");
        json.append(String.format(Locale.ROOT, ",\"price\":%d.%02d", random.nextInt(), random.nextInt(100)));
        json.append(",\"at\":" + random.nextInt())
                .append(",\"kind\":\"B\",\"more\":{\"n\":")
                .append(random.nextInt());
        for (int i = random.nextInt(3); i > 0 && depth < 3; i--) {
            json.append(",\"c").append(i).append("\":").append(node(random, depth + 1));
        }
        return json.append("}}").toString();
    }
}
