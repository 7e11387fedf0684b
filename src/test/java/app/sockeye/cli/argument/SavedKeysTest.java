package app.sockeye.cli.argument;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.Sockeye;
import app.sockeye.cli.output.Console;
import app.sockeye.files.Folders;
import app.sockeye.history.KeptLimits;
import app.sockeye.history.SessionStore;
import app.sockeye.history.key.StoredKeys;
import app.sockeye.secret.SecretStorage;
import app.sockeye.secret.StorageChoice;
import app.sockeye.transcript.SampleEntries;
import app.sockeye.transcript.Transcript;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands read encrypted sessions with the passphrase of the vault, and say so without it. */
class SavedKeysTest {
    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Folders folders;
    private Path session;
    private String passphrase;

    @BeforeEach
    void record() throws Exception {
        folders = Folders.below(home);
        passphrase = "file:" + Files.writeString(home.resolve("passphrase"), "correct horse\n");
        SecretStorage vault = new StorageChoice(folders).choose();
        vault.unlock("correct horse".toCharArray());
        StoredKeys keys = new StoredKeys(vault, () -> true);
        keys.create();
        SessionStore store = new SessionStore(
                folders.sessions(), () -> new KeptLimits(Long.MAX_VALUE, Long.MAX_VALUE), Runnable::run, keys);
        try (Transcript transcript = store.create("p", "ws://secret.example/")) {
            SampleEntries.text(transcript.appender(), "the needle");
            session = transcript.folder();
        }
    }

    @Test
    void thePassphraseOpensThem() throws Exception {
        assertThat(run("grep", "needle", session.toString(), "--vault-passphrase", passphrase))
                .isZero();
        assertThat(out.toString(UTF_8)).contains("the needle");
        assertThat(run("grep", "needle", "--vault-passphrase", passphrase)).isZero();
        assertThat(run("sessions", "--json", "--vault-passphrase", passphrase)).isZero();
        assertThat(out.toString(UTF_8)).contains("\"encrypted\":true").contains("ws://secret.example/");
        Path exported = home.resolve("exported");
        assertThat(run("export", session.toString(), "--out", exported.toString(), "--vault-passphrase", passphrase))
                .isZero();
        assertThat(exported).content().contains("the needle");
    }

    @Test
    void withoutItTheyAreToldToBeLocked() {
        assertThat(run("grep", "needle", session.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .contains("can't be searched: it is encrypted")
                .contains("--vault-passphrase");
        assertThat(run(
                        "export",
                        session.toString(),
                        "--out",
                        home.resolve("exported").toString()))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("Nothing was exported: it is encrypted");
        assertThat(home.resolve("exported")).doesNotExist();
        assertThat(run("sessions", "--json")).isZero();
        assertThat(out.toString(UTF_8)).contains("\"encrypted\":true").doesNotContain("secret.example");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Sockeye.run(
                new Console(new ByteArrayInputStream(new byte[0]), out, new PrintStream(err, true, UTF_8)),
                folders,
                arguments);
    }
}
