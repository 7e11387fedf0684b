package app.sockeye.export.redaction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.export.Export;
import app.sockeye.export.Session;
import app.sockeye.export.network.Tshark;
import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.secret.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Secrets that are known in this run, wherever they are in an export. */
class MaskedOutputTest {
    private static final String SECRET = "t0ken/\"of\" \u00e4 b\u00e4nk";
    private static final Redactor KNOWN = Redactor.of(List.of(SECRET));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theyAreLeftOutOfEveryFormat(ExportFormat format) throws IOException {
        String basic = Base64.getEncoder().encodeToString(("me:" + SECRET).getBytes(UTF_8));
        String json = "{\"token\": \"" + SECRET.replace("\"", "\\\"") + "\"}";
        try (Session session = new Session(folder.resolve("session"))) {
            session.connect(
                            "GET /?t=t0ken%2F%22of%22+%C3%A4+b%C3%A4nk HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n"
                                    + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nX-Note: " + basic
                                    + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
                            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                    + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n")
                    .sent(json)
                    .received("echo " + SECRET)
                    .binary(("\u0001" + SECRET + "\u0001").getBytes(UTF_8))
                    .ping(SECRET.getBytes(UTF_8))
                    .received("harmless");
            Path target = folder.resolve("out");
            new Export(session.transcript, EntryChoice.all(session.transcript), format, false, false, KNOWN)
                    .to(target, new Progress());
            try (Stream<Path> files = Files.walk(target)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    byte[] content = Files.readAllBytes(file);
                    assertThat(KNOWN.finds(content))
                            .as(new String(content, ISO_8859_1))
                            .isFalse();
                }
            }
            if (format == ExportFormat.PCAPNG) {
                Tshark.assumeThere();
                assertThat(Tshark.fields(target, "websocket", "websocket.payload.text"))
                        .hasSize(5)
                        .last()
                        .asString()
                        .contains("harmless");
            }
        }
    }

    @Test
    void theyAreThereWhenAskedFor() throws IOException {
        try (Session session = new Session(folder.resolve("session"))) {
            session.connect().received(SECRET);
            Path target = folder.resolve("out");
            new Export(session.transcript, EntryChoice.all(session.transcript), ExportFormat.TEXT, true, false, KNOWN)
                    .to(target, new Progress());
            assertThat(KNOWN.finds(Files.readAllBytes(target))).isTrue();
        }
    }

    @Test
    void aSecretIsFoundWhereverTheStreamIsCut() throws IOException {
        Random random = new Random(3);
        byte[] text = new byte[1_000_000];
        random.nextBytes(text);
        byte[] secret = SECRET.getBytes(UTF_8);
        for (int at = 0; at < text.length - secret.length; at += 500 + random.nextInt(500)) {
            System.arraycopy(secret, 0, text, at, secret.length);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MaskedOutput masked = new MaskedOutput(out, KNOWN)) {
            for (int at = 0; at < text.length; ) {
                int count = Math.min(text.length - at, random.nextInt(10_000));
                masked.write(text, at, count);
                at += count;
                if (at < text.length) {
                    masked.write(text[at++]);
                }
            }
        }
        assertThat(out.toByteArray()).isEqualTo(KNOWN.mask(text));
        assertThat(KNOWN.finds(out.toByteArray())).isFalse();
    }
}
