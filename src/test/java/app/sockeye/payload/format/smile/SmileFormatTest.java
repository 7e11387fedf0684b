package app.sockeye.payload.format.smile;

import static app.sockeye.payload.format.FormatTrials.endure;
import static app.sockeye.payload.format.FormatTrials.isRefused;
import static app.sockeye.payload.format.FormatTrials.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.RandomValues;
import app.sockeye.payload.format.WritableFormat;
import app.sockeye.payload.format.bson.BsonFormat;
import app.sockeye.payload.format.cbor.CborFormat;
import app.sockeye.payload.format.msgpack.MessagePackFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmileFormatTest {
    private static final String LONG = "Größe".repeat(40);
    private static final String JSON = "{\"int\":-100000,\"small\":-16,\"long\":9007199254740993,"
            + "\"big\":123456789012345678901234567890,\"decimal\":-1.50,\"float\":{\"$float32\":\"1.5\"},\"double\":2.25,"
            + "\"nan\":{\"$float64\":\"NaN\"},\"yes\":true,\"no\":false,\"nothing\":null,\"empty\":\"\","
            + "\"list\":[\"again\",\"again\",\"Größe\",{\"int\":1,\"int\":2}],\"text\":\"" + LONG + "\","
            + "\"binary\":{\"$binary\":\"00010203040506fffe\"}}";

    private final SmileFormat format = new SmileFormat();

    private static byte[] everything(boolean raw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SmileFactory factory = SmileFactory.builder()
                .enable(SmileGenerator.Feature.CHECK_SHARED_STRING_VALUES)
                .configure(SmileGenerator.Feature.ENCODE_BINARY_AS_7BIT, !raw)
                .build();
        try (JsonGenerator smile = factory.createGenerator(out)) {
            smile.writeStartObject();
            smile.writeNumberField("int", -100_000);
            smile.writeNumberField("small", -16);
            smile.writeNumberField("long", 9_007_199_254_740_993L);
            smile.writeNumberField("big", new BigInteger("123456789012345678901234567890"));
            smile.writeNumberField("decimal", new BigDecimal("-1.50"));
            smile.writeNumberField("float", 1.5f);
            smile.writeNumberField("double", 2.25);
            smile.writeNumberField("nan", Double.NaN);
            smile.writeBooleanField("yes", true);
            smile.writeBooleanField("no", false);
            smile.writeNullField("nothing");
            smile.writeStringField("empty", "");
            smile.writeArrayFieldStart("list");
            smile.writeString("again");
            smile.writeString("again");
            smile.writeString("Größe");
            smile.writeStartObject();
            smile.writeNumberField("int", 1);
            smile.writeNumberField("int", 2);
            smile.writeEndObject();
            smile.writeEndArray();
            smile.writeStringField("text", LONG);
            smile.writeBinaryField("binary", new byte[] {0, 1, 2, 3, 4, 5, 6, -1, -2});
            smile.writeEndObject();
        }
        return out.toByteArray();
    }

    @Test
    void valuesOfAllTypesAreToldExactly() throws IOException {
        for (boolean raw : new boolean[] {false, true}) {
            byte[] bytes = everything(raw);
            PayloadTree tree = format.read(ByteSource.of(bytes));
            assertThat(tree.problem()).isEmpty();
            assertThat(NodeJson.exact(tree)).isEqualTo(JSON);
            assertThat(format.recognise(bytes)).isEqualTo(Likelihood.CERTAIN);
        }
    }

    @Test
    void moreNamesThanAreSharedAreRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder json = new StringBuilder("[");
        try (JsonGenerator smile = new SmileFactory().createGenerator(out)) {
            smile.writeStartArray();
            for (int i = 0; i < 3000; i++) {
                smile.writeStartObject();
                smile.writeNumberField("name" + i % 1500, i);
                smile.writeEndObject();
                json.append(i > 0 ? "," : "")
                        .append("{\"name")
                        .append(i % 1500)
                        .append("\":")
                        .append(i)
                        .append('}');
            }
            smile.writeEndArray();
        }
        assertThat(NodeJson.exact(format.read(ByteSource.of(out.toByteArray()))))
                .isEqualTo(json + "]");
    }

    @Test
    void aBombIsRefusedWithASentence() {
        isRefused(read(format, "3a290a00" + "f8".repeat(100_000)), "200 levels deep");
        isRefused(read(format, "3a290a00 f8" + "21".repeat(200_000)), "more than 100000 values");
        isRefused(read(format, "3a290a00 e8 7f7f7f7fbf 00"), "cut off");
        isRefused(read(format, "3a290a00 e0 41"), "cut off");
    }

    @Test
    void nonsenseIsRefusedWithASentence() {
        isRefused(read(format, "3a2900"), "begins with :)");
        isRefused(read(format, "3a290a00 f7"), "begins no value");
        isRefused(read(format, "3a290a00 fa 21"), "begins no name");
        isRefused(read(format, "3a290a03 01"), "was not there");
    }

    @Test
    void cutAndFlippedPayloadsAndNonsenseAreEndured() throws IOException {
        endure(format, everything(false));
    }

    @Test
    void whatIsWrittenIsReadByJackson() throws IOException, PayloadException {
        byte[] written = format.write(JSON);
        assertThat(NodeJson.exact(format.read(ByteSource.of(written)))).isEqualTo(JSON);
        try (JsonParser smile = new SmileFactory().createParser(written)) {
            Map<String, Object> read = new HashMap<>();
            smile.nextToken();
            while (smile.nextToken() == JsonToken.FIELD_NAME) {
                String name = smile.currentName();
                if (smile.nextToken().isNumeric()) {
                    read.put(name, smile.getNumberValue());
                } else if (name.equals("binary")) {
                    read.put(name, smile.getBinaryValue().length);
                } else {
                    read.put(name, smile.getText());
                    smile.skipChildren();
                }
            }
            assertThat(read)
                    .containsEntry("long", 9_007_199_254_740_993L)
                    .containsEntry("big", new BigInteger("123456789012345678901234567890"))
                    .containsEntry("decimal", new BigDecimal("-1.50"))
                    .containsEntry("float", 1.5f)
                    .containsEntry("text", LONG)
                    .containsEntry("binary", 9);
        }
    }

    @Test
    void randomValuesSurviveWritingAndReading() throws PayloadException {
        RandomValues.survives(format, "binary", 200);
        RandomValues.survives(new CborFormat(), "bytes", 63);
        RandomValues.survives(new MessagePackFormat(), "bin", 63);
        RandomValues.survives(new BsonFormat(), "binary 0", 31);
    }

    @Test
    void decimalsAreNeverRounded() throws PayloadException {
        String json = "{\"d\":1.10000000000000000001}";
        assertThat(written(format, json)).isEqualTo(json);
        assertThat(written(new CborFormat(), json))
                .isEqualTo("{\"d\":{\"$tag 4\":[-20,{\"$tag 2\":{\"$bytes\":\"05f68e8131ecf80001\"}}]}}");
        assertThat(written(new BsonFormat(), json))
                .isEqualTo("{\"d\":{\"$numberDecimal\":\"1.10000000000000000001\"}}");
        assertThatThrownBy(() -> new MessagePackFormat().write(json)).hasMessageContaining("would round");
    }

    private static String written(WritableFormat format, String json) throws PayloadException {
        return NodeJson.exact(format.read(ByteSource.of(format.write(json))));
    }

    @Test
    void whatSmileHasNotIsRefused() {
        assertThatThrownBy(() -> format.write("{\"a\":{\"$oid\":\"00\"}}"))
                .isInstanceOf(PayloadException.class)
                .hasMessage("Smile has no type $oid.");
        assertThatThrownBy(() -> format.write("{\"$map\":[[1,2]]}")).hasMessageContaining("are text");
    }
}
