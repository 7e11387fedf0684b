package app.sockeye.payload.format.protobuf;

import static app.sockeye.payload.format.FormatTrials.bytes;
import static app.sockeye.payload.format.FormatTrials.endure;
import static app.sockeye.payload.format.FormatTrials.isRefused;
import static app.sockeye.payload.format.FormatTrials.outline;
import static app.sockeye.payload.format.FormatTrials.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ProtobufFormatTest {
    /** A varint, text, a message, fixed32, fixed64, a negative number, bytes and a group. */
    private static final String EVERYTHING = "08 9601  12 07 74657374696e67  1a 03 08 96 01  25 0000c03f"
            + "  29 000000000000f83f  30 ffffffffffffffffff01  3a 02 ff00  43 08 01 44";

    private final ProtobufFormat format = new ProtobufFormat();

    @Test
    void fieldsAreToldWithTheirBytes() {
        assertThat(outline(read(format, "08 9601 12 02 6869 1a 03 08 96 01")))
                .isEqualTo(
                        """
                        message @0+12
                          1: varint 150 @1+2
                            as: sint64 75 @1+2
                          2: string hi @4+3
                          3: message @8+4
                            1: varint 150 @10+2
                              as: sint64 75 @10+2
                        """);
    }

    @Test
    void valuesOfAllWireTypesAreToldExactly() {
        assertThat(NodeJson.exact(read(format, EVERYTHING)))
                .isEqualTo("{\"1\":150,\"2\":\"testing\",\"3\":{\"1\":150},\"4\":{\"$fixed32\":\"1069547520\"},"
                        + "\"5\":{\"$fixed64\":\"4609434218613702656\"},\"6\":18446744073709551615,"
                        + "\"7\":{\"$bytes\":\"ff00\"},\"8\":{\"$group\":{\"1\":1}}}");
        assertThat(outline(read(format, EVERYTHING)))
                .contains("as: float 1.5", "as: double 1.5", "as: int64 -1", "as: sint64 -9223372036854775808");
    }

    @Test
    void whatIsReadIsWrittenAgain() throws PayloadException {
        assertThat(format.write(NodeJson.exact(read(format, EVERYTHING)))).isEqualTo(bytes(EVERYTHING));
    }

    @Test
    void valuesAreWrittenByTheirTypes() throws PayloadException {
        assertThat(hex("{\"1\":[1,2],\"2\":true,\"3\":-1}")).isEqualTo("08010802100118ffffffffffffffffff01");
        assertThat(hex("{\"1\":{\"$sint64\":\"-2\"},\"2\":{\"$float\":\"1.5\"}}"))
                .isEqualTo("0803150000c03f");
        assertThat(hex("{\"1\":{\"$double\":\"1.5\"}}")).isEqualTo("09000000000000f83f");
    }

    private String hex(String json) throws PayloadException {
        return HexFormat.of().formatHex(format.write(json));
    }

    @Test
    void whatProtobufHasNotIsRefused() {
        assertThatThrownBy(() -> format.write("[1]")).hasMessageContaining("fields' numbers");
        assertThatThrownBy(() -> format.write("{\"name\":1}")).hasMessageContaining("a field's number");
        assertThatThrownBy(() -> format.write("{\"536870912\":1}")).hasMessageContaining("a field's number");
        assertThatThrownBy(() -> format.write("{\"1\":null}")).hasMessageContaining("no null");
        assertThatThrownBy(() -> format.write("{\"1\":1.5}")).hasMessageContaining("an integer of 64 bits");
        assertThatThrownBy(() -> format.write("{\"1\":{\"$tag 4\":1}}")).hasMessageContaining("no type");
    }

    @Test
    void aBombIsRefusedWithASentence() {
        isRefused(read(format, "0a ffffffff07 00"), "cut off");
        isRefused(read(format, "0b".repeat(100_000)), "200 levels deep");
        isRefused(read(format, "0800".repeat(100_000)), "more than 100000 values");
    }

    @Test
    void nonsenseIsRefusedWithASentence() {
        isRefused(read(format, "00"), "begins no field");
        isRefused(read(format, "0f"), "no known wire type");
        isRefused(read(format, "0c"), "has no beginning");
        isRefused(read(format, "0b 14"), "another one's number");
        isRefused(read(format, "08 ffffffffffffffffffff01"), "longer than 10 bytes");
    }

    @Test
    void messagesOfSeveralFieldsAreLikely() {
        assertThat(format.recognise(bytes("08 01 12 02 6869"))).isEqualTo(Likelihood.LIKELY);
        assertThat(format.recognise(bytes("08 01"))).isEqualTo(Likelihood.POSSIBLE);
        assertThat(format.recognise(bytes("08"))).isEqualTo(Likelihood.NONE);
        assertThat(format.recognise(new byte[0])).isEqualTo(Likelihood.NONE);
    }

    @Test
    void messagesAfterTheirLengthsAreRead() {
        FramedProtobufFormat delimited = new FramedProtobufFormat(ProtobufFraming.DELIMITED);
        assertThat(NodeJson.exact(read(delimited, "02 0801 00 04 12 02 6869")))
                .isEqualTo("[{\"1\":1},{},{\"2\":\"hi\"}]");
        assertThat(delimited.recognise(bytes("02 0801 00"))).isEqualTo(Likelihood.POSSIBLE);
        assertThat(delimited.recognise(bytes("03 0801"))).isEqualTo(Likelihood.NONE);
        isRefused(read(delimited, "05 0801"), "cut off");
        endure(delimited, bytes("02 0801 00 04 12 02 6869"));
    }

    @Test
    void framesOfGrpcWebAreRead() {
        FramedProtobufFormat grpc = new FramedProtobufFormat(ProtobufFraming.GRPC_WEB);
        String frames = "00 00000002 0801  80 0000000f 677270632d7374617475733a300d0a  01 00000001 ff";
        assertThat(NodeJson.plain(read(grpc, frames)))
                .isEqualTo("[{\"flags\":0,\"length\":2,\"message\":{\"1\":1}},"
                        + "{\"flags\":128,\"length\":15,\"trailers\":\"grpc-status:0\\r\\n\"},"
                        + "{\"flags\":1,\"length\":1,\"compressed\":\"ff\"}]");
        assertThat(grpc.recognise(bytes(frames))).isEqualTo(Likelihood.CERTAIN);
        assertThat(grpc.recognise(bytes("00 00000003 0801"))).isEqualTo(Likelihood.NONE);
        endure(grpc, bytes(frames));
    }

    @Test
    void cutAndFlippedPayloadsAndNonsenseAreEndured() {
        endure(format, bytes(EVERYTHING));
    }

    @Test
    void whatIsToldOfFramesIsWrittenAgain() throws PayloadException {
        FramedProtobufFormat grpc = new FramedProtobufFormat(ProtobufFraming.GRPC_WEB);
        String frames = "00 00000002 0801 80 0000000f 677270632d7374617475733a300d0a 01 00000001 ff";
        assertThat(grpc.write(NodeJson.exact(read(grpc, frames)))).isEqualTo(bytes(frames));
        assertThat(grpc.write("{\"1\":1}")).isEqualTo(bytes("00 00000002 0801"));
        FramedProtobufFormat delimited = new FramedProtobufFormat(ProtobufFraming.DELIMITED);
        assertThat(delimited.write("[{\"1\":1},{}]")).isEqualTo(bytes("02 0801 00"));
        assertThatThrownBy(() -> delimited.write("[1]")).hasMessage("Expected an object for each message.");
    }
}
