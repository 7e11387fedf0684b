package app.sockeye.payload.format.compression;

import static app.sockeye.payload.format.FormatTrials.bytes;
import static app.sockeye.payload.format.FormatTrials.endure;
import static app.sockeye.payload.format.FormatTrials.isRefused;
import static app.sockeye.payload.format.FormatTrials.outline;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.PayloadTreeBuilder;
import app.sockeye.payload.format.WritableFormat;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompressedFormatTest {
    private static final String JSON = "{\"greeting\":\"" + "Größe ".repeat(50) + "\"}";
    /** An uncompressed meta-block of "hello" (RFC 7932 section 9.2), then the last, empty one. */
    private static final byte[] BROTLI = bytes("400010 68656c6c6f 03");

    static Stream<WritableFormat> writable() {
        return Stream.of(new GzipFormat(), new ZlibFormat(), new DeflateFormat(), new ZstdFormat());
    }

    private static PayloadTree read(PayloadFormat format, byte[] bytes) {
        return format.read(ByteSource.of(bytes));
    }

    @ParameterizedTest
    @MethodSource("writable")
    void whatIsWrittenIsReadAgain(WritableFormat format) throws PayloadException {
        byte[] bytes = format.write(JSON);
        assertThat(bytes.length).isLessThan(JSON.length());
        PayloadTree tree = read(format, bytes);
        assertThat(tree.isWhole()).isTrue();
        assertThat(new String(tree.unpacked().orElseThrow(), UTF_8)).isEqualTo(JSON);
        assertThat(format.recognise(bytes))
                .isEqualTo(format instanceof DeflateFormat ? Likelihood.POSSIBLE : Likelihood.CERTAIN);
    }

    @ParameterizedTest
    @MethodSource("writable")
    void aBombIsUnpackedUpToALimit(WritableFormat format) throws PayloadException {
        byte[] bomb = format.write(" ".repeat(20 << 20));
        PayloadTree tree = read(format, bomb);
        isRefused(tree, "Only the first 16");
        assertThat(tree.unpacked().orElseThrow()).hasSize(PayloadTreeBuilder.LARGEST);
    }

    @ParameterizedTest
    @MethodSource("writable")
    void aCutPayloadIsUnpackedAsFarAsItGoes(WritableFormat format) throws PayloadException {
        byte[] bytes = format.write(JSON);
        isRefused(read(format, Arrays.copyOf(bytes, bytes.length - 6)), "damaged or cut off", "could be unpacked");
    }

    @ParameterizedTest
    @MethodSource("writable")
    void cutAndFlippedPayloadsAndNonsenseAreEndured(WritableFormat format) throws PayloadException {
        endure(format, format.write(JSON));
    }

    @Test
    void fieldsOfGzipAreTold() {
        byte[] bytes = bytes("1f8b 08 08 01000000 00 03 612e6200 0300 00000000 00000000");
        assertThat(outline(read(new GzipFormat(), bytes)))
                .isEqualTo(
                        """
                        gzip @0+24
                          method: uint8 8 @2+1
                          flags: uint8 8 @3+1
                          mtime: time 1970-01-01T00:00:01Z @4+4
                          xfl: uint8 0 @8+1
                          os: uint8 3 @9+1
                          name: text a.b @10+4
                          unpacked: bytes 0 @14+10
                        """);
    }

    @Test
    void membersOfGzipFollowEachOther() {
        GzipFormat gzip = new GzipFormat();
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(gzip.write("[1,"));
        both.writeBytes(gzip.write("2]"));
        assertThat(read(gzip, both.toByteArray()).unpacked().orElseThrow()).isEqualTo("[1,2]".getBytes(UTF_8));
    }

    @Test
    void brotliIsReadAndOnlyPossible() {
        BrotliFormat brotli = new BrotliFormat();
        assertThat(read(brotli, BROTLI).unpacked().orElseThrow()).isEqualTo("hello".getBytes(UTF_8));
        assertThat(brotli.recognise(BROTLI)).isEqualTo(Likelihood.POSSIBLE);
        assertThat(brotli.recognise(bytes("ffff"))).isEqualTo(Likelihood.NONE);
        endure(brotli, BROTLI);
    }

    @Test
    void aMissingDictionaryIsNamed() {
        isRefused(read(new ZstdFormat(), bytes("28b52ffd 03 00 07000000 00")), "without the dictionary 7");
        isRefused(read(new ZlibFormat(), bytes("78bb 00000007 00")), "without the dictionary 00000007");
    }

    @Test
    void otherMarksAreRefused() {
        for (PayloadFormat format : List.of(new GzipFormat(), new ZlibFormat(), new ZstdFormat())) {
            assertThat(format.recognise(bytes("0102030405"))).isEqualTo(Likelihood.NONE);
            assertThat(read(format, bytes("0102030405")).problem()).isPresent();
        }
    }

    @Test
    void oneStreamGoesOnOverSeveralMessages() throws PayloadException {
        List<byte[]> messages = flushed("{\"op\":10}", "{\"op\":11}", "{\"op\":0,\"t\":\"READY\"}");
        try (ZlibSession session = new ZlibSession()) {
            assertThat(session.unpack(messages.get(0))).isEqualTo("{\"op\":10}".getBytes(UTF_8));
            assertThat(session.unpack(messages.get(1))).isEqualTo("{\"op\":11}".getBytes(UTF_8));
            assertThat(session.unpack(messages.get(2))).asString(UTF_8).endsWith("READY\"}");
        }
        PayloadTree first = read(new ZlibFormat(), messages.get(0));
        assertThat(first.isWhole()).isTrue();
        assertThat(first.unpacked().orElseThrow()).isEqualTo("{\"op\":10}".getBytes(UTF_8));
    }

    @Test
    void afterADamagedMessageNoneIsUnpacked() throws PayloadException {
        List<byte[]> messages = flushed("{\"op\":10}", "{\"op\":11}");
        try (ZlibSession session = new ZlibSession()) {
            session.unpack(messages.get(0));
            assertRefused(session, bytes("ffffffff"), "does not go on");
            assertRefused(session, messages.get(1), "A message before this one");
        }
    }

    private static void assertRefused(ZlibSession session, byte[] message, String words) {
        assertThat(catchThrowable(() -> session.unpack(message)))
                .isInstanceOf(PayloadException.class)
                .hasMessageContaining(words);
    }

    private static List<byte[]> flushed(String... texts) {
        Deflater deflater = new Deflater();
        List<byte[]> messages = Stream.of(texts)
                .map(text -> {
                    deflater.setInput(text.getBytes(UTF_8));
                    byte[] out = new byte[1000];
                    int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
                    return Arrays.copyOf(out, length);
                })
                .toList();
        deflater.end();
        return messages;
    }
}
