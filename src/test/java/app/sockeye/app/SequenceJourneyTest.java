package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.playground.Playground;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Log in, capture the token, subscribe with it, and let a rule answer, all with keys and clicks. */
@ExtendWith(WindowExtension.class)
@Timeout(180)
class SequenceJourneyTest {
    @TempDir
    private Path home;

    private Journey journey;
    private Playground playground;

    @BeforeEach
    void start(FxRobot robot) throws IOException {
        playground = Playground.start(0);
        journey = new Journey(robot, home);
    }

    @AfterEach
    void stop() {
        journey.close();
        playground.close();
    }

    private void connect(String path) {
        journey.connect(playground.uri(path).toString());
        journey.await(SessionState.OPEN);
    }

    private void add(String kind, String... fields) {
        journey.click("#add-step");
        journey.robot.clickOn("#add-" + kind);
        for (int i = 0; i < fields.length; i++) {
            type("#step-field-" + i, fields[i]);
        }
        journey.press(KeyCode.ENTER);
    }

    private void type(String selector, String text) {
        TextField field = (TextField) journey.find(selector);
        Journey.run(() -> {
            field.requestFocus();
            field.setText(text);
        });
    }

    private void awaitDone() {
        journey.await("an end", () -> journey.text("#sequence-state").matches("done|failed"));
        assertThat(journey.text("#sequence-state")).as(journey.words("#steps")).isEqualTo("done");
    }

    private String result(int step) {
        return ((Labeled) journey.find("#step-" + step).lookup("#step-result")).getText();
    }

    @Test
    void aLoginIsCapturedAndARuleAnswersHeartbeats() {
        connect("/trades?rate=20&heartbeat=4000");
        journey.click("#bench-tab-rules");
        journey.click("#add-rule");
        type("#rule-query", "json:$.type == \"heartbeat\"");
        type("#action-text-0", "{\"op\":\"pong\"}");
        journey.click("#rule-done");
        assertThat(journey.words("#rule-1")).contains("heartbeat", "send {\"op\":\"pong\"}");

        journey.click("#bench-tab-sequence");
        add("send", "{\"op\":\"login\",\"user\":\"mira\"}");
        add("wait", "json:$.type == \"session\"", "5 s");
        add("capture", "$.token", "token", "5 s");
        add("delay", "50 ms");
        add("send", "{\"op\":\"subscribe\",\"symbol\":\"BTC-USD\",\"token\":\"${token}\"}");
        add("wait", "json:$.type == \"trade\" and json:$.qty > 2", "5 s");
        add("repeat", "6", "2", "");
        journey.click("#sequence-run");

        awaitDone();
        assertThat(result(1)).startsWith("#");
        assertThat(result(2)).contains(" after ");
        assertThat(result(6)).contains(" after ");
        assertThat(result(7)).isEqualTo("round 2 of 2");
        assertThat(journey.session().captured().get("token").orElseThrow()).matches("[0-9a-f]{32}");
        journey.await("the rule has answered", () -> journey.text("#rule-fired").matches("once, #.*|\\d+ times, #.*"));
        assertThat(journey.session().status().state()).isEqualTo(SessionState.OPEN);

        // A result leads to its row.
        long sent = Long.parseLong(result(5).substring(1));
        journey.robot.clickOn(journey.find("#step-5").lookup("#step-result"));
        journey.await(
                "row " + sent + " is shown", () -> journey.log().selection().lead() == sent);
    }

    @Test
    void aFailedStepSaysWhatWasSeenInsteadAndTheUserGoesOn() {
        connect("/echo");
        journey.click("#bench-tab-sequence");
        add("send", "hello");
        // Long enough for the echo of "hello" on a busy machine.
        add("wait", "goodbye", "900 ms");
        add("send", "again");
        journey.click("#sequence-run");
        journey.await("the user is asked", () -> journey.shows("#step-go-on"));
        assertThat(journey.words("#step-2")).contains("Nothing matched within 900 ms", "hello");
        journey.click("#step-2 #step-go-on");
        journey.await("the sequence ends", () -> journey.shows("#sequence-run"));
        assertThat(journey.text("#sequence-state")).isEqualTo("failed");
        assertThat(result(3)).startsWith("#");
    }

    @Test
    void stepsAreEditedMovedAndSwitchedOffWithKeys() {
        connect("/echo");
        journey.click("#bench-tab-sequence");
        add("ping", "first");
        add("delay", "200 ms");
        Journey.run(() -> journey.find("#step-1").requestFocus());
        journey.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(journey.words("#step-2")).contains("first");
        Journey.run(() -> journey.find("#step-1").requestFocus());
        journey.press(KeyCode.SPACE);
        journey.press(KeyCode.ENTER);
        type("#step-field-0", "3 s");
        journey.press(KeyCode.ENTER);
        assertThat(journey.words("#step-1")).contains("3 s");
        journey.click("#sequence-run");
        awaitDone();
        assertThat(result(1)).isEmpty();
    }

    @Test
    void selectedRowsBecomeASequence() {
        connect("/echo");
        journey.compose("{\"op\":\"hello\"}");
        journey.click("#composer-send");
        journey.await("the echo is there", () -> journey.session().counters().messagesReceived() == 1);
        journey.await(
                "rows",
                () -> journey.previews().stream()
                                .filter(row -> row.contains("hello"))
                                .count()
                        == 2);
        Journey.run(() -> {
            journey.log().requestFocus();
            journey.log().selectAll();
        });
        journey.press(KeyCode.CONTEXT_MENU);
        journey.robot.clickOn("#log-make-sequence");
        journey.await("two steps", () -> journey.shows("#step-2"));
        assertThat(journey.words("#step-1")).contains("Send", "{\"op\":\"hello\"}");
        assertThat(journey.words("#step-2")).contains("Wait for", "json:$.op == \"hello\"");
        journey.click("#sequence-run");
        awaitDone();
    }

    @Test
    void theEscapeKeyStopsARunAndWhatWasTypedIsKeptWhenTheConnectionIsSaved() {
        connect("/echo");
        journey.click("#bench-tab-sequence");
        add("wait", "never", "60 s");
        journey.click("#sequence-run");
        journey.await("it runs", () -> journey.shows("#sequence-stop"));
        Journey.run(() -> journey.find("#step-1").requestFocus());
        journey.press(KeyCode.ESCAPE);
        journey.await("a stop", () -> journey.text("#sequence-state").equals("stopped"));

        journey.press(KeyCode.SHORTCUT, KeyCode.S);
        journey.await("the sequence is in the file", () -> saved().contains("\"never\""));
    }

    /** The content of all saved connections. */
    private String saved() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(journey.folders().workspace())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
