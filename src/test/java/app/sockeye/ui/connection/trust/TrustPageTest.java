package app.sockeye.ui.connection.trust;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.TestCertificates;
import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.profile.Profile;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.option.TlsTable;
import app.sockeye.profile.variable.Variables;
import app.sockeye.session.SessionStatuses;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.connection.ConnectionModel;
import app.sockeye.ui.connection.RecordingCommands;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The page with a refused certificate, of failures that real handshakes brought about. */
@ExtendWith(WindowExtension.class)
class TrustPageTest {
    @TempDir
    Path folder;

    private final RecordingCommands commands = new RecordingCommands();
    private final AtomicInteger closed = new AtomicInteger();
    private ConnectionModel model;
    private TrustPage page;
    private Scene scene;
    private TestCertificates certificates;

    @Start
    void start(Stage stage) {
        model = new ConnectionModel(
                Profile.create("Orders", ""), commands, new SimpleObjectProperty<>(Surroundings.of(Variables.NONE)));
        page = new TrustPage(model);
        page.setOnClose(closed::incrementAndGet);
        scene = RegionShot.show(stage, page, Theme.LIGHT, 1000, 460);
    }

    @AfterEach
    void light(FxRobot robot) {
        robot.interact(Theme.LIGHT::apply);
    }

    private void refuse(FxRobot robot, TestCertificates shown, TlsOptions tls) throws Exception {
        certificates = shown;
        try (RawServer server = RawServer.of(shown.serverSockets(), "wss", peer -> peer.readRequest())) {
            URI uri = URI.create("wss://localhost:" + server.port() + "/");
            ConnectOptions options = ConnectOptions.builder(uri).tls(tls).build();
            ConnectFailure failure = new Recorder().connect(options).failure();
            robot.interact(() -> {
                model.form().urlProperty().set(uri.toString());
                model.statusProperty().set(SessionStatuses.failed(options, failure));
            });
        }
    }

    @Test
    void anUnknownAuthorityIsShownWithItsChainAndWhatFailed(FxRobot robot) throws Exception {
        refuse(robot, TestCertificates.signedAlone(folder), TlsOptions.DEFAULT);
        assertThat(TrustPage.explainsFailureOf(model)).isTrue();
        assertThat(text(robot, "#trust-headline")).isEqualTo("Not connected: the server's certificate isn't trusted");
        assertThat(text(robot, "#trust-explanation"))
                .startsWith("localhost showed a certificate that leads to \"Test Authority\".");
        assertThat(labels(robot, "#trust-chain"))
                .containsSubsequence("Test Authority", "not sent, not known here", "localhost", "this server");
        assertThat(styled(robot, ".check-failed")).containsExactly("authority");
        assertThat(styled(robot, ".check-passed")).containsExactly("name", "time", "signatures");
        assertThat(labels(robot, "#trust-names")).containsExactly("localhost", "127.0.0.1");
        assertThat(text(robot, "#trust-fingerprint").replace("\n", ":"))
                .isEqualTo(Fingerprint.of(certificates.certificate()).withColons());
        for (Theme theme : Theme.values()) {
            robot.interact(theme::apply);
            robot.interact(() -> RegionShot.shoot(scene, "trust-page-" + theme.ordinal()));
        }
    }

    @Test
    void eachCertificateOfTheChainCanBeSeen(FxRobot robot) throws Exception {
        refuse(robot, TestCertificates.signed(folder), TlsOptions.DEFAULT);
        assertThat(labels(robot, "#trust-chain"))
                .containsSubsequence("Test Authority", "not known here", "localhost", "this server");
        robot.clickOn("#trust-chain-0");
        assertThat(text(robot, "#trust-fingerprint").replace("\n", ":"))
                .isEqualTo(Fingerprint.of(certificates.authority()).withColons());
        robot.clickOn("#trust-copy");
        assertThat(FxThread.call(ClipboardText::get))
                .isEqualTo(Fingerprint.of(certificates.authority()).withColons());
    }

    @Test
    void trustPinsTheCertificateForThisConnectionAndConnects(FxRobot robot) throws Exception {
        refuse(robot, TestCertificates.selfSigned(folder), TlsOptions.DEFAULT);
        robot.clickOn("#trust-accept");
        String pin = Fingerprint.of(certificates.certificate()).withColons();
        assertThat(commands.connected).singleElement().satisfies(profile -> assertThat(
                        profile.options().text(TlsTable.PINS))
                .isEqualTo(pin));
        assertThat(commands.said).as("nothing is saved").isEmpty();
    }

    @Test
    void enterNeverTrusts(FxRobot robot) throws Exception {
        refuse(robot, TestCertificates.selfSigned(folder), TlsOptions.DEFAULT);
        robot.interact(page::focusChain);
        robot.push(KeyCode.ENTER);
        robot.interact(() -> scene.lookup("#trust-accept").requestFocus());
        robot.push(KeyCode.ENTER);
        assertThat(commands.connected).isEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(closed).hasValue(1);
    }

    @Test
    void whatFailedIsInTheHeadline(FxRobot robot) throws Exception {
        TestCertificates old = TestCertificates.selfSigned(
                folder, "-ext", "san=dns:localhost", "-startdate", "2020/01/01 00:00:00", "-validity", "30");
        refuse(robot, old, TlsOptions.DEFAULT.withTrusted(List.of(old.certificate())));
        assertThat(text(robot, "#trust-headline")).isEqualTo("Not connected: the server's certificate has expired");
        assertThat(text(robot, "#trust-validity")).startsWith("expired ");
        assertThat(robot.lookup("#trust-authority").query().isVisible()).isFalse();
        robot.interact(() -> RegionShot.shoot(scene, "trust-page-expired"));
    }

    @Test
    void aCertificateForAnotherNameIsTold(FxRobot robot) throws Exception {
        TestCertificates other = TestCertificates.selfSigned(folder, "-ext", "san=dns:example.com");
        refuse(robot, other, TlsOptions.DEFAULT.withTrusted(List.of(other.certificate())));
        assertThat(text(robot, "#trust-headline"))
                .isEqualTo("Not connected: the server's certificate is for another name");
        assertThat(text(robot, "#trust-explanation"))
                .isEqualTo("The certificate is for \"example.com\", not for localhost.");
    }

    @Test
    void anotherCertificateThanThePinnedOneIsTold(FxRobot robot) throws Exception {
        TlsOptions pinned = TlsOptions.DEFAULT.withPins(Set.of(new Fingerprint("0".repeat(64))));
        refuse(robot, TestCertificates.selfSigned(folder, "-ext", "san=dns:localhost"), pinned);
        assertThat(text(robot, "#trust-headline")).endsWith("another certificate than the pinned one");
        assertThat(text(robot, "#trust-explanation")).contains("somebody may be in between");
    }

    @Test
    void anAuthoritysFileIsAddedToTheConnection(FxRobot robot) throws Exception {
        Path file = folder.resolve("ca.pem");
        page.setChooser(() -> Optional.of(file));
        refuse(robot, TestCertificates.signedAlone(folder), TlsOptions.DEFAULT);
        robot.clickOn("#trust-authority");
        assertThat(model.option(TlsTable.AUTHORITIES)).isEqualTo(file.toString());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private static List<String> labels(FxRobot robot, String id) {
        Parent part = robot.lookup(id).query();
        return robot.from(part).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static List<String> styled(FxRobot robot, String style) {
        return robot.lookup(style).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
