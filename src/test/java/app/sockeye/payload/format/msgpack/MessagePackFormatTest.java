package app.sockeye.payload.format.msgpack;

import static app.sockeye.payload.format.FormatTrials.bytes;
import static app.sockeye.payload.format.FormatTrials.endure;
import static app.sockeye.payload.format.FormatTrials.isRefused;
import static app.sockeye.payload.format.FormatTrials.outline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.FormatTrials;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadTree;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;

class MessagePackFormatTest {
    private final MessagePackFormat format = new MessagePackFormat();

    private static byte[] everything() throws IOException {
        try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
            packer.packMapHeader(12);
            packer.packString("nil").packNil();
            packer.packString("yes").packBoolean(true);
            packer.packString("small").packInt(-32);
            packer.packString("int64").packLong(-9_007_199_254_740_993L);
            packer.packString("uint64").packBigInteger(new BigInteger("18446744073709551615"));
            packer.packString("float").packFloat(0.1f);
            packer.packString("nan").packDouble(Double.NaN);
            packer.packString("text").packString("Größe 😀 ".repeat(40));
            packer.packString("bin").packBinaryHeader(3).addPayload(new byte[] {0, -1, 7});
            packer.packString("list").packArrayHeader(2).packInt(1).packArrayHeader(0);
            packer.packString("time").packTimestamp(Instant.parse("1969-12-31T23:59:59.000000001Z"));
            packer.packString("ext").packExtensionTypeHeader((byte) 5, 2).addPayload(new byte[] {1, 2});
            return packer.toByteArray();
        }
    }

    private String exact(String hex) {
        PayloadTree tree = FormatTrials.read(format, hex);
        assertThat(tree.problem()).isEmpty();
        return NodeJson.exact(tree);
    }

    @Test
    void valuesOfAllTypesAreToldExactly() throws IOException {
        PayloadTree tree = format.read(ByteSource.of(everything()));
        assertThat(tree.isWhole()).isTrue();
        assertThat(NodeJson.exact(tree))
                .contains("\"nil\":null,\"yes\":true,\"small\":-32,\"int64\":-9007199254740993")
                .contains(
                        "\"uint64\":18446744073709551615,\"float\":{\"$float32\":\"0.1\"},\"nan\":{\"$float64\":\"NaN\"}")
                .contains("\"bin\":{\"$bin\":\"00ff07\"},\"list\":[1,[]]")
                .contains("\"time\":{\"$timestamp\":\"1969-12-31T23:59:59.000000001Z\"}")
                .contains("\"ext\":{\"$ext 5\":\"0102\"}");
    }

    @Test
    void valuesKnowTheirBytes() {
        assertThat(outline(FormatTrials.read(format, "82 a1 61 cd 0100 a1 62 92 c0 c3")))
                .isEqualTo(
                        """
                        map @0+11
                          a: uint16 256 @3+3
                          b: array @8+3
                            0: nil nil @9+1
                            1: bool true @10+1
                        """);
        assertThat(FormatTrials.read(format, "81 a1 61 01")
                        .roots()
                        .get(0)
                        .children()
                        .get(0)
                        .key())
                .satisfies(key -> assertThat(key.offset()).isEqualTo(1))
                .satisfies(key -> assertThat(key.length()).isEqualTo(2));
    }

    @Test
    void keysThatAreNoTextAndKeysThatAreThereTwiceAreKept() {
        String json = exact("84 01 a1 61 01 a1 62 92 01 02 c0 a1 78 c2");
        assertThat(json).isEqualTo("{\"$map\":[[1,\"a\"],[1,\"b\"],[[1,2],null],[\"x\",false]]}");
        assertThat(NodeJson.plain(FormatTrials.read(format, "82 01 c0 92 01 a1 61 c0")))
                .isEqualTo("{\"1\":null,\"[1,\\\"a\\\"]\":null}");
    }

    @Test
    void timestampsOfThreeLengthsAreTold() {
        assertThat(exact("d6ff 00000001")).isEqualTo("{\"$timestamp\":\"1970-01-01T00:00:01Z\"}");
        assertThat(exact("d7ff 0000000400000001")).isEqualTo("{\"$timestamp\":\"1970-01-01T00:00:01.000000001Z\"}");
        assertThat(exact("c70cff 00000000 ffffffffffffffff")).isEqualTo("{\"$timestamp\":\"1969-12-31T23:59:59Z\"}");
        assertThat(exact("c70cff ffffffff ffffffffffffffff")).startsWith("{\"$ext -1\":");
        assertThat(exact("c70cff 00000000 7fffffffffffffff")).startsWith("{\"$ext -1\":");
    }

    @Test
    void bytesInAStringAreKept() {
        assertThat(exact("a2 ff fe")).isEqualTo("{\"$raw\":\"fffe\"}");
    }

    @Test
    void severalValuesAreSeveralRoots() {
        assertThat(exact("01 a1 61 c0")).isEqualTo("[1,\"a\",null]");
    }

    @Test
    void whatIsReadIsWrittenAgain() throws IOException, PayloadException {
        byte[] payload = everything();
        String json = NodeJson.exact(format.read(ByteSource.of(payload)));
        String again = NodeJson.exact(format.read(ByteSource.of(format.write(json))));
        assertThat(again).isEqualTo(json);
        String odd = "{\"$map\":[[1,{\"$raw\":\"ff\"}],[\"$a\",{\"$map\":[[\"$b\",1]]}]]}";
        assertThat(NodeJson.exact(format.read(ByteSource.of(format.write(odd)))))
                .isEqualTo(odd);
    }

    @Test
    void anotherReaderUnderstandsWhatIsWritten() throws IOException, PayloadException {
        String json = "{\"a\":[0,127,128,255,256,65535,65536,4294967296,-1,-33,-129,-32769,-2147483649],\"b\":1.5,"
                + "\"t\":\"" + "x".repeat(300) + "\"}";
        try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(format.write(json))) {
            assertThat(unpacker.unpackValue().toJson()).isEqualTo(json);
        }
        String time = "{\"$timestamp\":\"2026-01-31T12:00:00.5Z\"}";
        try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(format.write(time))) {
            assertThat(unpacker.unpackTimestamp()).isEqualTo("2026-01-31T12:00:00.5Z");
        }
    }

    @Test
    void lengthsAreWrittenInTheShortestForm() throws PayloadException {
        assertThat(HexFormat.of().formatHex(format.write("{\"$ext 3\":\"01020304\"}")))
                .isEqualTo("d60301020304");
        assertThat(format.write("\"" + "x".repeat(32) + "\""))
                .startsWith(0xD9, 32)
                .hasSize(34);
        assertThat(format.write("\"" + "x".repeat(70_000) + "\"")).startsWith(0xDB, 0, 1);
        assertThat(format.write("{\"$bin\":\"" + "00".repeat(256) + "\"}")).startsWith(0xC5, 1, 0);
    }

    @Test
    void whatMessagePackHasNotIsRefused() {
        assertThatThrownBy(() -> format.write("18446744073709551616")).hasMessageContaining("more than 64 bits");
        assertThatThrownBy(() -> format.write("{\"$tag 4\":[1]}")).hasMessageContaining("no type $tag 4");
        assertThatThrownBy(() -> format.write("{\"$timestamp\":\"noon\"}")).hasMessageContaining("a time such as");
        assertThatThrownBy(() -> format.write("{\"$bin\":\"0\"}")).hasMessageContaining("two for each byte");
        assertThatThrownBy(() -> format.write("{\"a\":")).hasMessageContaining("not valid JSON at character 6");
        assertThatThrownBy(() -> format.write("[".repeat(300) + "]".repeat(300)))
                .hasMessageContaining("200 levels");
    }

    @Test
    void aBombIsRefusedWithASentence() {
        isRefused(FormatTrials.read(format, "dd 7fffffff 01"), "cut off", "at byte 0");
        isRefused(FormatTrials.read(format, "df 80000000 01"), "cut off");
        isRefused(FormatTrials.read(format, "91".repeat(100_000)), "200 levels deep");
        isRefused(FormatTrials.read(format, "c0".repeat(200_000)), "more than 100000 values");
        isRefused(FormatTrials.read(format, "c1"), "never uses");
    }

    @Test
    void keysWithinKeysDoNotGrow() {
        PayloadTree tree = FormatTrials.read(format, "81".repeat(80) + "01".repeat(81));
        assertThat(NodeJson.plain(tree).length()).isLessThan(1000);
    }

    @Test
    void aCutPayloadIsReadUpToItsEnd() {
        PayloadTree tree = FormatTrials.read(format, "83 a1 61 01 a1 62 a5 68 69");
        assertThat(NodeJson.plain(tree)).isEqualTo("{\"a\":1}");
        isRefused(tree, "cut off", "at byte 6", "5 more bytes, found 2");
    }

    @Test
    void mapsOfNamedMembersAreRecognised() {
        assertThat(format.recognise(bytes("81 a1 61 01"))).isEqualTo(Likelihood.CERTAIN);
        assertThat(format.recognise(bytes("93 01 02 03"))).isEqualTo(Likelihood.LIKELY);
        assertThat(format.recognise(bytes("a1 61"))).isEqualTo(Likelihood.POSSIBLE);
        assertThat(format.recognise(bytes("81 a1 61 01 01"))).isEqualTo(Likelihood.NONE);
        assertThat(format.recognise(bytes("7b 7d"))).isEqualTo(Likelihood.NONE);
        assertThat(format.recognise(new byte[0])).isEqualTo(Likelihood.NONE);
    }

    @Test
    void aWholeValueIsToldAsJson() {
        assertThat(MessagePackFormat.json(bytes("81 a1 61 c4 01 ff"))).contains("{\"a\":\"ff\"}");
        assertThat(MessagePackFormat.json(bytes("81 a1 61"))).isEmpty();
        assertThat(MessagePackFormat.json(bytes("01 02"))).isEmpty();
    }

    @Test
    void cutAndFlippedPayloadsAndNonsenseAreEndured() throws IOException {
        endure(format, everything());
    }
}
