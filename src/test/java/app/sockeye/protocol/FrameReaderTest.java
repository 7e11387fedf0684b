package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One test per rule of {@link FrameReader}; bytes are written as on the wire, in hex. */
class FrameReaderTest {
    private final RecordingSink sink = new RecordingSink();
    private FrameReader reader = new FrameReader(Direction.RECEIVED, false);

    @Test
    void wholeFramesInOneBufferAreCut() {
        assertThat(read("8102 6869", "8200")).isEmpty();
        assertThat(sink.frames()).containsExactly(frame("8102", "6869"), frame("8200", ""));
    }

    @Test
    void frameSplitIntoSingleBytesIsWhole() {
        assertThat(read("82", "02", "68", "69")).isEmpty();
        assertThat(sink.frames()).containsExactly(frame("8202", "6869"));
        assertThat(reader.headerBytes()).isEmpty();
    }

    @Test
    void headerBytesHoldWhatCameOfASplitHeader() {
        assertThat(read("8100 827E", "01")).isEmpty();
        assertThat(reader.headerBytes()).isEqualTo(hex("827E01"));
    }

    @Test
    void controlFrameMayComeBetweenFragments() {
        assertThat(read("0101 61", "8900", "8001 62")).isEmpty();
        assertThat(sink.frames()).containsExactly(frame("0101", "61"), frame("8900", ""), frame("8001", "62"));
    }

    @Test
    void clientFrameIsUnmasked() {
        reader = new FrameReader(Direction.SENT, false);
        assertThat(read("8185 37FA213D 7F9F", "4D5158")).isEmpty();
        assertThat(sink.frames()).containsExactly(frame("8185 37FA213D", "48656C6C6F"));
    }

    @Test
    void compressedMessageIsLegalWhereNegotiated() {
        reader = new FrameReader(Direction.RECEIVED, true);
        assertThat(read("4101 61", "8001 62")).isEmpty();
    }

    @Test
    void maskedServerFrameIsRefused() {
        refuses("8185", "RFC 6455 section 5.1", "A text frame of the server is masked; a server must not mask.");
    }

    @Test
    void unmaskedClientFrameIsRefused() {
        reader = new FrameReader(Direction.SENT, false);
        refuses(
                "8205",
                "RFC 6455 section 5.1",
                "A binary frame of the client isn't masked; a client must mask every frame.");
    }

    @Test
    void reservedBitsAreRefused() {
        refuses(
                "B100",
                "RFC 6455 section 5.2",
                "A text frame has RSV2 and RSV3 set, but no extension was negotiated that gives it a meaning.");
    }

    @Test
    void compressedMessageIsRefusedWhereNotNegotiated() {
        refuses(
                "C100",
                "RFC 6455 section 5.2",
                "A text frame has RSV1 set, but no extension was negotiated that gives it a meaning.");
    }

    @Test
    void compressedControlFrameIsRefused() {
        reader = new FrameReader(Direction.RECEIVED, true);
        refuses(
                "C900",
                "RFC 7692 section 6",
                "A ping frame has RSV1 (compressed) set; only the first frame of a message may have it.");
    }

    @Test
    void compressedContinuationIsRefused() {
        reader = new FrameReader(Direction.RECEIVED, true);
        read("4100");
        refuses(
                "C000",
                "RFC 7692 section 6",
                "A continuation frame has RSV1 (compressed) set; only the first frame of a message may have it.");
    }

    @Test
    void reservedOpcodeIsRefused() {
        refuses("8B00", "RFC 6455 section 5.2", "A frame has the reserved opcode 0xB.");
    }

    @Test
    void fragmentedControlFrameIsRefused() {
        refuses("0A00", "RFC 6455 section 5.5", "A pong frame has FIN clear; a control frame must not be fragmented.");
    }

    @Test
    void longControlFrameIsRefusedBeforeItsLengthCame() {
        refuses(
                "897E",
                "RFC 6455 section 5.5",
                "A ping frame has the length field 126; a control frame carries at most 125 bytes.");
    }

    @Test
    void continuationWithoutStartIsRefused() {
        refuses("8000", "RFC 6455 section 5.4", "A continuation frame came, but no fragmented message is open.");
    }

    @Test
    void newMessageInsideAFragmentedOneIsRefused() {
        read("0100");
        refuses(
                "8200",
                "RFC 6455 section 5.4",
                "A binary frame came inside a fragmented message;"
                        + " only continuation and control frames may come before its last fragment.");
    }

