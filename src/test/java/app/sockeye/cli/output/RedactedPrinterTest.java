package app.sockeye.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.Sockeye;
import app.sockeye.files.Folders;
import app.sockeye.playground.Playground;
import app.sockeye.protocol.Direction;
import app.sockeye.secret.Redactor;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.VaultFile;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No command prints or writes a secret, in whatever form, unless it is asked to. */
@Timeout(60)
class RedactedPrinterTest {
    /** In a recorded handshake. */
    private static final String TOKEN = "t0ken/\"of\u00e4 handshake";
    /** In the vault. */
    private static final String SAVED = "saved+s3cret\u00fc";

    private static final Redactor FINDS = Redactor.of(List.of(TOKEN, SAVED, "t0ken-of-a-run", "p4ssword"));

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path session;
    private Folders folders;

    @BeforeEach
    void record() throws Exception {
        folders = Folders.below(home);
        VaultFile vault = new VaultFile(folders.vault());
        vault.unlock("correct horse".toCharArray());
        vault.write(new SecretName("saved"), SAVED);
        Files.writeString(home.resolve("passphrase"), "correct horse\n");
        session = home.resolve("session");
        try (Transcript transcript = Transcript.create(session)) {
            append(
                    transcript,
                    EntryKind.STATE,
                    null,
                    "Connecting to ws://a/?key=" + percent(TOKEN) + "\nSecret headers: x-mine");
            append(
                    transcript,
                    EntryKind.HANDSHAKE,
                    Direction.SENT,
                    "GET / HTTP/1.1\r\nX-Mine: " + TOKEN + "\r\nX-Plain: yes\r\n\r\n");
            for (String secret : List.of(TOKEN, SAVED)) {
                for (String form :
                        List.of(secret, percent(secret), base64(secret), base64("{\"a\":\"" + secret + "\"}"))) {
                    append(transcript, EntryKind.TEXT, Direction.RECEIVED, "<" + form + ">");
                    append(transcript, EntryKind.BINARY, Direction.SENT, "\u0000\u00ff" + form);
                    append(transcript, EntryKind.NOTE, null, "told " + form);
                }
            }
            append(transcript, EntryKind.TEXT, Direction.RECEIVED, "the end");
        }
    }

    @Test
    void grepPrintsNone() {
        assertThat(run("grep", "size>0", session.toString(), "--vault-passphrase", passphrase()))
                .isZero();
        assertThat(out.toString(UTF_8)).contains("X-Plain: yes", "the end", "****");
        assertThat(FINDS.finds(out.toByteArray())).isFalse();
        out.reset();
        assertThat(run("grep", "size>0", session.toString(), "--raw", "--vault-passphrase", passphrase()))
                .isZero();
        assertThat(FINDS.finds(out.toByteArray())).isFalse();
        out.reset();
        assertThat(run("grep", "size>0", session.toString(), "--secrets")).isZero();
        assertThat(FINDS.finds(out.toByteArray())).isTrue();
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void oneSessionsSecretsAreFoundInItAlone() throws IOException {
        Path other = home.resolve("other");
        try (Transcript transcript = Transcript.create(other)) {
            append(transcript, EntryKind.TEXT, Direction.RECEIVED, TOKEN);
        }
        assertThat(run("grep", "kind:text", session.toString(), other.toString()))
                .isZero();
        assertThat(out.toString(UTF_8).lines().reduce((first, last) -> last).orElseThrow())
                .contains("t0ken/");
    }

    @Test
    void exportWritesNone() throws IOException {
        for (String format : List.of("ndjson", "har", "text", "csv", "payloads")) {
            Path to = home.resolve("out." + format);
            assertThat(run(
                            "export",
                            session.toString(),
                            "--format",
                            format,
                            "--out",
                            to.toString(),
                            "--vault-passphrase",
                            passphrase()))
                    .isZero();
            try (Stream<Path> files = Files.walk(to)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(FINDS.finds(Files.readAllBytes(file)))
                            .as(file.toString())
                            .isFalse();
                }
            }
        }
        assertThat(home.resolve("out.ndjson")).content().contains("X-Plain: yes", "the end");
    }

    @Test
    void whatALockedVaultHasIsToldAndAWrongPassphraseRefused() throws IOException {
        assertThat(run("grep", "end", session.toString())).isZero();
        assertThat(err.toString(UTF_8)).contains("--vault-passphrase");
        assertThat(FINDS.finds(out.toByteArray())).isFalse();
        Files.writeString(home.resolve("passphrase"), "wrong");
        out.reset();
        assertThat(run("grep", "end", session.toString(), "--vault-passphrase", passphrase()))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("not the vault's passphrase");
        assertThat(out.size()).isZero();
    }

    @Test
    void connectPrintsNoneThatComesBack() throws IOException {
        String lines =
                String.join("\n", "t0ken-of-a-run", base64("x t0ken-of-a-run"), percent("t0ken-of-a-run"), "plain");
        try (Playground playground = Playground.start(0)) {
            String url = playground.uri("/echo").toString();
            assertThat(connect(lines, url, "--oauth2-bearer", "t0ken-of-a-run", "--all"))
                    .isZero();
            assertThat(out.toString(UTF_8)).contains("plain", "Authorization: (redacted)", "****");
            assertThat(FINDS.finds(out.toByteArray())).isFalse();
            out.reset();
            assertThat(connect("p4ssword", url, "--user", "ann:p4ssword", "--raw"))
                    .isZero();
            assertThat(out.toString(UTF_8)).isEqualTo("********\n");
            out.reset();
            assertThat(connect("p4ssword", url, "--user", "ann:p4ssword", "--secrets"))
                    .isZero();
            assertThat(out.toString(UTF_8)).contains("p4ssword");
        }
    }

    private String passphrase() {
        return "file:" + home.resolve("passphrase");
    }

    private int run(String command, String... arguments) {
        return runWith(
                "", Stream.concat(Stream.of(command), Arrays.stream(arguments)).toArray(String[]::new));
    }

    private int connect(String input, String url, String... options) {
        return runWith(
                input,
                Stream.concat(Stream.of("connect", url), Arrays.stream(options)).toArray(String[]::new));
    }

    private int runWith(String input, String[] arguments) {
        InputStream in = new ByteArrayInputStream(input.getBytes(UTF_8));
        return Sockeye.run(new Console(in, out, new PrintStream(err, true, UTF_8)), folders, arguments);
    }

    private static void append(Transcript transcript, EntryKind kind, Direction direction, String text)
            throws IOException {
        transcript.appender().append(kind, direction, text.getBytes(UTF_8), 0);
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
