package app.sockeye.payload.format.bson;

import static app.sockeye.payload.format.FormatTrials.bytes;
import static app.sockeye.payload.format.FormatTrials.endure;
import static app.sockeye.payload.format.FormatTrials.isRefused;
import static app.sockeye.payload.format.FormatTrials.outline;
import static app.sockeye.payload.format.FormatTrials.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadTree;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.bson.types.Code;
import org.bson.types.Decimal128;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

class BsonFormatTest {
    private final BsonFormat format = new BsonFormat();

    private static byte[] everything() {
        Document document = new Document("id", new ObjectId("0123456789abcdef01234567"))
                .append("long", 5L)
                .append("int", -7)
                .append("double", 1.5)
                .append("nan", Double.NaN)
                .append("decimal", Decimal128.parse("-1.50"))
                .append("date", new Date(-1))
                .append("regex", java.util.regex.Pattern.compile("a+", java.util.regex.Pattern.CASE_INSENSITIVE))
                .append("binary", new Binary((byte) 4, new byte[] {1, -1}))
                .append("timestamp", new BsonTimestamp(7, 2))
                .append("min", new MinKey())
                .append("code", new Code("f()"))
                .append("text", "Größe")
                .append("list", List.of(1, "a", new Document()))
                .append("nothing", null)
                .append("yes", true);
        BasicOutputBuffer out = new BasicOutputBuffer();
        new DocumentCodec()
                .encode(
                        new BsonBinaryWriter(out),
                        document,
                        EncoderContext.builder().build());
        return out.toByteArray();
    }

    @Test
    void valuesOfAllTypesAreToldExactly() {
        PayloadTree tree = format.read(ByteSource.of(everything()));
        assertThat(tree.problem()).isEmpty();
        assertThat(NodeJson.exact(tree))
                .isEqualTo(
                        "{\"id\":{\"$oid\":\"0123456789abcdef01234567\"},\"long\":{\"$numberLong\":\"5\"},\"int\":-7,"
                                + "\"double\":1.5,\"nan\":{\"$numberDouble\":\"NaN\"},\"decimal\":{\"$numberDecimal\":\"-1.50\"},"
                                + "\"date\":{\"$date\":\"1969-12-31T23:59:59.999Z\"},"
                                + "\"regex\":{\"$regularExpression\":{\"pattern\":\"a+\",\"options\":\"i\"}},"
                                + "\"binary\":{\"$binary 4\":\"01ff\"},\"timestamp\":{\"$timestamp\":{\"t\":7,\"i\":2}},"
                                + "\"min\":{\"$minKey\":\"1\"},\"code\":{\"$code\":\"f()\"},\"text\":\"Größe\","
                                + "\"list\":[1,\"a\",{}],\"nothing\":null,\"yes\":true}");
    }

    @Test
    void whatIsReadIsWrittenAgain() throws PayloadException {
        byte[] bytes = everything();
        assertThat(format.write(NodeJson.exact(format.read(ByteSource.of(bytes)))))
                .isEqualTo(bytes);
    }

    @Test
    void anotherReaderUnderstandsWhatIsWritten() throws PayloadException {
        byte[] bytes = format.write("{\"a\":{\"$numberDecimal\":\"12.345\"},\"b\":[4294967296,{\"c\":\"ü\"}]}");
        BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(bytes));
        Document document =
                new DocumentCodec().decode(reader, DecoderContext.builder().build());
        assertThat(document)
                .isEqualTo(new Document("a", Decimal128.parse("12.345"))
                        .append("b", List.of(4294967296L, new Document("c", "ü"))));
    }

    @Test
    void decimalsAreToldAsTheyAre() {
        for (String text :
                List.of("0", "-0", "1E+3", "1.00", "9.999999999999999999999999999999999E+6144", "Infinity")) {
            Decimal128 decimal = Decimal128.parse(text);
            assertThat(app.sockeye.payload.format.bson.Decimal128.text(decimal.getHigh(), decimal.getLow()))
                    .isEqualTo(text);
        }
    }

    @Test
    void valuesKnowTheirBytes() {
        assertThat(outline(read(format, "0c000000 10 6100 05000000 00")))
                .isEqualTo("document @0+12\n  a: numberInt 5 @7+4\n");
    }

    @Test
    void whatBsonHasNotIsRefused() {
        assertThatThrownBy(() -> format.write("[1]")).hasMessageContaining("a document");
        assertThatThrownBy(() -> format.write("{\"a\":9223372036854775808}")).hasMessageContaining("64 bits");
        assertThatThrownBy(() -> format.write("{\"a\":{\"$oid\":\"00\"}}")).hasMessageContaining("12 bytes");
        assertThatThrownBy(() -> format.write("{\"a\":{\"$ext 5\":\"00\"}}")).hasMessageContaining("no type");
        assertThatThrownBy(() -> format.write("{\"a\\u0000\":1}")).hasMessageContaining("U+0000");
        assertThatThrownBy(() -> format.write("{\"a\":{\"$numberDecimal\":\"1e9999\"}}"))
                .hasMessageContaining("34");
    }

    @Test
    void aBombIsRefusedWithASentence() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            deep.insert(0, "036100").insert(0, "08000000");
        }
        assertThat(read(format, deep.toString()).problem()).isPresent();
        isRefused(read(format, "ffffff7f 10"), "cut off");
        isRefused(read(format, "0c000000 02 6100 ffffff7f 00"), "cut off");
        isRefused(read(format, "08000000 20 6100 00"), "unknown type 20");
    }

    @Test
    void aDocumentOfItsLengthIsRecognised() {
        assertThat(format.recognise(everything())).isEqualTo(Likelihood.CERTAIN);
        assertThat(format.recognise(bytes("0500000000"))).isEqualTo(Likelihood.CERTAIN);
        assertThat(format.recognise(bytes("0600000000"))).isEqualTo(Likelihood.NONE);
    }

    @Test
    void cutAndFlippedPayloadsAndNonsenseAreEndured() {
        endure(format, everything());
    }
}
