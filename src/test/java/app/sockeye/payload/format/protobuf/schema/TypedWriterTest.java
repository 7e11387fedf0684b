package app.sockeye.payload.format.protobuf.schema;

import static app.sockeye.payload.format.FormatTrials.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadTree;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedWriterTest {
    private static final String PROTO =
            """
            syntax = "proto3";
            package t;
            import "google/protobuf/timestamp.proto";
            import "google/protobuf/duration.proto";
            import "google/protobuf/wrappers.proto";
            enum Kind { option allow_alias = true; NEW = 0; OLD = 1; AGED = 1; LOST = -1; }
            message All {
              int32 i32 = 1; int64 i64 = 2; uint32 u32 = 3; uint64 u64 = 4; sint32 s32 = 5; sint64 s64 = 6;
              fixed32 f32 = 7; fixed64 f64 = 8; sfixed32 sf32 = 9; sfixed64 sf64 = 10;
              float f = 11; double d = 12; bool b = 13; string last_name = 14; bytes raw = 15; Kind kind = 16;
              repeated int32 packed = 17; repeated int32 loose = 18 [packed = false]; repeated string tags = 19;
              map<string, int32> counts = 20; map<int32, All> parts = 21; All next = 22;
              google.protobuf.Timestamp at = 23; google.protobuf.Duration took = 24;
              google.protobuf.StringValue note = 25; repeated Kind kinds = 26;
            }
            """;

    private static TypedProtobufFormat format() throws PayloadException {
        return new TypedProtobufFormat(ProtoSchema.parse(PROTO), "t.All");
    }

    private static String hex(String json) throws PayloadException {
        return HexFormat.of().formatHex(format().write(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"i32\":-1}|08ffffffffffffffffff01",
                "{\"i64\":\"-9223372036854775808\"}|1080808080808080808001",
                "{\"u64\":18446744073709551615}|20ffffffffffffffffff01",
                "{\"s32\":-2}|2803",
                "{\"s64\":-9223372036854775808}|30ffffffffffffffffff01",
                "{\"f32\":4294967295,\"sf32\":-1}|3dffffffff4dffffffff",
                "{\"f64\":1,\"sf64\":-1}|410100000000000000" + "51ffffffffffffffff",
                "{\"f\":1.5,\"d\":\"-Infinity\"}|5d0000c03f" + "61000000000000f0ff",
                "{\"b\":true,\"kind\":\"AGED\"}|6801800101",
                "{\"lastName\":\"é\",\"last_name\":\"a\"}|7202c3a9720161",
                "{\"raw\":\"00ff\"}|7a0200ff",
                "{\"raw\":{\"$base64\":\"AP8=\"}}|7a0200ff",
                "{\"packed\":[1,2],\"loose\":[1,2]}|8a01020102" + "90010190010" + "2",
                "{\"kinds\":[\"OLD\",-1]}|d2010b01ffffffffffffffffff01",
                "{\"tags\":[\"a\",\"b\"]}|9a01016" + "19a010162",
                "{\"counts\":{\"a\":1}}|a201050a01611001",
                "{\"counts\":{\"key\":\"a\",\"value\":1}}|a201050a01611001",
                "{\"counts\":[{\"key\":\"a\",\"value\":1}]}|a201050a01611001",
                "{\"parts\":{\"7\":{\"i32\":1}}}|aa0106080712020801",
                "{\"next\":{\"next\":{}}}|b20103b20100",
                "{\"at\":\"1970-01-01T00:00:01.5Z\"}|ba0108080110" + "80cab5ee01",
                "{\"took\":\"-1.5s\"}|c2011608ffffffffffffffffff01" + "1080b6ca91feffffffff01",
                "{\"note\":\"x\",\"i32\":null}|ca01030a0178",
                "{\"99\":5,\"98\":{\"$fixed32\":\"1\"}}|980605950601000000",
            })
    void valuesOfAllTypesAreWritten(String json, String hex) throws PayloadException {
        assertThat(hex(json)).isEqualTo(hex);
        PayloadTree read = format().read(ByteSource.of(bytes(hex)));
        assertThat(read.problem()).isEmpty();
        assertThat(hex(NodeJson.exact(read))).isEqualTo(hex);
    }

    @Test
    void whatIsWrongIsToldAtItsPlace() {
        refused("{\"i32\":2147483648}", 7, "Expected an integer from -2147483648 to 2147483647 in the field i32.");
        refused("{\"u32\":-1}", 7, "Expected an integer from 0 to 4294967295 in the field u32.");
        refused("{\"i64\":1.5}", 7, "in the field i64.");
        refused("{\"next\":{\"nxt\":1}}", 15, "t.All has no field nxt.");
        refused("{\"kind\":\"GONE\"}", 8, "t.Kind has no value GONE.");
        refused("{\"raw\":\"0\"}", 7, "Expected bytes in hexadecimal");
        refused("{\"last_name\":5}", 13, "Expected a string in the field last_name.");
        refused("{\"last_name\":[\"a\"]}", 13, "The field last_name is not repeated.");
        refused("{\"next\":5}", 8, "Expected an object with the fields of t.All.");
        refused("{\"at\":\"today\"}", 6, "Expected a time");
        refused("{\"b\":1}", 5, "Expected true or false");
        refused("{\"f\":1e39}", 5, "Expected a number of float");
        refused("[1]", 0, "Expected an object with the fields of t.All.");
    }

    private static void refused(String json, long offset, String sentence) {
        assertThatThrownBy(() -> format().write(json)).isInstanceOfSatisfying(PayloadException.class, e -> {
            assertThat(e.getMessage()).contains(sentence);
            assertThat(e.problem().offset()).isEqualTo(offset);
        });
    }

    @Test
    void randomMessagesSurviveReadingAndWriting() throws PayloadException {
        TypedProtobufFormat format = format();
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            String json = object(random, 0);
            byte[] written = format.write(json);
            PayloadTree read = format.read(ByteSource.of(written));
            assertThat(read.problem()).as(json).isEmpty();
            assertThat(format.write(NodeJson.exact(read))).as(json).isEqualTo(written);
            assertThat(format.write(NodeJson.plain(read))).as(json).isEqualTo(written);
        }
    }

    private static String object(Random random, int depth) {
        StringBuilder json = new StringBuilder("{");
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            json.append(i > 0 ? "," : "").append(member(random, depth));
        }
        return json.append('}').toString();
    }

    private static String member(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 8 : 10)) {
            case 0 -> "\"i64\":" + random.nextLong();
            case 1 -> "\"u64\":" + Long.toUnsignedString(random.nextLong());
            case 2 -> "\"s32\":" + random.nextInt();
            case 3 -> "\"sf64\":" + random.nextLong();
            case 4 -> "\"d\":" + random.nextDouble();
            case 5 -> "\"last_name\":\"" + "ß".repeat(random.nextInt(200)) + "\"";
            case 6 -> "\"packed\":[" + random.nextInt() + "," + random.nextInt() + "]";
            case 7 -> "\"raw\":\"" + String.format(java.util.Locale.ROOT, "%08x", random.nextInt()) + "\"";
            case 8 -> "\"next\":" + object(random, depth + 1);
            default -> "\"parts\":{\"" + random.nextInt() + "\":" + object(random, depth + 1) + "}";
        };
    }
}
