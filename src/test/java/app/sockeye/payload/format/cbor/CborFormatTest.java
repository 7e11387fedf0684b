package app.sockeye.payload.format.cbor;

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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CborFormatTest {
    private static final ObjectMapper CBOR = new ObjectMapper(new CBORFactory());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CborFormat format = new CborFormat();

    private String exact(String hex) {
        PayloadTree tree = FormatTrials.read(format, hex);
        assertThat(tree.problem()).isEmpty();
        return NodeJson.exact(tree);
    }

    private String plain(String hex) {
        return NodeJson.plain(FormatTrials.read(format, hex));
    }

    /** Examples of RFC 8949, appendix A. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1bffffffffffffffff|18446744073709551615",
                "3bffffffffffffffff|-18446744073709551616",
                "3903e7|-1000",
                "fb3ff199999999999a|1.1",
                "f93c00|{\"$float16\":\"1.0\"}",
                "f97bff|{\"$float16\":\"65504.0\"}",
                "f90001|{\"$float16\":\"5.9604645E-8\"}",
                "f9c400|{\"$float16\":\"-4.0\"}",
                "f97c00|{\"$float16\":\"Infinity\"}",
                "f97e00|{\"$float16\":\"NaN\"}",
                "fa47c35000|{\"$float32\":\"100000.0\"}",
                "f4|false",
                "f6|null",
                "f7|{\"$undefined\":\"\"}",
                "f0|{\"$simple\":\"16\"}",
                "f8ff|{\"$simple\":\"255\"}",
                "c074323031332d30332d32315432303a30343a30305a|{\"$tag 0\":\"2013-03-21T20:04:00Z\"}",
                "c11a514b67b0|{\"$tag 1\":1363896240}",
                "d818456449455446|{\"$tag 24\":{\"$bytes\":\"6449455446\"}}",
                "62c3bc|\"ü\"",
                "a201020304|{\"$map\":[[1,2],[3,4]]}",
                "a26161016162820203|{\"a\":1,\"b\":[2,3]}",
                "5f42010243030405ff|{\"$indefinite bytes\":\"0102030405\"}",
                "7f657374726561646d696e67ff|\"streaming\"",
                "9f018202039f0405ffff|[1,[2,3],[4,5]]",
                "bf61610161629f0203ffff|{\"a\":1,\"b\":[2,3]}",
            })
    void examplesOfTheSpecificationAreTold(String hex, String json) throws PayloadException {
        assertThat(exact(hex)).isEqualTo(json);
        assertThat(exact(HexFormat.of().formatHex(format.write(json)))).isEqualTo(json.replace("indefinite ", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c11a514b67b0|\"2013-03-21T20:04:00Z\"",
                "c1fb41d452d9ec200000|\"2013-03-21T20:04:00.500Z\"",
                "c120|\"1969-12-31T23:59:59Z\"",
                "c249010000000000000000|18446744073709551616",
                "c349010000000000000000|-18446744073709551617",
                "c48221196ab3|273.15",
                "c4821a7fffffff01|[2147483647,1]",
                "d81e820103|\"1/3\"",
                "d82550f81d4fae7dec11d0a76500a0c91e6bf6|\"f81d4fae-7dec-11d0-a765-00a0c91e6bf6\"",
                "d9d9f7a10102|{\"1\":2}",
                "c1f97e00|\"NaN\"",
            })
    void tagsAreToldByWhatTheyMean(String hex, String json) {
        assertThat(plain(hex)).isEqualTo(json);
    }

    @Test
    void valuesKnowTheirBytes() {
        assertThat(outline(FormatTrials.read(format, "a2 6161 190100 01 c1 00")))
                .isEqualTo(
                        """
                        map @0+9
                          a: uint 256 @3+3
                          entry @6+3
                            key: uint 1 @6+1
                            value: tag 1 1970-01-01T00:00:00Z @7+2
                              uint 0 @8+1
                        """);
    }

    @Test
    void severalValuesAreSeveralRoots() {
        assertThat(exact("01 6161 80")).isEqualTo("[1,\"a\",[]]");
    }

    @Test
    void integersOfAnyLengthAreWritten() throws PayloadException {
        assertThat(plain(HexFormat.of().formatHex(format.write("[18446744073709551616,-18446744073709551617]"))))
                .isEqualTo("[18446744073709551616,-18446744073709551617]");
        assertThatThrownBy(() -> format.write("1".repeat(2000))).hasMessageContaining("too long to be written");
    }

    @Test
    void anotherReaderUnderstandsWhatIsWritten() throws IOException, PayloadException {
        String json = "{\"a\":[0,23,24,255,256,65536,4294967296,-1,-25,-257],\"b\":1.5,\"c\":{\"d\":null,\"e\":true},"
                + "\"t\":\"" + "ü".repeat(300) + "\"}";
        assertThat(CBOR.readTree(format.write(json)))
                .isEqualTo(CBOR.readTree(CBOR.writeValueAsBytes(JSON.readTree(json))));
        assertThat(CBOR.readTree(format.write("{\"$bytes\":\"0a0b\"}")).binaryValue())
                .containsExactly(10, 11);
    }

    @Test
    void whatAnotherWriterWritesIsRead() throws IOException {
        JsonNode tree = JSON.readTree("{\"a\":[1,-7,2.5,\"x\",null,false,{}],\"big\":123456789012345678901234567890}");
        PayloadTree read = format.read(ByteSource.of(CBOR.writeValueAsBytes(tree)));
        assertThat(JSON.readTree(NodeJson.plain(read))).isEqualTo(tree);
    }

    @Test
    void whatCborHasNotIsRefused() {
        assertThatThrownBy(() -> format.write("{\"$oid\":\"ab\"}")).hasMessage("CBOR has no type $oid.");
        assertThatThrownBy(() -> format.write("{\"$tag x\":1}")).hasMessage("CBOR has no type $tag x.");
        assertThatThrownBy(() -> format.write("{\"$simple\":\"256\"}")).hasMessageContaining("from 0 to 255");
        assertThatThrownBy(() -> format.write("{\"$float16\":\"0.1\"}")).hasMessageContaining("does not fit");
    }

    @Test
    void aBombIsRefusedWithASentence() {
        isRefused(FormatTrials.read(format, "9bffffffffffffffff01"), "cut off", "18446744073709551615");
        isRefused(FormatTrials.read(format, "bb7fffffffffffffff01"), "cut off");
        isRefused(FormatTrials.read(format, "5b7fffffffffffffff01"), "cut off");
        isRefused(FormatTrials.read(format, "81".repeat(100_000)), "200 levels deep");
        isRefused(FormatTrials.read(format, "c1".repeat(100_000)), "200 levels deep");
        isRefused(FormatTrials.read(format, "9f".repeat(100_000)), "200 levels deep");
        isRefused(FormatTrials.read(format, "f6".repeat(200_000)), "more than 100000 values");
    }

    @Test
    void nonsenseIsRefusedWithASentence() {
        isRefused(FormatTrials.read(format, "ff"), "a break");
        isRefused(FormatTrials.read(format, "1f"), "indefinite length");
        isRefused(FormatTrials.read(format, "1c"), "reserved");
        isRefused(FormatTrials.read(format, "5f6161ff"), "piece at byte 1");
        isRefused(FormatTrials.read(format, "bf6161ff"), "a break");
    }

    @Test
    void malformedTextIsKept() {
        assertThat(exact("a162fffe01")).isEqualTo("{\"$map\":[[{\"$malformed text\":\"fffe\"},1]]}");
    }

    @Test
    void mapsOfNamedMembersAreRecognised() {
        assertThat(format.recognise(bytes("a1616101"))).isEqualTo(Likelihood.CERTAIN);
        assertThat(format.recognise(bytes("d9d9f701"))).isEqualTo(Likelihood.CERTAIN);
        assertThat(format.recognise(bytes("820102"))).isEqualTo(Likelihood.LIKELY);
        assertThat(format.recognise(bytes("6161"))).isEqualTo(Likelihood.POSSIBLE);
        assertThat(format.recognise(bytes("a16161"))).isEqualTo(Likelihood.NONE);
        assertThat(CborFormat.json(bytes("a1616101"))).contains("{\"a\":1}");
        assertThat(CborFormat.json(bytes("a16161"))).isEmpty();
    }

    @Test
    void cutAndFlippedPayloadsAndNonsenseAreEndured() {
        endure(
                format,
                bytes("a6 6161 9f0102ff 6162 c11a514b67b0 01 c48221196ab3 8102 c249010000000000000000 6163 f97e00"
                        + " 6164 7f657374726561646d696e67ff"));
    }
}
