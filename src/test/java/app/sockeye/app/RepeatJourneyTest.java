package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionState;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A message repeated to the playground's echo, by clicks and keys. */
@ExtendWith(WindowExtension.class)
class RepeatJourneyTest {
    @TempDir
    private Path home;

    private Journey journey;

    @BeforeEach
    void start(FxRobot robot) {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private void type(String selector, String text) {
        journey.click(selector);
        journey.press(KeyCode.SHORTCUT, KeyCode.A);
        journey.robot.write(text);
    }

    private long shownCount() {
        String text = journey.text("#repeat-count").replace(",", "");
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private List<AutomationEvent> events() {
        ClientSession session = journey.session();
        return LongStream.range(0, session.transcript().count())
                .mapToObj(session.transcript()::entry)
                .flatMap((Entry entry) -> entry.event().stream())
                .filter(AutomationEvent.class::isInstance)
                .map(AutomationEvent.class::cast)
                .toList();
    }

    @Test
    void aMessageIsRepeatedAtAnotherRatePausedAndStopped() {
        journey.compose("{\"id\":${counter}}");
        journey.click("#bench-tab-repeat");
        assertThat(journey.text("#repeat-aside")).isEqualTo("\"{\"id\":${counter}}\", a new value each time");
        type("#repeat-rate", "1000");
        journey.click("#repeat-start");
        journey.await("a thousand messages", () -> shownCount() > 1000);
        assertThat(journey.text("#repeat-total")).isEqualTo("of 60,000 messages sent");
        type("#repeat-rate", "200");
        journey.await("the other rate", () -> journey.text("#repeat-wanted").equals("wanted 200 /s"));
        journey.click("#repeat-pause");
        journey.await("the pause", () -> journey.text("#repeat-total").endsWith("paused"));
        journey.click("#repeat-pause");
        journey.click("#repeat-stop");
        journey.await("the end", () -> journey.shows("#repeat-start"));
        ClientSession session = journey.session();
        long sent = session.counters().messagesSent();
        assertThat(shownCount()).isEqualTo(sent);
        journey.await(
                "all replies", () -> journey.text("#repeat-replies").equals(String.format(Locale.ROOT, "%,d", sent)));
        assertThat(journey.text("#repeat-matching")).isEqualTo("by $.id");
        assertThat(session.counters().messagesReceived()).isEqualTo(sent);
        assertThat(events()).hasSize(2);
        assertThat(((AutomationEvent.RepeatEnd) events().get(1)).sent()).isEqualTo(sent);
        journey.click("#repeat-time-50");
        journey.await(
                "the filter",
                () -> ((TextField) journey.find("#log-filter")).getText().startsWith("entry:#"));
    }

    @Test
    void aTemplateWithoutAValueIsToldBeforeAnythingIsSent() {
        journey.compose("${missing}");
        journey.click("#bench-tab-repeat");
        journey.click("#repeat-start");
        journey.awaitWords("#repeat-notice", "missing");
        assertThat(journey.session().counters().messagesSent()).isZero();
        assertThat(events()).isEmpty();
    }

    @Test
    void aTabWithARunningRepeatAsksBeforeItCloses() {
        journey.click("#bench-tab-repeat");
        journey.click("#repeat-start");
        journey.await("a message", () -> journey.shows("#repeat-stop"));
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        journey.awaitWords("#unsent", "still repeating a message");
        journey.click("#unsent-keep");
        assertThat(journey.shows("#repeat-stop")).isTrue();
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        journey.click("#unsent-close");
        journey.await("the tab closed", () -> journey.root().lookup("#repeat") == null);
    }

    @Test
    void theBenchFoldsToItsTabsAndUnfoldsWithOne() {
        journey.press(KeyCode.SHORTCUT, KeyCode.J);
        assertThat(journey.shows("#composer")).isFalse();
        assertThat(journey.shows("#composer-send")).isTrue();
        journey.click("#bench-tab-repeat");
        assertThat(journey.shows("#repeat")).isTrue();
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.J);
        assertThat(journey.shows("#composer")).isTrue();
    }
}
