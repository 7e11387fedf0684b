package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.playground.Playground;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class EnvironmentJourneyTest {
    private Journey journey;
    private Playground one;
    private Playground other;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) throws IOException {
        one = Playground.start(0);
        other = Playground.start(0);
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
    }

    @AfterEach
    void close() {
        journey.close();
        one.close();
        other.close();
    }

    @Test
    void connectionStaysOnItsEnvironmentUntilItIsConnectedAgain() {
        create("dev", "host", address(one));
        create("prod", "host", address(other));
        assertThat(journey.words("#environment-switcher"))
                .as("the first one is chosen")
                .startsWith("dev");
        journey.connect("ws://${host}/echo");
        journey.await(SessionState.OPEN);
        journey.awaitRow("Connecting to ws://" + address(one) + "/echo");

        choose(KeyCode.DIGIT2);
        journey.awaitWords("#environment-switcher", "prod");
        assertThat(journey.text("#still-on")).isEqualTo("still on dev");
        assertThat(journey.text("#state")).isEqualTo("Connected");
        assertThat(journey.shows("#production-line")).isTrue();
        assertThat(((TextField) journey.find("#url")).getText())
                .as("the digit is not typed")
                .isEqualTo("ws://${host}/echo");

        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        journey.await("the foot", () -> popover() != null && foot().contains("stays connected to dev"));
        assertThat(foot()).endsWith("The next connect uses prod.");
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        journey.await("no popover", () -> popover() == null);

        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        journey.await(SessionState.CLOSED);
        assertThat(journey.shows("#still-on")).isFalse();
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        journey.await(SessionState.OPEN);
        journey.awaitRow("Connecting to ws://" + address(other) + "/echo");
        assertThat(journey.shows("#still-on")).isFalse();
        assertThat(journey.shows("#in-production")).isTrue();

        choose(KeyCode.DIGIT0);
        journey.awaitWords("#environment-switcher", "No environment");
        assertThat(journey.text("#still-on")).isEqualTo("still on prod");
        assertThat(journey.shows("#production-line")).isFalse();
    }

    @Test
    void choiceIsRememberedForTheWorkspace() {
        create("dev", "host", address(one));
        create("staging", "host", address(other));
        choose(KeyCode.DIGIT2);
        journey.restart();
        journey.awaitWords("#environment-switcher", "staging");
        journey.connect("ws://${host}/echo");
        journey.await(SessionState.OPEN);
        journey.awaitRow("Connecting to ws://" + address(other) + "/echo");
    }

    @Test
    void valueThatIsMissingIsToldAtTheAddressAndAddedInTheWorkspace() {
        journey.connect("ws://${where}/echo");
        assertThat(journey.text("#url-error")).isEqualTo("The variable ${where} has no value.");
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        journey.await("the popover", () -> popover() != null);
        journey.robot.clickOn("#edit-values");
        journey.await("the page", () -> journey.shows("#values-page"));
        addValue("where", address(one));
        journey.await("no complaint", () -> journey.text("#url-error").isEmpty());
        journey.press(KeyCode.ESCAPE);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        journey.await(SessionState.OPEN);
        journey.awaitRow("Connecting to ws://" + address(one) + "/echo");
    }

    @Test
    void changedValueCountsAtTheNextConnect() throws IOException {
        create("dev", "host", address(one));
        journey.connect("ws://${host}/echo");
        journey.await(SessionState.OPEN);
        Path file = folder().resolve("dev.json");
        Files.writeString(file, Files.readString(file).replace(address(one), address(other)));
        journey.awaitWords("#environments", address(other));
        assertThat(journey.text("#state")).isEqualTo("Connected");
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        journey.await(SessionState.CLOSED);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        journey.await(SessionState.OPEN);
        journey.awaitRow("Connecting to ws://" + address(other) + "/echo");
    }

    @Test
    void deletedEnvironmentComesBackByUndoAndIsChosenAgain() {
        create("dev", "host", address(one));
        Button row = row("dev");
        Journey.run(row::requestFocus);
        journey.press(KeyCode.DELETE);
        journey.awaitWords("#toast", "Deleted the environment dev.");
        assertThat(folder().resolve("dev.json")).doesNotExist();
        assertThat(journey.words("#environments")).doesNotContain("dev");
        journey.click("#toast-action");
        journey.awaitWords("#environments", address(one));
        journey.awaitWords("#environment-switcher", "dev");
        assertThat(folder().resolve("dev.json")).exists();
    }

    @Test
    void brokenFileIsToldAndLeftAlone() throws IOException {
        Path broken = Files.createDirectories(folder()).resolve("qa.json");
        Files.writeString(broken, "{\"values\": {\"host\": }}");
        journey.awaitWords("#environments", "qa.json");
        journey.robot.clickOn(row("qa.json"));
        journey.awaitWords("#values-page", "Line 1");
        assertThat(broken).hasContent("{\"values\": {\"host\": }}");
        Files.writeString(broken, "{\"values\": {\"host\": \"qa.example\"}}");
        journey.awaitWords("#environments", "qa.example");
    }

    @Test
    void chosenEnvironmentWhoseFileBreaksIsTold() throws IOException {
        create("dev", "host", address(one));
        Files.writeString(folder().resolve("dev.json"), "nonsense");
        journey.await("the sign", () -> journey.find("#environment-switcher")
                .getAccessibleText()
                .contains("missing or its file is broken"));
        assertThat(journey.words("#environment-switcher")).contains("dev");
    }

    /** Adds an environment with one value by its page. */
    private void create(String name, String value, String text) {
        journey.click("#add-environment");
        journey.await(
                "the name's field",
                () -> journey.shows("#environment-name")
                        && journey.find("#environment-name").isFocused());
        journey.robot.write(name);
        journey.press(KeyCode.ENTER);
        journey.awaitWords("#environments", name);
        addValue(value, text);
        journey.awaitWords("#environments", text);
        journey.press(KeyCode.ESCAPE);
        journey.await("no page", () -> !isOpen("#values-page"));
    }

    /** Types into the row that has the focus. */
    private void addValue(String name, String text) {
        journey.await(
                "the value's field",
                () -> isOpen("#value-name") && journey.find("#value-name").isFocused());
        journey.robot.write(name);
        journey.press(KeyCode.ENTER);
        journey.robot.write(text);
    }

    private void choose(KeyCode digit) {
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        journey.await("the popover", () -> popover() != null);
        journey.press(digit);
        journey.await("no popover", () -> popover() == null);
    }

    private boolean isOpen(String selector) {
        return journey.root().lookup(selector) != null;
    }

    private Node popover() {
        return journey.robot.lookup("#environment-popover").tryQuery().orElse(null);
    }

    private String foot() {
        return journey.robot.lookup("#environment-foot").queryLabeled().getText();
    }

    private Button row(String name) {
        return Journey.onFx(() -> journey.root().lookupAll(".environment-row").stream()
                .map(Button.class::cast)
                .filter(row -> row.getAccessibleText().startsWith(name))
                .findFirst()
                .orElseThrow());
    }

    private Path folder() {
        return journey.folders().workspace().resolve("environments");
    }

    private static String address(Playground server) {
        return "127.0.0.1:" + server.port();
    }
}
