package app.sockeye.ui.connection.reference;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.variable.Variables;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class ReferenceFieldTest {
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final Map<String, String> values = new HashMap<>(Map.of("host", "a.example", "secret:t", "s3cret"));
    private TextField field;
    private ReferenceField references;

    @Start
    void start(Stage stage) {
        Variables variables = name -> Optional.ofNullable(values.get(name));
        field = new TextField("wss://${host}/${none}?t=${secret:t}");
        field.setId("field");
        field.getStyleClass().add("wire");
        references = new ReferenceField(field, () -> variables);
        RegionShot.show(stage, new VBox(field), Theme.LIGHT, 500, 100);
    }

    @Test
    void eachReferenceIsColouredAndOneWithoutAValueDifferently(FxRobot robot) {
        assertThat(words(robot)).containsExactly("${host}", "${none}!", "${secret:t}");
        values.put("none", "1");
        robot.interact(references::refresh);
        assertThat(words(robot)).containsExactly("${host}", "${none}", "${secret:t}");
        robot.interact(() -> RegionShot.shoot(field.getScene(), "references"));
    }

    @Test
    void aReferenceIsDrawnWhereTheFieldHasIt(FxRobot robot) {
        Text text = robot.lookup(".reference-word").query();
        Node chip = robot.lookup(".reference-chip").query();
        Text whole = (Text) ((Pane) text.getParent().getParent())
                .getChildren().stream()
                        .filter(Text.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        double before = whole.getLayoutBounds().getMinX();
        Text scheme = new Text("wss://");
        scheme.setFont(whole.getFont());
        before += scheme.getLayoutBounds().getWidth();
        assertThat(text.getX()).isCloseTo(before, org.assertj.core.data.Offset.offset(0.6));
        assertThat(chip.getLayoutBounds().getWidth()).isGreaterThan(20);
        assertThat(whole.getClip()).isNotNull();
        robot.interact(() -> field.setText("plain"));
        assertThat(words(robot)).isEmpty();
        assertThat(whole.getClip()).isNull();
    }

    @Test
    void typingSelectingCopyingAndUndoAreThoseOfAnyField(FxRobot robot) {
        robot.clickOn(field).push(KeyCode.END).write("x");
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C);
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).isEqualTo("wss://${host}/${none}?t=${secret:t}x");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(field.getText()).isEqualTo("wss://${host}/${none}?t=${secret:t}");
        robot.push(KeyCode.HOME).write("${host}");
        assertThat(words(robot)).startsWith("${host}", "${host}");
    }

    @Test
    void theMouseShowsValuesAndSourcesWithSecretsMasked(FxRobot robot) throws Exception {
        robot.moveTo(field).moveBy(1, 0);
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> robot.lookup("#url-values")
                .tryQuery()
                .isPresent());
        assertThat(field.getTooltip().getText())
                .startsWith("wss://a.example/${none}?t=")
                .doesNotContain("s3cret");
        assertThat(robot.lookup("has no value").tryQuery()).isPresent();
    }

    private static List<String> words(FxRobot robot) {
        return robot.lookup(".reference-word").queryAllAs(Text.class).stream()
                .map(word -> word.getText() + (word.getPseudoClassStates().contains(UNKNOWN) ? "!" : ""))
                .toList();
    }
}
