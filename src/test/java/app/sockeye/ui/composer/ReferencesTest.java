package app.sockeye.ui.composer;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.Format;
import app.sockeye.message.MessageKind;
import app.sockeye.message.WrittenMessage;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.composer.editor.EditorArea;
import app.sockeye.ui.composer.reference.KnownReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class ReferencesTest {
    private final RecordingSending sending = new RecordingSending();
    private ComposerModel model;

    @Start
    void start(Stage stage) {
        Map<String, String> values = Map.of("symbol", "BTC-USD", "lang", "en");
        sending.values = name -> Optional.ofNullable(values.get(name));
        sending.known = List.of(
                new KnownReference("symbol", "BTC-USD", "from this connection"),
                new KnownReference("lang", "en", "from environment staging"));
        sending.received = List.of(new KnownReference("last:$.token", "eyJhbGci", "newest received"));
        model = new ComposerModel(sending, Runnable::run);
        ComposerView view = new ComposerView(model);
        VBox.setVgrow(view, Priority.ALWAYS);
        RegionShot.show(stage, new VBox(new SendLine(model), view), Theme.LIGHT, 780, 270);
    }

    private EditorArea area(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    private void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        FxThread.settle();
    }

    private String status(FxRobot robot) {
        return robot.lookup("#composer-status").<Label>query().getText();
    }

    @Test
    void openingAReferenceOffersWhatCanBeWrittenAndEnterTakesIt(FxRobot robot) throws Exception {
        robot.clickOn("#composer-text").write("a ${la");
        waitFor(() -> robot.lookup("#reference-offers")
                .<ListView<?>>tryQuery()
                .filter(list -> list.getItems().size() >= 3)
                .isPresent());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(area(robot, "#composer-text").getText()).isEqualTo("a ${last:$.token}");
        assertThat(robot.lookup("#reference-offers").tryQuery()).isEmpty();
    }

    @Test
    void tabTakesAFunctionAndLeavesTheCaretInItsArgument(FxRobot robot) throws Exception {
        robot.clickOn("#composer-text").write("${base64u");
        waitFor(() -> robot.lookup("#reference-offers").tryQuery().isPresent());
        robot.type(KeyCode.TAB).write("x");
        assertThat(area(robot, "#composer-text").getText()).isEqualTo("${base64url:x}");
    }

    @Test
    void aReferenceWithoutAValueIsUnderlinedAndStopsTheSend(FxRobot robot) throws Exception {
        robot.clickOn("#composer-kind-json");
        robot.interact(
                () -> model.bodyProperty(Format.JSON).set("{\n  \"a\": \"${symbol}\",\n  \"b\": \"${nobody}\"\n}"));
        waitFor(() -> status(robot).equals("1 value unknown"));
        EditorArea area = area(robot, "#composer-json");
        String text = area.getText();
        assertThat(area.getStyleOfChar(text.indexOf("${symbol}")))
                .contains("reference")
                .doesNotContain("wrong-reference");
        assertThat(area.getStyleOfChar(text.indexOf("${nobody}"))).contains("reference", "wrong-reference");
        robot.interact(model::send);
        assertThat(sending.sent).isEmpty();
        assertThat(robot.lookup("#composer-notice").query().getAccessibleText())
                .startsWith("Not sent. Line 3, column 9: The variable ${nobody} has no value.");
        robot.interact(() -> area.replaceText(text.replace("nobody", "lang")));
        waitFor(() -> status(robot).startsWith("valid JSON"));
        assertThat(area.getStyleOfChar(area.getText().indexOf("${lang}"))).doesNotContain("wrong-reference");
        robot.interact(model::send);
        assertThat(sending.sent).containsExactly("template");
    }

    @Test
    void whatAReferenceStandsForIsShownAtTheCaret(FxRobot robot) throws Exception {
        robot.interact(() -> model.edit(new WrittenMessage(Format.TEXT, "to ${symbol} and")));
        EditorArea area = area(robot, "#composer-text");
        robot.interact(() -> {
            area.requestFocus();
            area.moveTo(6);
        });
        waitFor(() -> robot.lookup("#reference-tip").tryQuery().isPresent());
        assertThat(robot.lookup("#reference-tip .value").<Label>query().getText())
                .isEqualTo("BTC-USD");
        assertThat(robot.lookup("#reference-tip .source").<Label>query().getText())
                .isEqualTo("from this connection");
        robot.interact(() -> area.moveTo(14));
        waitFor(() -> robot.lookup("#reference-tip").tryQuery().isEmpty());
    }

    @Test
    void textThatIsNoJsonShowsReferencesToo(FxRobot robot) {
        robot.interact(() -> model.edit(new WrittenMessage(Format.HEX, "00 ${lang}")));
        assertThat(model.kindProperty().get()).isEqualTo(MessageKind.BINARY);
        EditorArea area = area(robot, "#composer-hex");
        assertThat(area.getStyleOfChar(4)).contains("reference");
        robot.interact(() -> area.replaceText("00 lang"));
        assertThat(area.getStyleOfChar(4)).isEmpty();
    }
}
