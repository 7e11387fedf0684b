package app.sockeye.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.address.Redirection;
import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.NextStep;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.ProfileRequest;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionSection;
import app.sockeye.profile.secret.SecretQuestion;
import app.sockeye.profile.variable.Variables;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.EarlyEnd;
import app.sockeye.session.SessionStatuses;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.pulse.UiPulse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What can be done about a failure at the press of a button. */
@ExtendWith(WindowExtension.class)
class StepActionsTest {
    private static final URI ADDRESS = URI.create("ws://localhost:9/echo");

    private final RecordingCommands commands = new RecordingCommands();
    private final List<Option> shownOptions = new ArrayList<>();
    private final AtomicInteger certificates = new AtomicInteger();
    private ConnectionModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        Variables host = name -> name.equals("host") ? Optional.of("localhost:9") : Optional.empty();
        model = new ConnectionModel(
                Profile.create("New", "ws://${host}/echo"),
                commands,
                new SimpleObjectProperty<>(Surroundings.of(host)));
        ConnectionView view = new ConnectionView(model, new UiPulse());
        view.setOnShowOption(shownOptions::add);
        view.setOnShowCertificate(certificates::incrementAndGet);
        scene = RegionShot.show(stage, view, Theme.LIGHT, 800, 300);
    }

    private void fail(FxRobot robot, NextStep... steps) {
        ConnectFailure failure = ConnectFailure.of(
                        ConnectFailure.Kind.HANDSHAKE_REFUSED, "It failed.", "Do something about it.", "", null)
                .withNextSteps(List.of(steps));
        robot.interact(() -> model.statusProperty().set(SessionStatuses.failed(ConnectOptions.to(ADDRESS), failure)));
    }

    @Test
    void theCertificateIsShown(FxRobot robot) {
        fail(robot, new NextStep.TrustCertificate(new Fingerprint("0".repeat(64))));
        robot.clickOn("#step-certificate");
        assertThat(certificates).hasValue(1);
        assertThat(commands.connected).isEmpty();
    }

    @Test
    void anotherSchemeKeepsTheVariables(FxRobot robot) {
        fail(robot, new NextStep.UseWss(URI.create("wss://localhost:9/echo")));
        robot.clickOn("#step-wss");
        assertThat(commands.connected)
                .extracting(profile -> profile.target().url())
                .containsExactly("wss://${host}/echo");
    }

    @Test
    void aRedirectOfTheSameServerIsFollowedAtOnce(FxRobot robot) {
        addToken(robot);
        fail(robot, redirect("/other"));
        robot.clickOn("#step-redirect");
        assertThat(commands.connected)
                .extracting(profile -> profile.target().url())
                .containsExactly("ws://localhost:9/other");
    }

    @Test
    void aRedirectElsewhereKeepsSecretsBackUntilAsked(FxRobot robot) {
        addToken(robot);
        fail(robot, redirect("ws://example.com/other"));
        robot.clickOn("#step-redirect");
        assertThat(commands.connected).isEmpty();
        SecretQuestion question = model.question().property().get();
        assertThat(question.headers()).containsExactly("Authorization");
        assertThat(question.server()).isEqualTo("ws://example.com");
        robot.clickOn("#secret-leave-out");
        assertThat(commands.connected)
                .singleElement()
                .satisfies(profile -> assertThat(profile.request().headers()).noneMatch(ProfileHeader::enabled));
    }

    private void addToken(FxRobot robot) {
        Profile typed = model.typed()
                .with(new ProfileRequest(
                        List.of(new ProfileHeader("Authorization", "Bearer s3cret", true, true)), List.of()));
        robot.interact(() -> model.type(typed));
    }

    private static NextStep redirect(String location) {
        return new NextStep.FollowRedirect(
                Redirection.of(ADDRESS, 302, Optional.of(location)).orElseThrow());
    }

    @Test
    void aSubprotocolIsOfferedBesidesTheOthers(FxRobot robot) {
        robot.interact(() -> model.form().subprotocolsProperty().set("v1.json"));
        fail(robot, new NextStep.OfferSubprotocol("v2.json"));
        robot.clickOn("#step-subprotocol");
        assertThat(commands.connected).singleElement().satisfies(profile -> assertThat(
                        profile.request().subprotocols())
                .containsExactly("v1.json", "v2.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "RaiseMessageLimit, #step-limit, limits.message",
        "RaiseTimeout, #step-timeout, timeouts.handshake",
        "AddClientCertificate, #step-client-certificate, tls.certificate",
        "Proxy, #step-proxy-credentials, proxy.user"
    })
    void anOptionIsShown(String step, String id, String key, FxRobot robot) {
        fail(
                robot,
                switch (step) {
                    case "RaiseMessageLimit" -> new NextStep.RaiseMessageLimit();
                    case "RaiseTimeout" -> new NextStep.RaiseTimeout(ConnectStage.UPGRADE);
                    case "Proxy" -> new NextStep.AddCredentials(NextStep.Asker.PROXY, List.of("basic"));
                    default -> new NextStep.AddClientCertificate(List.of());
                });
        robot.clickOn(id);
        assertThat(shownOptions).extracting(Option::key).containsExactly(key);
    }

    @Test
    void aMessageThatWasTooLargeLeadsToItsLimit(FxRobot robot) {
        Closure tooLarge = new Closure(
                Closure.Closer.CLIENT,
                Optional.of(new CloseReason(1009, "")),
                Optional.empty(),
                -1,
                "A message was larger than 1,000 bytes.",
                Optional.of(new EarlyEnd.TooLarge(1000)));
        robot.interact(() -> model.statusProperty().set(SessionStatuses.closed(ConnectOptions.to(ADDRESS), tooLarge)));
        robot.clickOn("#end-bar #step-limit");
        assertThat(shownOptions).extracting(Option::key).containsExactly("limits.message");
        robot.interact(() -> RegionShot.shoot(scene, "connection-too-large"));
    }

    @Test
    void credentialsAreEnteredForTheSchemeThatTheServerAsksFor(FxRobot robot) {
        fail(robot, new NextStep.AddCredentials(NextStep.Asker.SERVER, List.of("basic", "digest")));
        robot.clickOn("#step-credentials");
        robot.interact(() -> model.setOption(OptionSection.option("auth.user").orElseThrow(), "me"));
        fail(robot, new NextStep.AddCredentials(NextStep.Asker.SERVER, List.of("bearer")));
        robot.clickOn("#step-credentials");
        assertThat(shownOptions).extracting(Option::key).containsExactly("auth.user", "auth.token");
        assertThat(model.form().optionsProperty().get().byKey())
                .as("a type that was chosen stays")
                .containsEntry("auth.type", "digest");
    }

    @Test
    void theTimeThatTheServerAsksToWaitForIsToldAndCanBeCutShort(FxRobot robot) {
        fail(robot, new NextStep.TryLater(Duration.ofHours(1)));
        Button retry = robot.lookup("#step-retry").query();
        assertThat(retry.getText()).isEqualTo("Try again \u00b7 01:00:00");
        robot.interact(() -> RegionShot.shoot(scene, "connection-steps"));
        robot.clickOn(retry);
        assertThat(commands.connected).hasSize(1);
    }

    @Test
    void aTimeThatIsOverIsNotTold(FxRobot robot) {
        fail(robot, new NextStep.TryLater(Duration.ZERO));
        assertThat(robot.lookup("#step-retry").<Button>query().getText()).isEqualTo("Try again");
    }
}
