package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A tab that was kept gets its view when it is first shown, and looks as if it had had it all the time. */
@ExtendWith(WindowExtension.class)
class LateViewTest {
    /** What comes and goes with the mouse and the keyboard, and is no part of a tab's state. */
    private static final Set<String> PASSING = Set.of(
            "focused", "focus-within", "focus-visible", "hover", "pressed", "idle", "has-caret", "keyboard-focused");

    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void aKeptTabLooksTheSameHoweverLateItIsShown() {
        journey.connect("${playground}/echo?typed");
        journey.await(SessionState.OPEN);
        journey.click("#composer-kind-json");
        GenericStyledArea<?, ?, ?> message = (GenericStyledArea<?, ?, ?>) journey.find("#composer-json");
        Journey.run(() -> message.replaceText("{\"a\": 1, \"b\": tru}"));
        journey.await("the mistake", () -> !marked().isEmpty());

        journey.restart();
        journey.await("the mistake", () -> !marked().isEmpty());
        journey.await("its earlier session", () -> journey.shows("#earlier"));
        Set<String> early = look();
        assertThat(String.join("\n", early)).contains("invalid", "#earlier", "echo?typed");

        journey.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        journey.await("the other tab", () -> !address().contains("typed"));
        journey.restart();
        journey.await("the first tab", () -> journey.shows("#url") && !address().contains("typed"));
        journey.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        journey.await("the mistake", () -> address().contains("typed") && !marked().isEmpty());
        journey.await("its earlier session", () -> journey.shows("#earlier"));
        assertThat(look()).containsExactlyElementsOf(early);
    }

    private String address() {
        return Journey.onFx(() -> ((TextField) journey.root().lookup("#url")).getText());
    }

    private String marked() {
        return Journey.onFx(() -> ((Labeled) journey.root().lookup("#composer-status"))
                .getPseudoClassStates().stream()
                        .map(PseudoClass::getPseudoClassName)
                        .filter(name -> name.equals("invalid"))
                        .collect(Collectors.joining()));
    }

    /** Each part with a name that is shown: its text and its state. */
    private Set<String> look() {
        Node middle = journey.find("#left-half");
        return Journey.onFx(() -> Journey.everyNode(middle)
                .filter(node -> node.getId() != null && Journey.isShown(node))
                .map(LateViewTest::look)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String look(Node node) {
        String states = node.getPseudoClassStates().stream()
                .map(PseudoClass::getPseudoClassName)
                .filter(state -> !PASSING.contains(state))
                .sorted()
                .collect(Collectors.joining(" "));
        // Each start of the playground has another port.
        String word = word(node).replaceAll(":[0-9]{4,5}/", "/");
        return "#" + node.getId() + " " + word + " " + states + " " + new TreeSet<>(node.getStyleClass());
    }

    private static String word(Node node) {
        if (node instanceof Labeled labeled) {
            return labeled.getText();
        }
        if (node instanceof GenericStyledArea<?, ?, ?> area) {
            return area.getText();
        }
        return node instanceof TextInputControl input ? input.getText() : "";
    }
}
