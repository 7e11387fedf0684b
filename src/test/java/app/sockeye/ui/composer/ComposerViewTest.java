package app.sockeye.ui.composer;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.Draft;
import app.sockeye.message.Format;
import app.sockeye.message.MessageKind;
import app.sockeye.message.WrittenMessage;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.composer.editor.EditorArea;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class ComposerViewTest {
    private static final String SUBSCRIBE =
            """
            {
              "op": "subscribe",
              "channel": "ticker",
              "symbols": ["BTC-USD", "ETH-USD"],
              "throttle_ms": 250,
              "snapshot": true
            }""";

    private final RecordingSending sending = new RecordingSending();
    private ComposerModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        model = new ComposerModel(sending, Runnable::run);
        ComposerView view = new ComposerView(model);
        VBox.setVgrow(view, Priority.ALWAYS);
        scene = RegionShot.show(stage, new VBox(new SendLine(model), view), Theme.LIGHT, 900, 270);
    }

    @Test
    void ctrlEnterInTheEditorSendsWhatIsTyped(FxRobot robot) {
        robot.clickOn("#composer-text").write("hello").press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.release(KeyCode.ENTER, KeyCode.CONTROL);
        assertThat(sending.sent).containsExactly("text hello");
        assertThat(area(robot, "#composer-text").getText()).isEqualTo("hello");
    }

    @Test
    void enterSendsWhereThatIsChosen(FxRobot robot) {
        robot.clickOn("#composer-text").write("a").type(KeyCode.ENTER).write("b");
        model.setEnterSends(() -> true);
        robot.press(KeyCode.SHIFT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHIFT);
        robot.write("c").type(KeyCode.ENTER);
        assertThat(sending.sent).containsExactly("text a\nb\nc");
    }

    @Test
    void ctrlEnterSendsFromTheBarToo(FxRobot robot) {
        robot.interact(() -> model.edit(new WrittenMessage(Format.TEXT, "hello")));
        robot.clickOn("#composer-kind-text").press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.release(KeyCode.ENTER, KeyCode.CONTROL);
        assertThat(sending.sent).containsExactly("text hello");
    }

    @Test
    void altUpAndDownWalkThroughWhatWasSent(FxRobot robot) {
        robot.interact(() -> {
            model.edit(new WrittenMessage(Format.TEXT, "first"));
            model.send();
            model.bodyProperty(Format.TEXT).set("unsent");
        });
        robot.clickOn("#composer-text").press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
        assertThat(area(robot, "#composer-text").getText()).isEqualTo("first");
        robot.press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
        assertThat(area(robot, "#composer-text").getText()).isEqualTo("unsent");
    }

    @Test
    void sendIsDisabledWithAReasonWhileNothingIsOpen(FxRobot robot) {
        Node send = robot.lookup("#composer-send").query();
        robot.interact(() -> sending.open.set(false));
        assertThat(send.isDisabled()).isTrue();
        assertThat(send.getAccessibleHelp()).contains("Not connected");
        assertThat(status(robot)).endsWith("not connected");
        robot.interact(() -> sending.open.set(true));
        assertThat(send.isDisabled()).isFalse();
    }

    @Test
    void brokenJsonIsMarkedAtItsPlace(FxRobot robot) {
        robot.clickOn("#composer-kind-json");
        robot.interact(() -> model.bodyProperty(Format.JSON).set("{\n  \"a\": 1,\n  \"b\": nope\n}"));
        assertThat(status(robot)).startsWith("invalid JSON");
        assertThat(robot.lookup("#composer-problem").<Labeled>query().getText()).startsWith("Line 3, column 9: ");
        assertThat(robot.lookup(".problem-mark").queryAll()).isNotEmpty();
        robot.interact(() -> area(robot, "#composer-json").selectRange(0, 8));
        robot.interact(() -> RegionShot.shoot(scene, "composer-broken"));
    }

    @Test
    void jsonIsColoured(FxRobot robot) {
        robot.interact(() -> model.setDraft(Draft.of(new WrittenMessage(Format.JSON, SUBSCRIBE))));
        EditorArea area = area(robot, "#composer-json");
        assertThat(area.getStyleOfChar(SUBSCRIBE.indexOf("\"op\""))).containsExactly("json-key");
        assertThat(area.getStyleOfChar(SUBSCRIBE.indexOf("250"))).containsExactly("json-number");
        assertThat(status(robot)).isEqualTo("valid JSON · 125 B");
        robot.interact(() -> RegionShot.shoot(scene, "composer-light"));
        robot.interact(Theme.DARK::apply);
        robot.interact(() -> RegionShot.shoot(scene, "composer-dark"));
    }

    @Test
    void linesEndAsChosen(FxRobot robot) {
        robot.clickOn("#composer-text").write("a").push(KeyCode.ENTER).write("b");
        robot.clickOn("#line-breaks").clickOn("#composer-send");
        assertThat(sending.sent).containsExactly("text a\r\nb");
        assertThat(robot.lookup("#line-breaks").<Labeled>query().getText()).isEqualTo("CRLF");
        robot.interact(() -> RegionShot.shoot(scene, "composer-text"));
        robot.clickOn("#line-breaks").clickOn("#composer-send");
        assertThat(sending.sent).last().isEqualTo("text a\nb");
    }

    @Test
    void undoTakesFormattingBack(FxRobot robot) {
        robot.interact(() -> model.setDraft(Draft.of(new WrittenMessage(Format.JSON, "{\"a\":[1,2]}"))));
        robot.clickOn("#json-format");
        assertThat(area(robot, "#composer-json").getText()).contains("\n");
        robot.interact(area(robot, "#composer-json")::undo);
        assertThat(model.bodyProperty(Format.JSON).get()).isEqualTo("{\"a\":[1,2]}");
    }

    @Test
    void ctrlZTakesFormattingBackThoughItsButtonWasPressed(FxRobot robot) {
        robot.clickOn("#composer-kind-json").clickOn("#composer-json").write("[1,2");
        robot.clickOn("#json-format");
        assertThat(area(robot, "#composer-json").getText()).contains("\n");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(model.bodyProperty(Format.JSON).get()).isEqualTo("[1,2]");
        robot.clickOn("#json-format").clickOn("#composer-kind-json");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(model.bodyProperty(Format.JSON).get()).isEqualTo("[1,2]");
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(model.bodyProperty(Format.JSON).get()).contains("\n");
    }

    @Test
    void jsonIndentsItselfAndClosesBracketsAndQuotes(FxRobot robot) {
        robot.clickOn("#composer-kind-json").clickOn("#composer-json").write("{");
        robot.push(KeyCode.ENTER).write("\"a\": [");
        robot.push(KeyCode.ENTER).write("1, \"x\\\"]\"");
        assertThat(area(robot, "#composer-json").getText()).isEqualTo("{\n  \"a\": [\n    1, \"x\\\"]\"\n  ]\n}");
        robot.interact(() -> area(robot, "#composer-json").clear());
        robot.write("[[]]\"a\"");
        assertThat(area(robot, "#composer-json").getText()).isEqualTo("[[]]\"a\"");
        robot.interact(() -> area(robot, "#composer-json").clear());
        robot.write("[").push(KeyCode.BACK_SPACE);
        assertThat(area(robot, "#composer-json").getText()).isEmpty();
    }

    @Test
    void textIsWrittenAsItIsTyped(FxRobot robot) {
        robot.clickOn("#composer-text").write("  {").push(KeyCode.ENTER).write("[");
        assertThat(area(robot, "#composer-text").getText()).isEqualTo("  {\n[");
    }

    @Test
    void json5IsSentAsStrictJson(FxRobot robot) {
        robot.clickOn("#composer-kind-json");
        robot.interact(() -> model.bodyProperty(Format.JSON).set("{\n  // all\n  a: [1, 'x', ],\n}"));
        assertThat(status(robot)).isEqualTo("JSON5, sent as strict JSON · 23 B");
        robot.interact(model::send);
        assertThat(sending.sent).containsExactly("text {\n  \n  \"a\": [1, \"x\" ]\n}");
        robot.interact(() -> model.bodyProperty(Format.JSON).set("{\n  a: nope\n}"));
        assertThat(problem(robot)).startsWith("Line 2, column 7: ");
    }

    @Test
    void keysAreSortedAndReferencesStay(FxRobot robot) {
        robot.clickOn("#composer-kind-json");
        robot.interact(() -> model.bodyProperty(Format.JSON).set("{b: ${n}, // c\n\"${k}\": [\"x ${s}\"], a: 1}"));
        robot.clickOn("#json-sort");
        assertThat(model.bodyProperty(Format.JSON).get())
                .isEqualTo("{\n  \"${k}\": [\n    \"x ${s}\"\n  ],\n  \"a\": 1,\n  \"b\": ${n}\n}");
    }

    @Test
    void typedFieldsShowTheirBytesAndAreSent(FxRobot robot) {
        robot.clickOn("#composer-kind-binary").clickOn("#binary-format-fields");
        robot.interact(() -> model.bodyProperty(Format.FIELDS).set("u16be 513 # kind\nstr8 \"abc\""));
        assertThat(status(robot)).isEqualTo("fields · 6 B");
        assertThat(robot.lookup("#composer-bytes .wire").<Labeled>query().getText())
                .isEqualTo("02 01 03 61 62 63");
        robot.interact(model::send);
        assertThat(sending.sent).containsExactly("binary 02 01 03 61 62 63");
        robot.interact(() -> model.bodyProperty(Format.FIELDS).set("u8 256"));
        assertThat(problem(robot)).isEqualTo("Line 1, column 4: Expected a whole number from 0 to 255.");
    }

    @Test
    void textWithEscapesShowsItsBytes(FxRobot robot) {
        robot.interact(() -> model.edit(new WrittenMessage(Format.ESCAPED, "a\\0\\x1e")));
        assertThat(robot.lookup("#composer-bytes .wire").<Labeled>query().getText())
                .isEqualTo("61 00 1e");
    }

    @Test
    void theBracketsAtTheCaretAreMarked(FxRobot robot) {
        robot.interact(() -> model.edit(new WrittenMessage(Format.JSON, "{\"a\": [1]}")));
        robot.clickOn("#composer-json");
        robot.interact(() -> area(robot, "#composer-json").moveTo(0));
        assertThat(robot.lookup(".bracket-mark").queryAll()).hasSize(2);
    }

    @Test
    void ctrlFFindsAndReplacesInTheMessage(FxRobot robot) {
        robot.interact(() -> model.bodyProperty(Format.TEXT).set("cat Cat dog\ncat"));
        robot.clickOn("#composer-text");
        press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("cat");
        assertThat(count(robot)).isEqualTo("1 of 3");
        robot.push(KeyCode.ENTER);
        assertThat(count(robot)).isEqualTo("2 of 3");
        assertThat(area(robot, "#composer-text").getSelectedText()).isEqualTo("Cat");
        press(robot, KeyCode.SHIFT, KeyCode.ENTER);
        press(robot, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(count(robot)).isEqualTo("3 of 3");
        robot.interact(() -> RegionShot.shoot(scene, "composer-find"));
        robot.clickOn("#composer-replacement");
        robot.interact(() ->
                robot.lookup("#composer-replacement").<TextInputControl>query().setText("$1"));
        robot.clickOn("#composer-replace");
        assertThat(model.bodyProperty(Format.TEXT).get()).isEqualTo("cat Cat dog\n$1");
        robot.clickOn("#composer-replace-all");
        assertThat(model.bodyProperty(Format.TEXT).get()).isEqualTo("$1 $1 dog\n$1");
        robot.clickOn("#composer-find").push(KeyCode.ESCAPE);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(model.bodyProperty(Format.TEXT).get()).isEqualTo("cat Cat dog\n$1");
        assertThat(robot.lookup("#composer-find").query().isVisible()).isTrue();
        assertThat(robot.lookup(".composer-find-bar").query().isVisible()).isFalse();
    }

    @Test
    void escapesWriteWhatCannotBeTyped(FxRobot robot) {
        robot.clickOn("#composer-escapes").clickOn("#composer-escaped").write("a\\0\\x1e\\u00e9\\\\");
        assertThat(status(robot)).isEqualTo("UTF-8 · 6 B");
        robot.clickOn("#composer-send");
        assertThat(sending.sent).containsExactly("text a\0\u001e\u00e9\\");
        robot.clickOn("#composer-escaped").push(KeyCode.END).write("\\q");
        assertThat(problem(robot)).startsWith("Line 1, column 16: Expected one of \\0");
        assertThat(robot.lookup(".problem-mark").queryAll()).isNotEmpty();
        robot.clickOn("#composer-escapes");
        assertThat(robot.lookup("#composer-notice").query().isVisible()).isTrue();
        robot.clickOn("#composer-escaped")
                .push(KeyCode.END)
                .push(KeyCode.BACK_SPACE)
                .push(KeyCode.BACK_SPACE);
        robot.clickOn("#composer-escapes");
        assertThat(area(robot, "#composer-text").getText()).isEqualTo("a\0\u001e\u00e9\\");
        assertThat(status(robot)).isEqualTo("UTF-8 · 6 B · contains hidden U+0000");
        robot.interact(() -> RegionShot.shoot(scene, "composer-controls"));
        robot.clickOn("#composer-escapes");
        assertThat(area(robot, "#composer-escaped").getText()).isEqualTo("a\\0\\x1e\u00e9\\\\");
    }

    @Test
    void pastedControlCharactersAreWholeAndSeen(FxRobot robot) {
        String text = "a\0b\u001b[2J\u202ecba\u009b";
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
        robot.clickOn("#composer-text");
        press(robot, KeyCode.CONTROL, KeyCode.V);
        assertThat(model.bodyProperty(Format.TEXT).get()).isEqualTo(text);
        assertThat(drawn(robot)).isEqualTo("a\u2400b\u241b[2J\u25cacba\u25ca");
        assertThat(status(robot)).contains("contains hidden U+0000");
        robot.clickOn("#composer-send");
        assertThat(sending.sent).containsExactly("text " + text);
    }

    @Test
    void aTextThatTheClipboardCutAtANulIsPastedWholeOrTold(FxRobot robot) {
        put(robot, "caf\u00e9", "UTF8_STRING", "caf\u00e9\0 au lait".getBytes(StandardCharsets.UTF_8));
        robot.clickOn("#composer-text");
        press(robot, KeyCode.CONTROL, KeyCode.V);
        assertThat(model.bodyProperty(Format.TEXT).get()).isEqualTo("caf\u00e9\0 au lait");
        assertThat(robot.lookup("#composer-notice").query().isVisible()).isFalse();

        put(robot, "", "COMPOUND_TEXT", new byte[] {27, '%', '/', '1', 0, 'x'});
        press(robot, KeyCode.CONTROL, KeyCode.V);
        assertThat(model.bodyProperty(Format.TEXT).get()).isEqualTo("caf\u00e9\0 au lait");
        assertThat(robot.lookup("#composer-notice").query().isVisible()).isTrue();
        assertThat(robot.lookup("#composer-notice").query().getAccessibleText())
                .startsWith("Only part of the clipboard was pasted")
                .contains("Copy it as hex");
    }

    private static void put(FxRobot robot, String text, String type, byte[] raw) {
        robot.interact(() -> {
            DataFormat format =
                    Optional.ofNullable(DataFormat.lookupMimeType(type)).orElseGet(() -> new DataFormat(type));
            Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.PLAIN_TEXT, text, format, ByteBuffer.wrap(raw)));
        });
    }

    @Test
    void theStatusIsNotCut(FxRobot robot) {
        for (double width : new double[] {520, 660, 800}) {
            robot.interact(() -> {
                scene.getWindow().setWidth(width);
                sending.open.set(false);
                model.kindProperty().set(MessageKind.JSON);
                model.bodyProperty(Format.JSON).set("[" + "1,".repeat(600) + "x]");
            });
            FxThread.settle();
            Labeled status = robot.lookup("#composer-status").query();
            assertThat(status.getText()).isEqualTo("invalid JSON · 1.2 kB · not connected");
            assertThat(status.getWidth())
                    .as("at %s", width)
                    .isGreaterThanOrEqualTo(FxThread.call(() -> status.prefWidth(-1)));
        }
    }

    @Test
    void rightToLeftTextIsLaidOutByTheAlgorithm(FxRobot robot) {
        robot.interact(() -> model.bodyProperty(Format.TEXT).set("abc \u05d0\u05d1\u05d2 12 def"));
        robot.interact(() -> RegionShot.shoot(scene, "composer-bidi"));
        EditorArea area = area(robot, "#composer-text");
        double[] left = new double[area.getLength()];
        robot.interact(() -> {
            for (int at = 0; at < left.length; at++) {
                left[at] = area.getCharacterBoundsOnScreen(at, at + 1)
                        .orElseThrow()
                        .getMinX();
            }
        });
        assertThat(left[0]).isLessThan(left[1]);
        assertThat(left[4]).isGreaterThan(left[5]);
        assertThat(left[5]).isGreaterThan(left[6]);
        assertThat(left[6]).isGreaterThan(left[9]);
        assertThat(left[8]).isLessThan(left[9]);
        assertThat(left[11]).isGreaterThan(left[4]);
        assertThat(status(robot)).endsWith("right-to-left text");
    }

    @Test
    void rightToLeftTextIsShownInTheOrderItIsSentToo(FxRobot robot) {
        robot.clickOn("#composer-kind-json");
        robot.interact(() -> area(robot, "#composer-json").replaceText("{\"a\": [1]}"));
        assertThat(robot.lookup("#composer-order").tryQuery().filter(Node::isVisible))
                .isEmpty();
        robot.interact(
                () -> area(robot, "#composer-json").replaceText("{\n  \"a\": [\"\u05d0\u05d1\", \"\u05d2\"]\n}"));
        assertThat(status(robot)).endsWith("right-to-left text");
        robot.clickOn("#composer-order");
        List<Labeled> runs = robot.from(robot.lookup("#sent-order")).lookup(".label").queryAllAs(Labeled.class).stream()
                .toList();
        assertThat(runs).extracting(Labeled::getText).contains("\u05d0\u05d1", "\", ", "\"", "\u05d2");
        double[] left = new double[2];
        robot.interact(() -> {
            for (Labeled run : runs) {
                if (run.getText().startsWith("\u05d0") || run.getText().equals("\u05d2")) {
                    left[run.getText().length() == 1 ? 1 : 0] =
                            run.localToScreen(run.getLayoutBounds()).getMinX();
                }
            }
        });
        assertThat(left[0]).isLessThan(left[1]);
    }

    @Test
    void controlFramesAreSentFromTheirForm(FxRobot robot) {
        robot.clickOn("#composer-kind-control").clickOn("#control-payload").write("hi");
        robot.interact(() -> RegionShot.shoot(scene, "composer-ping"));
        robot.clickOn("#composer-send").clickOn("#control-kind-close");
        robot.interact(() -> model.control().codeProperty().set("1005"));
        assertThat(robot.lookup("#control-code-error").<Labeled>query().getText())
                .contains("1005");
        robot.interact(() -> RegionShot.shoot(scene, "composer-close"));
        robot.clickOn("#composer-send");
        assertThat(sending.sent).containsExactly("ping 68 69");
        robot.interact(() -> model.control().codeProperty().set("4001"));
        robot.clickOn("#control-reason").write("bye").clickOn("#composer-send");
        assertThat(sending.sent).contains("close 4001 Private Use: \"bye\"");
    }

    @Test
    void aFailedSendIsToldAndNothingIsLost(FxRobot robot) {
        sending.answer = CompletableFuture.failedFuture(new IOException("Connection reset by peer"));
        robot.interact(() -> {
            model.clearAfterSendProperty().set(true);
            model.bodyProperty(Format.TEXT).set("precious");
        });
        robot.clickOn("#composer-send");
        assertThat(robot.lookup("#composer-notice").query().isVisible()).isTrue();
        assertThat(area(robot, "#composer-text").getText()).isEqualTo("precious");
    }

    @Test
    void aMessageIsPickedFromTheHistory(FxRobot robot) {
        robot.interact(() -> {
            model.edit(new WrittenMessage(Format.JSON, SUBSCRIBE));
            model.send();
            model.edit(new WrittenMessage(Format.HEX, "01 02"));
            model.send();
            model.kindProperty().set(MessageKind.TEXT);
        });
        robot.clickOn("#composer-history");
        FxThread.settle();
        robot.interact(
                () -> RegionShot.shoot(robot.lookup("#history-list").query().getScene(), "composer-history"));
        robot.clickOn(robot.lookup("#history-list .list-cell").nth(1).<Node>query());
        assertThat(model.kindProperty().get()).isEqualTo(MessageKind.JSON);
        assertThat(area(robot, "#composer-json").getText()).isEqualTo(SUBSCRIBE);
    }

    @Test
    void binaryIsHexBase64OrAFile(FxRobot robot) {
        robot.clickOn("#composer-kind-binary").clickOn("#composer-hex").write("dead be-ef");
        assertThat(status(robot)).isEqualTo("hex · 4 B");
        robot.interact(() -> RegionShot.shoot(scene, "composer-hex"));
        robot.clickOn("#binary-format-base64").clickOn("#composer-base64").write("AQID");
        robot.clickOn("#composer-send");
        robot.clickOn("#binary-format-file");
        robot.interact(() -> RegionShot.shoot(scene, "composer-file"));
        assertThat(robot.lookup("#composer-choose-file").query().isVisible()).isTrue();
        assertThat(sending.sent).containsExactly("binary 01 02 03");
    }

    @Test
    void aFileThatChangedIsToldAtItsFieldAndTakenByAClick(FxRobot robot, @TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("payload.bin"), new byte[10]);
        robot.interact(() -> model.chooseFile(file));
        assertThat(robot.lookup("#composer-file-problem").query().isVisible()).isFalse();
        Files.write(file, new byte[12]);
        robot.moveTo("#composer-kind-text").moveTo("#composer-choose-file");
        FxThread.settle();
        assertThat(robot.lookup("#composer-file-problem").<Labeled>query().getText())
                .isEqualTo("The file changed after you chose it: 10 B then, 12 B now.");
        robot.interact(() -> RegionShot.shoot(scene, "composer-file-changed"));
        robot.clickOn("#composer-take-file");
        assertThat(robot.lookup("#composer-file-problem").query().isVisible()).isFalse();
        robot.clickOn("#composer-send");
        assertThat(sending.sent).containsExactly("file payload.bin");
    }

    @Test
    void aLateCheckOfLongTextLeavesTheFormOfControlFramesAlone(FxRobot robot) {
        robot.interact(() -> model.edit(new WrittenMessage(Format.JSON, "[")));
        robot.clickOn("#composer-kind-control");
        robot.interact(() -> model.bodyProperty(Format.JSON).set("[["));
        assertThat(robot.lookup("#composer-problem").tryQuery()).isEmpty();
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys);
        robot.release(keys);
    }

    private static String problem(FxRobot robot) {
        return robot.lookup("#composer-problem").<Labeled>query().getText();
    }

    private static String count(FxRobot robot) {
        return robot.lookup("#composer-find-count").<Labeled>query().getText();
    }

    /** What the text editor shows. */
    private static String drawn(FxRobot robot) {
        return robot.lookup("#composer-text .paragraph-text .text").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .collect(Collectors.joining());
    }

    private static String status(FxRobot robot) {
        return robot.lookup("#composer-status").<Labeled>query().getText();
    }

    private static EditorArea area(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }
}
