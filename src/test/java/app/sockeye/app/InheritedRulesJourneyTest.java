package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.session.SessionState;
import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleAction;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The rules of folders and the workspace in the tab of a connection. */
@ExtendWith(WindowExtension.class)
class InheritedRulesJourneyTest {
    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        journey.awaitWords(".library", "Ticker");
        journey.await(SessionState.OPEN);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private Library library() {
        return journey.wiring().workbench().workspace().library();
    }

    private SavedProfile echo() {
        return library().find("playground-echo").orElseThrow();
    }

    private ProfileFolder folder() {
        return library().root().foldersOf("playground-echo").get(0);
    }

    private static Rule answers(String query, String text) {
        return Rule.of(query, new RuleAction.SendMessage(new WrittenMessage(Format.TEXT, text)));
    }

    private void send(String text) {
        journey.click("#bench-tab-message");
        journey.compose(text);
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.awaitRow(text);
    }

    @Test
    void aFoldersRuleAnswersIsSwitchedOffHereAndEditedThere() throws LibraryException {
        library().automation().setRules(folder(), List.of(), List.of(answers("apple", "pie")));
        journey.click("#bench-tab-rules");
        journey.awaitWords("#rules", "From folder " + folder().name());
        assertThat(journey.words("#rules")).contains("apple", "send pie", "1 on", "never yet");
        send("apple");
        journey.awaitRow("pie");
        journey.click("#bench-tab-rules");
        journey.await("its count", () -> journey.text("#rule-1 #rule-fired").startsWith("once"));
        journey.click("#rule-1 #rule-on");
        journey.await(
                "it is off for this connection",
                () -> library().automation().inheritedRules().off(echo()).size() == 1);
        assertThat(library().automation().rules(folder()).rules().get(0).on()).isTrue();
        assertThat(journey.words("#rules")).contains("0 on");

        journey.robot.doubleClickOn("#rule-1 #rule-when");
        TextField query = (TextField) journey.find("#rule-query");
        Journey.run(() -> query.setText("pear"));
        journey.click("#rule-done");
        journey.await("the folder's rule has changed", () -> library()
                .automation()
                .rules(folder())
                .rules()
                .get(0)
                .query()
                .equals("pear"));
        journey.await(
                "it is still off here",
                () -> library().automation().inheritedRules().off(echo()).contains(answers("pear", "pie")));
        journey.click("#rule-1 #rule-on");
        journey.awaitWords("#rules", "1 on");
        send("pear");
        journey.click("#bench-tab-rules");
        journey.await(
                "another answer", () -> journey.text("#rule-1 #rule-fired").startsWith("once"));
    }

    @Test
    void theWorkspacesRuleIsObeyedByAConnectionThatIsNotSaved() throws LibraryException {
        library().automation().setRules(library().root(), List.of(), List.of(answers("apple", "pie")));
        String address = ((TextField) journey.find("#url")).getText();
        journey.connect(address);
        journey.await(SessionState.OPEN);
        journey.click("#bench-tab-rules");
        journey.awaitWords("#rules", "From the workspace");
        send("apple");
        journey.awaitRow("pie");
    }
}
