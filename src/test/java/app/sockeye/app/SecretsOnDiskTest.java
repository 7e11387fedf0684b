package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.RawServer;
import app.sockeye.export.Export;
import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.secret.Redactor;
import app.sockeye.secret.SecretName;
import app.sockeye.session.SessionState;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Where secrets are after a whole journey: in the vault, and in the recording of what was sent. */
@ExtendWith(WindowExtension.class)
class SecretsOnDiskTest {
    private static final String SHARED = "sh4red-of-all-connections";
    private static final String TOKEN = "t0ken+of/this:connection";
    private static final String OWN = "0wn header \"value\" ä";
    /** The place of bearer tokens among the types of authentication. */
    private static final int BEARER = 3;

    private static final Redactor FINDS = Redactor.of(List.of(SHARED, TOKEN, OWN));

    @TempDir
    Path home;

    private Journey journey;
    private boolean open = true;

    @BeforeEach
    void start(FxRobot robot) throws Exception {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
        journey.await(
                "the vault", () -> !journey.wiring().secrets().state().name().equals("LOCKED"));
        journey.wiring().secrets().unlock("open sesame".toCharArray());
        journey.wiring().secrets().put(new SecretName("shared"), SHARED);
    }

    @AfterEach
    void close() {
        if (open) {
            journey.close();
        }
    }

    @Test
    void noFileButTheRecordingHoldsThem() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            peer.shakeHands();
            peer.echo();
        })) {
            journey.press(KeyCode.SHORTCUT, KeyCode.T);
            Journey.run(() -> ((TextInputControl) journey.find("#url"))
                    .setText(server.uri().toString()));
            journey.press(KeyCode.SHORTCUT, KeyCode.COMMA);
            TextInputControl headers = (TextInputControl) journey.find("#headers-text");
            journey.click("#headers-view-text");
            Journey.run(() -> headers.setText("X-Own-Key: " + OWN + "\nX-Shared: ${secret:shared}"));
            journey.click("#section-auth");
            Journey.run(() -> ((ComboBox<?>) journey.find("#auth-type-field"))
                    .getSelectionModel()
                    .select(BEARER));
            Journey.run(() -> ((TextInputControl) journey.find("#auth-token-hidden")).setText(TOKEN));
            journey.click("#options-close");
            journey.press(KeyCode.SHORTCUT, KeyCode.S);
            journey.await("the connection in the library", () -> !journey.wiring()
                    .workbench()
                    .workspace()
                    .library()
                    .root()
                    .profiles()
                    .isEmpty());
            journey.click("#connect");
            journey.awaitWords("#secret-question", "X-Shared");
            journey.click("#secret-send");
            journey.await(SessionState.OPEN);
            journey.compose("hello");
            journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
            journey.awaitRow("hello");
        }
        Transcript transcript = journey.session().transcript();
        for (ExportFormat format : List.of(ExportFormat.NDJSON, ExportFormat.HAR, ExportFormat.TEXT)) {
            new Export(
                            transcript,
                            EntryChoice.all(transcript),
                            format,
                            false,
                            false,
                            journey.wiring().secrets().used().redactor())
                    .to(home.resolve("exported." + format.name()), new Progress());
        }
        journey.close();
        open = false;
        assertThat(files().map(Path::getFileName).map(Path::toString)).contains("exported.HAR");
        assertThat(holding(true)).as("what was sent is recorded").isNotEmpty();
        assertThat(holding(false)).isEmpty();
    }

    /** The files, of recordings or others, that hold a secret, encoded in whatever way. */
    private List<Path> holding(boolean ofRecordings) throws IOException {
        List<Path> holding = new ArrayList<>();
        for (Path file : files().toList()) {
            boolean recorded = file.startsWith(journey.folders().sessions());
            if (recorded == ofRecordings && FINDS.finds(Files.readAllBytes(file))) {
                holding.add(home.relativize(file));
            }
        }
        return holding;
    }

    private Stream<Path> files() {
        try {
            return Files.walk(home).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
