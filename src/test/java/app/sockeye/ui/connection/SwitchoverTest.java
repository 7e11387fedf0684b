package app.sockeye.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.profile.Profile;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.variable.Variables;
import app.sockeye.session.SessionStatus;
import app.sockeye.session.SessionStatuses;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.pulse.UiPulse;
import java.net.URI;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Another address is typed while a connection is there. */
@ExtendWith(WindowExtension.class)
class SwitchoverTest {
    private static final ConnectOptions ECHO = ConnectOptions.to(URI.create("ws://localhost:9/echo"));
    private static final SessionStatus CLOSED = SessionStatuses.closedByUser(
            ECHO, new Closure(Closure.Closer.CLIENT, Optional.empty(), Optional.empty(), -1, ""));

    private final RecordingCommands commands = new RecordingCommands();
    private ConnectionModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        model = new ConnectionModel(
                Profile.create("New", "ws://localhost:9/echo"),
                commands,
                new SimpleObjectProperty<>(Surroundings.of(Variables.NONE)));
        scene = RegionShot.show(stage, new ConnectionView(model, new UiPulse()), Theme.LIGHT, 800, 300);
    }

    @Test
    void enterAsksOnceAndTheSecondOneGoesThere(FxRobot robot) {
        status(robot, SessionStatuses.open(ECHO));
        type(robot, "2").push(KeyCode.ENTER);
        assertThat(robot.lookup("#switchover-text").<Labeled>query().getText())
                .isEqualTo("Disconnect and connect to \"ws://localhost:9/echo2\"?");
        robot.interact(() -> RegionShot.shoot(scene, "connection-switchover"));
        assertThat(commands.said).isEmpty();
        robot.push(KeyCode.ENTER);
        assertThat(commands.said).containsExactly("disconnect 1000 Normal Closure");
        status(robot, SessionStatuses.closing(ECHO));
        assertThat(commands.connected).isEmpty();
        status(robot, CLOSED);
        assertThat(commands.connected)
                .extracting(profile -> profile.target().url())
                .containsExactly("ws://localhost:9/echo2");
        assertThat(asks(robot)).isFalse();
    }

    @Test
    void theButtonGoesThereToo(FxRobot robot) {
        status(robot, SessionStatuses.open(ECHO));
        type(robot, "2").push(KeyCode.ENTER);
        robot.clickOn("#switchover-agree");
        status(robot, CLOSED);
        assertThat(commands.connected).hasSize(1);
    }

    @Test
    void anAttemptIsGivenUpForAnotherAddress(FxRobot robot) {
        status(robot, SessionStatuses.connecting(ECHO));
        type(robot, "2").push(KeyCode.ENTER).push(KeyCode.ENTER);
        assertThat(commands.said).containsExactly("cancel");
        status(
                robot,
                SessionStatuses.failed(
                        ECHO, new ConnectFailure(ConnectFailure.Kind.CANCELLED, "", "", "", Optional.empty(), null)));
        assertThat(commands.connected).hasSize(1);
    }

    @Test
    void escapeOrAnotherCharacterTakesTheQuestionBack(FxRobot robot) {
        status(robot, SessionStatuses.open(ECHO));
        type(robot, "2").push(KeyCode.ENTER).push(KeyCode.ESCAPE);
        assertThat(asks(robot)).isFalse();
        robot.push(KeyCode.ENTER);
        assertThat(asks(robot)).isTrue();
        robot.write("3");
        assertThat(asks(robot)).isFalse();
        status(robot, CLOSED);
        assertThat(commands.connected).isEmpty();
    }

    @Test
    void nothingIsAskedForTheAddressThatIsConnected(FxRobot robot) {
        status(robot, SessionStatuses.open(ECHO));
        robot.clickOn("#url").push(KeyCode.ENTER);
        assertThat(asks(robot)).isFalse();
    }

    @Test
    void factsSpeakOfTheConnectionAndNotOfWhatIsTyped(FxRobot robot) {
        status(robot, SessionStatuses.open(ECHO));
        robot.interact(() -> model.form().urlProperty().set("ws://example.com/"));
        assertThat(robot.lookup("Not encrypted").tryQuery()).isEmpty();
        status(robot, CLOSED);
        assertThat(robot.lookup("Not encrypted").tryQuery()).isPresent();
    }

    private static FxRobot type(FxRobot robot, String text) {
        robot.clickOn("#url").push(KeyCode.END).write(text);
        // Closes the list of addresses used before.
        robot.push(KeyCode.ESCAPE);
        return robot;
    }

    private void status(FxRobot robot, SessionStatus status) {
        robot.interact(() -> model.statusProperty().set(status));
    }

    private static boolean asks(FxRobot robot) {
        return robot.lookup("#switchover").query().isVisible();
    }
}
