package app.sockeye.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.tls.TlsFacts;
import app.sockeye.profile.Profile;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.variable.Variables;
import app.sockeye.session.SessionStatuses;
import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.pulse.UiPulse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The quiet marks of what is not as safe as it could be, each with its reason. */
@ExtendWith(WindowExtension.class)
class FactsLineTest {
    private static final URI ADDRESS = URI.create("wss://example.com/orders");

    private ConnectionModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        model = new ConnectionModel(
                Profile.create("New", ADDRESS.toString()),
                new RecordingCommands(),
                new SimpleObjectProperty<>(Surroundings.of(Variables.NONE)));
        scene = RegionShot.show(stage, new ConnectionView(model, new UiPulse()), Theme.LIGHT, 1000, 200);
    }

    private void open(FxRobot robot, String protocol, String suite, Optional<Fingerprint> pin) {
        TlsFacts tls = new TlsFacts(protocol, suite, "", List.of(), pin.isEmpty(), pin, Optional.empty());
        robot.interact(() -> model.statusProperty().set(SessionStatuses.open(ConnectOptions.to(ADDRESS), tls)));
    }

    @Test
    void aPinnedCertificateIsAShieldWithAWord(FxRobot robot) {
        open(robot, "TLSv1.3", "TLS_AES_128_GCM_SHA256", Optional.of(new Fingerprint("0".repeat(64))));
        assertThat(Tip.of(chip(robot, "Pinned"))).contains("pinned in this connection");
        assertThat(model.address().shownSecurity(model.statusProperty().get())).isEqualTo(Security.PINNED);
        robot.interact(() -> RegionShot.shoot(scene, "connection-pinned"));
        robot.interact(() -> model.form().urlProperty().set("wss://example.com/other"));
        assertThat(model.address().shownSecurity(model.statusProperty().get())).isEqualTo(Security.VERIFIED);
    }

    @Test
    void weakTlsIsToldWithItsReasons(FxRobot robot) {
        open(robot, "TLSv1.2", "TLS_RSA_WITH_AES_128_CBC_SHA", Optional.empty());
        assertThat(Tip.of(chip(robot, "Weak TLS"))).contains("RSA key exchange", "CBC");
        open(robot, "TLSv1.3", "TLS_AES_128_GCM_SHA256", Optional.empty());
        assertThat(chips(robot)).doesNotContain("Weak TLS", "Pinned");
    }

    @Test
    void aSecretInTheAddressIsToldBeforeConnecting(FxRobot robot) {
        robot.interact(() -> model.form().urlProperty().set("wss://example.com/orders?token=${name}"));
        assertThat(Tip.of(chip(robot, "Secret in the address"))).contains("\"token\"");
        robot.interact(() -> model.form().urlProperty().set("ws://localhost/orders?token=1"));
        assertThat(chips(robot)).doesNotContain("Secret in the address");
    }

    private static List<String> chips(FxRobot robot) {
        return robot.lookup(".facts .chip").queryAll().stream()
                .filter(Chip.class::isInstance)
                .map(node -> ((Chip) node).getText())
                .toList();
    }

    private static Chip chip(FxRobot robot, String text) {
        return robot.lookup(".facts .chip").queryAll().stream()
                .filter(Chip.class::isInstance)
                .map(Chip.class::cast)
                .filter(chip -> chip.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
