package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.RawServer;
import app.sockeye.client.TestCertificates;
import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A server whose certificate nobody vouches for, from the failure to a connection that accepts it alone. */
@ExtendWith(WindowExtension.class)
class TrustJourneyTest {
    @TempDir
    Path folder;

    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
    }

    @AfterEach
    void close() {
        Journey.run(Theme.LIGHT::apply);
        journey.close();
    }

    @Test
    void aCertificateIsSeenTrustedAndPinnedFromTheFailure() throws Exception {
        TestCertificates own = TestCertificates.selfSigned(folder, "-ext", "san=dns:localhost");
        String fingerprint = Fingerprint.of(own.certificate()).withColons();
        try (RawServer server = RawServer.of(own.serverSockets(), "wss", peer -> {
            peer.shakeHands();
            peer.echo();
        })) {
            journey.connect(server.uri().toString());
            journey.await(SessionState.FAILED);
            journey.awaitWords("#trust-page", "the server's certificate isn't trusted");
            assertThat(journey.words("#trust-page").replaceAll("\\s", "")).contains(fingerprint.substring(0, 47));
            journey.await("the newest rows below the page", () -> journey.previews().stream()
                    .anyMatch(row -> row.contains("TLS")));
            assertThat(journey.shows("#log-filter")).isFalse();
            assertThat(journey.shows("#connection-notice"))
                    .as("it is told once")
                    .isFalse();
            assertThat(journey.words(".facts")).contains("Failed at TLS", "1 of 4 checks failed");
            Journey.run(() -> RegionShot.shoot(journey.stage().getScene(), "journey-refused"));

            journey.press(KeyCode.ENTER);
            journey.await(SessionState.FAILED);
            assertThat(journey.shows("#trust-page")).as("Enter never trusts").isTrue();

            journey.click("#trust-close");
            journey.awaitWords("#connection-notice", "self-signed");
            journey.click("#step-certificate");

            journey.click("#trust-accept");
            journey.await(SessionState.OPEN);
            assertThat(journey.shows("#trust-page")).isFalse();
            assertThat(journey.words(".facts")).contains("Pinned");
            journey.compose("hello");
            journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
            journey.await(
                    "the echo",
                    () -> journey.previews().stream()
                                    .filter(row -> row.contains("hello"))
                                    .count()
                            == 2);
            shoot("trusted");
        }
    }

    private void shoot(String name) {
        for (Theme theme : Theme.values()) {
            for (int width : new int[] {1280, 800}) {
                Journey.run(() -> {
                    theme.apply();
                    journey.stage().setWidth(width);
                    journey.stage().setHeight(width * 5 / 8 + (width == 800 ? 20 : 0));
                });
                Journey.run(() -> RegionShot.shoot(
                        journey.stage().getScene(), "journey-" + name + "-" + width + "-" + theme.ordinal()));
            }
        }
    }
}