    @Test
    void lengthNotInTheShortestFormIsRefused() {
        refuses(
                "817E 007D",
                "RFC 6455 section 5.2",
                "A text frame tells its length 125 in 16 bits; it must take the shortest form, 7 bits.");
    }

    @Test
    void longLengthNotInTheShortestFormIsRefused() {
        refuses(
                "827F 000000000000FFFF",
                "RFC 6455 section 5.2",
                "A binary frame tells its length 65535 in 64 bits; it must take the shortest form, 16 bits.");
    }

    @Test
    void lengthWithTheTopBitSetIsRefused() {
        refuses(
                "827F 8000000000000001",
                "RFC 6455 section 5.2",
                "A binary frame has the 64-bit length 0x8000000000000001; its top bit must be 0.");
    }

    @Test
    void clientsBadLengthIsRefusedBeforeItsMaskingKeyCame() {
        reader = new FrameReader(Direction.SENT, false);
        assertThat(read("81FE 0001")).isPresent();
    }

    @Test
    void closeBodyOfOneByteIsRefused() {
        refuses(
                "8801",
                "RFC 6455 section 5.5.1",
                "A close frame has a body of 1 byte; it must be empty or begin with a 2-byte close code.");
    }

    @Test
    void illegalCloseCodeIsRefused() {
        refuses(
                "8802 03EE",
                "RFC 6455 section 7.4",
                "A close frame has the code 1006 (Abnormal Closure), which must not be sent.");
    }

    @Test
    void closeReasonThatIsNotUtf8IsRefusedWith1007() {
        ProtocolError error = read("8804 03E8 61", "FF").orElseThrow();
        assertThat(error)
                .isEqualTo(new ProtocolError(
                        "RFC 6455 section 5.5.1",
                        "A close frame's reason (code 1000) isn't UTF-8 from its byte 1 on.",
                        1007));
    }

    @Test
    void refusedCloseBodyIsHandedOnButNeverEnds() {
        assertThat(read("8802 03", "EE")).isPresent();
        assertThat(sink.frames()).containsExactly(new ReadFrame("8802", "03ee", false));
        assertThat(reader.offendingBytes()).isEqualTo(hex("880203EE"));
    }

    @Test
    void closeInPiecesIsLegal() {
        assertThat(read("88", "05", "03", "E8C3", "BC", "21")).isEmpty();
        assertThat(sink.frames()).containsExactly(frame("8805", "03E8C3BC21"));
    }

    @Test
    void positionIsWhereTheOffendingFrameBegins() {
        ByteBuffer bytes = ByteBuffer.wrap(hex("8101 61 8300 8100"));
        assertThat(reader.read(bytes, sink)).isPresent();
        assertThat(bytes.position()).isEqualTo(3);
        assertThat(reader.offendingBytes()).isEqualTo(hex("8300"));
        assertThat(sink.frames()).containsExactly(frame("8101", "61"));
    }

    @Test
    void positionStaysWhereTheFrameBeganInAnEarlierBuffer() {
        assertThat(read("83")).isEmpty();
        ByteBuffer bytes = ByteBuffer.wrap(hex("FFFF 00 00")).position(2);
        assertThat(reader.read(bytes, sink)).isPresent();
        assertThat(bytes.position()).isEqualTo(2);
    }

    @Test
    void nothingIsReadAfterABreach() {
        Optional<ProtocolError> breach = read("8300");
        assertThat(read("8100")).isEqualTo(breach);
        assertThat(sink.frames()).isEmpty();
    }

    @Test
    void sliceOfABiggerArrayIsRead() {
        ByteBuffer slice = ByteBuffer.wrap(hex("FFFF 8101 61 FF")).slice(2, 3);
        assertThat(reader.read(slice, sink)).isEmpty();
        assertThat(sink.frames()).containsExactly(frame("8101", "61"));
    }

    private void refuses(String bytes, String section, String sentence) {
        assertThat(read(bytes)).contains(new ProtocolError(section, sentence, CloseCode.PROTOCOL_ERROR));
    }

    private Optional<ProtocolError> read(String... pieces) {
        Optional<ProtocolError> breach = Optional.empty();
        for (String piece : pieces) {
            breach = reader.read(ByteBuffer.wrap(hex(piece)), sink);
        }
        return breach;
    }

    private static ReadFrame frame(String header, String payload) {
        return ReadFrame.of(hex(header), hex(payload), true);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}
