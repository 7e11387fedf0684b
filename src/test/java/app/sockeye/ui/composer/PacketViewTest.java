package app.sockeye.ui.composer;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.message.FormMessage;
import app.sockeye.message.MessageKind;
import app.sockeye.session.dialect.DialectStatus;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The form of a packet, as the composer shows it. */
@ExtendWith(WindowExtension.class)
class PacketViewTest {
    private final RecordingSending sending = new RecordingSending();
    private ComposerModel model;

    @Start
    void start(Stage stage) {
        model = new ComposerModel(sending, Runnable::run);
        ComposerView view = new ComposerView(model);
        VBox.setVgrow(view, Priority.ALWAYS);
        RegionShot.show(stage, new VBox(new SendLine(model), view), Theme.LIGHT, 780, 420);
    }

    private void speak(FxRobot robot, String key) {
        Dialect dialect = Dialects.of(key).orElseThrow();
        robot.interact(() -> {
            sending.dialect.set(new DialectStatus(
                    Optional.of(dialect),
                    dialect.title(),
                    List.of(),
                    List.of(new DialectStatus.DutySwitch("pong", "Answer pings", "The server ends it.", true))));
            model.kindProperty().set(MessageKind.FORM);
        });
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    private static String text(FxRobot robot, String id) {
        FxThread.settle();
        return ((Label) node(robot, id)).getText();
    }

    @Test
    void theKindsHaveTheDialectOnlyWhereOneIsSpoken(FxRobot robot) {
        assertThat(node(robot, "#composer-kind-form").isVisible()).isFalse();
        speak(robot, "socketio");
        assertThat(((javafx.scene.control.ToggleButton) node(robot, "#composer-kind-form")).getText())
                .isEqualTo("Socket.IO");
        assertThat(node(robot, "#composer-kind-form").isVisible()).isTrue();
    }

    @Test
    void anEventIsWrittenShownAndEmitted(FxRobot robot) {
        sending.values = name -> Optional.of("jo");
        speak(robot, "socketio");
        robot.clickOn("#packet-event").write("chat");
        robot.clickOn("#packet-args-add");
        robot.clickOn("#packet-args-0").write("1");
        robot.interact(() -> model.packet().message());
        robot.clickOn("#packet-args-1").write("\"${user}\"");
        robot.clickOn("#packet-ack");

        assertThat(text(robot, "#packet-wire")).isEqualTo("420[\"chat\",1,\"jo\"]");
        Button send = robot.lookup("#composer-send").queryButton();
        assertThat(send.getText()).isEqualTo("Emit");
        robot.clickOn(send);

        assertThat(sending.written)
                .containsExactly(new FormMessage(
                        "socketio",
                        "event",
                        Map.of(
                                "event",
                                "chat",
                                "namespace",
                                "/",
                                "args.0",
                                "1",
                                "args.1",
                                "\"${user}\"",
                                "ack",
                                "true")));
    }

    @Test
    void whatIsWrongIsToldAtItsInputOnceItWasTyped(FxRobot robot) {
        speak(robot, "socketio");
        FxThread.settle();
        assertThat(node(robot, "#packet-event-error").isVisible()).isFalse();
        robot.clickOn("#packet-event").write("a");
        robot.clickOn("#packet-args-0").write("{");
        FxThread.settle();
        assertThat(node(robot, "#packet-args-0-error").isVisible()).isTrue();
        assertThat(text(robot, "#packet-args-0-error")).startsWith("Not JSON");
        assertThat(text(robot, "#packet-wire")).isEmpty();
        assertThat(text(robot, "#packet-wire-problem")).startsWith("Not JSON");
    }

    @Test
    void anotherFormIsChosenAndAListShortened(FxRobot robot) {
        speak(robot, "socketio");
        robot.clickOn("#packet-args-add");
        robot.clickOn("#packet-args-1").write("2");
        robot.clickOn("#packet-args-0-remove");
        robot.clickOn("#packet-event").write("x");
        assertThat(text(robot, "#packet-wire")).isEqualTo("42[\"x\",2]");

        robot.clickOn("#packet-form").clickOn("Ack");
        robot.clickOn("#packet-id").write("7");

        assertThat(text(robot, "#packet-wire")).isEqualTo("437[]");
        assertThat(robot.lookup("#composer-send").queryButton().getText()).isEqualTo("Acknowledge");
    }

    @Test
    void anAnswerFillsItsForm(FxRobot robot) {
        robot.interact(() -> model.begin("socketio", new FilledForm("ack", Map.of("id", "12", "namespace", "/chat"))));
        assertThat(text(robot, "#packet-wire")).isEqualTo("43/chat,12[]");
        assertThat(model.kindProperty().get()).isEqualTo(MessageKind.FORM);
    }

    @Test
    void whatWasWrittenIsThereAfterADraftIsShown(FxRobot robot) {
        FormMessage publish = new FormMessage("mqtt", "publish", Map.of("topic", "a/b", "qos", "1", "payload", "x"));
        robot.interact(() -> model.load(publish, false));
        assertThat(model.written()).isInstanceOf(FormMessage.class);
        FormMessage written = (FormMessage) model.written();
        assertThat(written.values()).containsEntry("topic", "a/b").containsEntry("qos", "1");
        ComboBox<?> qos = (ComboBox<?>) node(robot, "#packet-qos");
        assertThat(qos.getValue()).isEqualTo("1");
        robot.interact(() -> model.setDraft(model.draft()));
        assertThat(model.written()).isEqualTo(written);
    }

    @Test
    void whatWasSentIsReachedAgain(FxRobot robot) {
        speak(robot, "socketio");
        robot.clickOn("#packet-event").write("first");
        robot.clickOn("#composer-send");
        robot.clickOn("#packet-event").write("!").push(KeyCode.ALT, KeyCode.UP);
        assertThat(text(robot, "#packet-wire")).isEqualTo("42[\"first\"]");
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(text(robot, "#packet-wire")).isEqualTo("42[\"first!\"]");
        robot.clickOn("#composer-history").clickOn("first /");
        assertThat(text(robot, "#packet-wire")).isEqualTo("42[\"first\"]");
        assertThat(model.draft().sentForms()).hasSize(1);
    }

    @Test
    void secretsAreMaskedInWhatIsShown(FxRobot robot) {
        robot.interact(() -> model.begin(
                "mqtt", new FilledForm("connect", Map.of("client", "c", "user", "u", "password", "hunter2"))));
        String hex = java.util.HexFormat.ofDelimiter(" ")
                .formatHex("hunter2".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(text(robot, "#packet-wire")).isNotEmpty().doesNotContain(hex);
        assertThat(model.written().toString()).doesNotContain("hunter2");
    }

    @Test
    void packetsAreNotOfferedOnceSomethingElseIsSpoken(FxRobot robot) {
        speak(robot, "stomp");
        robot.clickOn("#packet-form").clickOn("Subscribe");
        robot.clickOn("#packet-destination").write("/queue/a");

        robot.interact(() -> sending.dialect.set(DialectStatus.NONE));
        assertThat(node(robot, "#composer-kind-form").isVisible()).isTrue();
        robot.clickOn("#composer-kind-text");
        assertThat(node(robot, "#composer-kind-form").isVisible()).isFalse();
        assertThat(model.draft().form().orElseThrow().values()).containsEntry("destination", "/queue/a");

        speak(robot, "stomp");
        assertThat(text(robot, "#packet-wire")).contains("/queue/a");
    }

    @Test
    void shortInputsStandBesideTheOthersWhereThereIsRoom(FxRobot robot) {
        speak(robot, "socketio");
        assertThat(bounds(robot, "#packet-namespace").getMinX())
                .isGreaterThan(bounds(robot, "#packet-event").getMaxX());
        assertThat(bounds(robot, "#packet-namespace").getMinY())
                .isEqualTo(bounds(robot, "#packet-event").getMinY());
        assertThat(bounds(robot, "#packet-ack").getMaxX()).isLessThan(780);
        robot.interact(() -> node(robot, "#composer").getScene().getWindow().setWidth(560));
        assertThat(bounds(robot, "#packet-namespace").getMinY())
                .isGreaterThan(bounds(robot, "#packet-args-0").getMaxY());
    }

    @Test
    void theNameOfAnInputStandsAtItsFirstLine(FxRobot robot) {
        speak(robot, "graphql");
        double before = bounds(robot, "#packet-query").getMinY();
        robot.clickOn("#packet-query")
                .write("{")
                .push(KeyCode.ENTER)
                .write("n")
                .push(KeyCode.ENTER)
                .write("}");
        Node caption = robot.lookup("#packet-form-inputs .caption").query();
        FxThread.settle();
        assertThat(caption.localToScene(caption.getLayoutBounds()).getMaxY())
                .isLessThanOrEqualTo(bounds(robot, "#packet-query").getMaxY() - 20);
        assertThat(bounds(robot, "#packet-query").getMinY()).isEqualTo(before);
    }

    @Test
    void twoInputsOfAFormStayInView(FxRobot robot) {
        speak(robot, "socketio");
        Region composer = (Region) node(robot, "#composer");
        robot.interact(() -> composer.getScene().getWindow().setHeight(composer.minHeight(780) + 80));
        FxThread.settle();
        double end = bounds(robot, "#packet-wire").getMinY();
        assertThat(bounds(robot, "#packet-args-0").getMaxY()).isLessThan(end);
    }

    @Test
    void controlCharactersHaveSignsInWhatIsSent(FxRobot robot) {
        speak(robot, "stomp");
        robot.clickOn("#packet-destination").write("a");
        assertThat(text(robot, "#packet-wire"))
                .startsWith("SEND\u00b6destination:a\u00b6")
                .endsWith("\u00b6\u00b6\u2400");
    }

    private static Bounds bounds(FxRobot robot, String id) {
        FxThread.settle();
        Node node = node(robot, id);
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void aDutyIsSwitchedOff(FxRobot robot) {
        speak(robot, "socketio");
        robot.clickOn("#packet-duties").clickOn("#packet-duty-pong");
        assertThat(sending.switched).containsExactly("pong false");
        assertThat(((CheckBox) node(robot, "#packet-ack")).isSelected()).isFalse();
    }
}
