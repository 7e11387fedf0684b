package app.sockeye.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.option.SomeOptions;
import app.sockeye.profile.secret.SecretQuestion;
import app.sockeye.profile.variable.Variables;
import app.sockeye.session.SessionStatus;
import app.sockeye.session.SessionStatuses;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.pulse.UiPulse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class ConnectionViewTest {
    private static final ConnectOptions ECHO = ConnectOptions.to(URI.create("ws://localhost:9/echo"));

    private final RecordingCommands commands = new RecordingCommands();
    private ConnectionModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        model = new ConnectionModel(
                Profile.create("New", ""),
                commands,
                new SimpleObjectProperty<>(Surroundings.of(name ->
                        name.equals(Variables.PLAYGROUND) ? Optional.of("ws://localhost:4000") : Optional.empty())));
        scene = RegionShot.show(stage, new ConnectionView(model, new UiPulse()), Theme.LIGHT, 800, 300);
    }

    @Test
    void goodFormConnectsWithItsOptions(FxRobot robot) {
        robot.interact(() -> {
            model.form().urlProperty().set("${playground}/echo");
            model.form().headers().add(new HeaderRow(ProfileHeader.of("X-One", "1")));
            model.form().headers().add(new HeaderRow(new ProfileHeader("X-Off", "2", false, false)));
            model.form().subprotocolsProperty().set("json.v2, text");
        });
        robot.clickOn("#connect");
        Profile profile = commands.connected.get(0);
        assertThat(profile.target().url()).isEqualTo("${playground}/echo");
        assertThat(profile.request().headers())
                .extracting(ProfileHeader::enabled)
                .containsExactly(true, false);
        assertThat(profile.request().subprotocols()).containsExactly("json.v2", "text");
    }

    @Test
    void theCommandToConnectIsCopiedWithoutSecretsUnlessAskedFor(FxRobot robot) {
        robot.interact(() -> {
            model.form().urlProperty().set("${playground}/echo");
            model.form().headers().add(new HeaderRow(new ProfileHeader("X-Own", "s3cret", true, true)));
        });
        robot.clickOn("#command").clickOn("#command-wscat");
        assertThat(clipboard(robot)).isEqualTo("wscat --header 'X-Own: <X-Own>' --connect ws://localhost:4000/echo");
        robot.clickOn("#command").clickOn("#command-secrets");
        robot.clickOn("#command").clickOn("#command-wscat");
        assertThat(clipboard(robot)).contains("X-Own: s3cret");
        robot.clickOn("#command").clickOn("#command-wscat");
        assertThat(clipboard(robot)).doesNotContain("s3cret");
    }

    @Test
    void aProgramThatConnectsIsCopiedWithoutSecrets(FxRobot robot) {
        robot.interact(() -> {
            model.form().urlProperty().set("${playground}/echo");
            model.form().headers().add(new HeaderRow(new ProfileHeader("X-Own", "s3cret", true, true)));
        });
        robot.clickOn("#command").clickOn("#command-program").clickOn("#command-python");
        assertThat(clipboard(robot))
                .contains("ws://localhost:4000/echo", "X-Own")
                .doesNotContain("s3cret");
    }

    @Test
    void aCommandIsNotCopiedWhereAFileOfTheOptionsIsMissing(FxRobot robot) {
        robot.interact(() -> {
            model.form().urlProperty().set("wss://localhost:1/");
            model.form().optionsProperty().set(SomeOptions.of("tls.certificate", "no-such-file.pem"));
        });
        robot.clickOn("#command").clickOn("#command-curl");
        assertThat(model.optionComplaintsProperty().get()).hasSize(1);
    }

    @Test
    void aQuestionAboutASecretThatWentNowhereSaysSo(FxRobot robot) {
        robot.interact(() -> model.ask(
                new SecretQuestion(model.typed(), List.of("Packets when open"), List.of(), "wss://new.example")));
        assertThat(text(robot, "#secret-question-text"))
                .isEqualTo("No server is noted yet for the secret in Packets when open. Send it to wss://new.example?");
    }

    @Test
    void aQuestionAboutSecretsIsAskedInPlaceAndAnsweredByAClick(FxRobot robot) {
        robot.interact(() -> {
            model.form().urlProperty().set("wss://new.example/");
            model.form().headers().add(new HeaderRow(new ProfileHeader("X-Own", "s3cret", true, true)));
        });
        ask(robot);
        assertThat(text(robot, "#secret-question-text"))
                .isEqualTo(
                        "X-Own was saved for wss://old.example, but this connection goes to a different server. Send it to"
                                + " wss://new.example?");
        robot.interact(() -> RegionShot.shoot(scene, "connection-secret-question"));
        robot.clickOn("#secret-send");
        assertThat(commands.sent).hasSize(1);
        assertThat(asks(robot)).isFalse();

        ask(robot);
        robot.clickOn("#secret-leave-out");
        assertThat(commands.connected.get(0).request().headers()).noneMatch(ProfileHeader::enabled);

        ask(robot);
        robot.clickOn("#secret-dismiss");
        assertThat(asks(robot)).isFalse();
        assertThat(commands.connected).hasSize(1);

        ask(robot);
        robot.interact(() -> model.form().urlProperty().set("wss://old.example/"));
        assertThat(asks(robot)).isFalse();
    }

    private void ask(FxRobot robot) {
        robot.interact(() -> model.ask(new SecretQuestion(
                model.typed(), List.of("X-Own"), List.of("wss://old.example"), "wss://new.example")));
        assertThat(asks(robot)).isTrue();
    }

    private static boolean asks(FxRobot robot) {
        return robot.lookup("#secret-question").query().isVisible();
    }

    private static String clipboard(FxRobot robot) {
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    @Test
    void aSchemeThatWasChosenIsToldAndTheAddressKeptAsTyped(FxRobot robot) {
        robot.interact(() -> model.form().urlProperty().set("localhost:9001/a b"));
        robot.clickOn("#connect");
        assertThat(commands.connected)
                .extracting(profile -> profile.target().url())
                .containsExactly("localhost:9001/a b");
        assertThat(robot.lookup("#url-told").<Labeled>query().getText())
                .startsWith("No scheme was typed: connecting to ws://localhost:9001.");
        assertThat(model.address().resolved()).isEqualTo("ws://localhost:9001/a%20b");
        robot.interact(() -> model.form().urlProperty().set("wss://example.com"));
        assertThat(robot.lookup("#url-told").<Labeled>query().isVisible()).isFalse();
    }

    @Test
    void badAddressIsMarkedAtItsFieldAndNotConnected(FxRobot robot) {
        robot.interact(() -> model.form().urlProperty().set("ftp://example.com"));
        robot.clickOn("#connect");
        assertThat(commands.connected).isEmpty();
        assertThat(text(robot, "#url-error")).isNotEmpty();
        robot.interact(() -> RegionShot.shoot(scene, "connection-bad-url"));
        robot.interact(() -> model.form().urlProperty().set("ws://localhost:1/"));
        assertThat(text(robot, "#url-error")).isEmpty();
    }

    @Test
    void anOptionThatIsNotRightPreventsTheAttempt(FxRobot robot) {
        robot.interact(() -> {
            model.form().urlProperty().set("ws://localhost:1/");
            model.form().optionsProperty().set(SomeOptions.of("timeouts.close", "soon"));
        });
        robot.clickOn("#connect");
        assertThat(commands.connected).isEmpty();
        assertThat(model.refusedProperty().get()).isEqualTo(1);
        assertThat(model.optionComplaintsProperty().get().values())
                .containsExactly("Write a whole number of ms, from 1 to 3600000.");
    }

    @Test
    void oneButtonConnectsCancelsAndDisconnects(FxRobot robot) {
        assertThat(button(robot).getText()).isEqualTo("Connect");
        status(robot, SessionStatuses.connecting(ECHO));
        assertThat(button(robot).getText()).isEqualTo("Cancel");
        robot.clickOn("#connect");
        assertThat(commands.said).containsExactly("cancel");
        status(robot, SessionStatuses.open(ECHO));
        assertThat(button(robot).getText()).isEqualTo("Disconnect");
        robot.interact(() -> RegionShot.shoot(scene, "connection-open"));
        robot.clickOn("#connect");
        assertThat(commands.said).containsExactly("cancel", "disconnect 1000 Normal Closure");
    }

    @Test
    void closeCodeAndReasonCanBeChosen(FxRobot robot) {
        status(robot, SessionStatuses.open(ECHO));
        robot.clickOn("#close-with").clickOn("#close-code").push(KeyCode.CONTROL, KeyCode.A);
        robot.write("1005").clickOn("#close-send");
        assertThat(commands.said).isEmpty();
        robot.clickOn("#close-code").push(KeyCode.CONTROL, KeyCode.A).write("4001");
        robot.clickOn("#close-reason").write("done").clickOn("#close-send");
        assertThat(commands.said).containsExactly("disconnect 4001 Private Use: \"done\"");
    }

    @Test
    void failureIsExplainedWithItsNextStep(FxRobot robot) {
        ConnectFailure failure = new ConnectFailure(
                ConnectFailure.Kind.REFUSED,
                "Nothing listens on localhost:9.",
                "Start the server, or check the port.",
                "java.net.ConnectException: Connection refused",
                Optional.empty(),
                null);
        robot.interact(() -> model.form().urlProperty().set("ws://localhost:9/echo"));
        status(robot, SessionStatuses.failed(ECHO, failure));
        assertThat(text(robot, "#state")).isEqualTo("Failed");
        assertThat(robot.lookup("#connection-notice").query().isVisible()).isTrue();
        robot.interact(() -> RegionShot.shoot(scene, "connection-failed"));
    }

    @Test
    void plainConnectionToAnotherHostIsWarnedOf(FxRobot robot) {
        robot.interact(() -> model.form().urlProperty().set("ws://example.com/feed"));
        assertThat(robot.lookup("Not encrypted").tryQuery()).isPresent();
        robot.interact(() -> model.form().urlProperty().set("ws://localhost/feed"));
        assertThat(robot.lookup("Not encrypted").tryQuery()).isEmpty();
    }

    @Test
    void changedFormIsSavedAndThenUnchanged(FxRobot robot) {
        assertThat(model.modifiedProperty().get()).isFalse();
        robot.clickOn("#url").write("ws://localhost:1/");
        assertThat(model.modifiedProperty().get()).isTrue();
        robot.clickOn("#save");
        assertThat(commands.said).containsExactly("save ws://localhost:1/");
        robot.interact(() -> model.markSaved(model.typed()));
        assertThat(model.modifiedProperty().get()).isFalse();
    }

    @Test
    void authorizationIsTakenForASecret(FxRobot robot) {
        HeaderRow row = new HeaderRow();
        row.nameProperty().set("Authorization");
        assertThat(row.header().secret()).isTrue();
    }

    @Test
    void usedAddressesAreOfferedWhileTyping(FxRobot robot) {
        robot.clickOn("#url").write("exa");
        assertThat(robot.lookup("#url-completion").tryQuery()).isPresent();
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(model.form().urlProperty().get()).isEqualTo("wss://example.com/a");
    }

    private void status(FxRobot robot, SessionStatus status) {
        robot.interact(() -> model.statusProperty().set(status));
    }

    private static Button button(FxRobot robot) {
        return robot.lookup("#connect").queryButton();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }
}
