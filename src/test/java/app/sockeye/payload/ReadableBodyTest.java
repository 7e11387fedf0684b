package app.sockeye.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReadableBodyTest {
    private static final String TEXT = "{\"error\":\"zu viel\",\"für\":30}";

    @Example
    void gzipIsUndoneAndTold() throws IOException {
        ReadableBody body = read(gzip(TEXT.getBytes(UTF_8)), "Content-Encoding: x-GZIP");
        assertThat(body.text()).isEqualTo(TEXT);
        assertThat(body.notes()).singleElement().asString().contains("gzip").contains("bytes were received");
    }

    @Example
    void deflateIsUndoneWithAndWithoutItsHeader() throws IOException {
        assertThat(read(deflate(TEXT.getBytes(UTF_8), false), "Content-Encoding: deflate")
                        .text())
                .isEqualTo(TEXT);
        assertThat(read(deflate(TEXT.getBytes(UTF_8), true), "Content-Encoding: deflate")
                        .text())
                .isEqualTo(TEXT);
    }

    @Example
    void codingsAreUndoneInTheirOrder() throws IOException {
        byte[] twice = gzip(deflate(TEXT.getBytes(UTF_8), false));
        assertThat(read(twice, "Content-Encoding: deflate, identity, gzip").text())
                .isEqualTo(TEXT);
    }

    @Example
    void whatCanNotBeReadIsTold() {
        ReadableBody body = read(new byte[] {1, 2, 3}, "Content-Encoding: br");
        assertThat(body.text()).isEmpty();
        assertThat(body.notes())
                .containsExactly("The body is compressed with \"br\", which Sockeye can't read."
                        + " Its 3 bytes are under Text.");
        assertThat(read(new byte[1], "Content-Encoding: gzip, gzip, gzip, gzip")
                        .notes()
                        .get(0))
                .contains("can't read");
    }

    @Example
    void aSmallBodyThatBecomesHugeIsCut() throws IOException {
        byte[] bomb = gzip(gzip(new byte[64 << 20]));
        assertThat(bomb.length).isLessThan(64 * 1024);
        ReadableBody body = read(bomb, "Content-Encoding: gzip, gzip");
        assertThat(body.text().length()).isBetween(1, ReadableBody.MOST_BYTES);
        assertThat(body.notes()).anySatisfy(note -> assertThat(note).contains("256 KiB"));
    }

    @Example
    void aBodyThatBreaksOffIsReadAsFarAsItCame() throws IOException {
        byte[] whole = gzip(TEXT.repeat(1000).getBytes(UTF_8));
        ReadableBody body = read(Arrays.copyOf(whole, whole.length - 20), "Content-Encoding: gzip");
        assertThat(body.text()).startsWith(TEXT);
        assertThat(body.notes()).anySatisfy(note -> assertThat(note).contains("is cut off"));
    }

    @Example
    void theCharsetIsHonoured() {
        assertThat(read("grün".getBytes(ISO_8859_1), "Content-Type: text/html; Charset=\"ISO-8859-1\"")
                        .text())
                .isEqualTo("grün");
        assertThat(read("grün".getBytes(UTF_16BE), "Content-Type: text/plain;charset=utf-16be")
                        .text())
                .isEqualTo("grün");
        assertThat(read("\ufeffgrün".getBytes(UTF_16BE)).text()).isEqualTo("grün");
        assertThat(read("\ufeffgrün".getBytes(UTF_8)).text()).isEqualTo("grün");
    }

    @Example
    void withoutACharsetItIsUtf8UnlessItIsNone() {
        byte[] cut = Arrays.copyOf("grü".getBytes(UTF_8), 3);
        assertThat(read(cut).notes()).isEmpty();
        ReadableBody latin = read("grün".getBytes(ISO_8859_1));
        assertThat(latin.text()).isEqualTo("grün");
        assertThat(latin.notes()).singleElement().asString().contains("ISO-8859-1");
        assertThat(read("x".getBytes(UTF_8), "Content-Type: a/b; charset=nope\u001b")
                        .notes()
                        .get(0))
                .contains("\"nope␛\" is unknown");
    }

    @Property(tries = 500, seed = "6455")
    void whateverComesIsReadWithinTheLimit(@ForAll byte[] bytes) {
        for (String coding : List.of("gzip", "deflate", "identity", "deflate, gzip")) {
            assertThat(read(bytes, "Content-Encoding: " + coding).text().length())
                    .isLessThanOrEqualTo(ReadableBody.MOST_BYTES);
        }
    }

    private static ReadableBody read(byte[] body, String... headers) {
        List<Header> all = Stream.of(headers)
                .map(line -> line.split(": ", 2))
                .map(parts -> new Header(parts[0], parts[1]))
                .toList();
        return ReadableBody.of(HandshakeHead.of("HTTP/1.1 403 Forbidden", all), body);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, raw))) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
