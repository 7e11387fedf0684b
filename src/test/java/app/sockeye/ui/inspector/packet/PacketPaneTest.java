package app.sockeye.ui.inspector.packet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.payload.format.registry.FormatRule;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.format.EntryFormats;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.inspector.ShownInspector;
import app.sockeye.ui.inspector.entry.Aspect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class PacketPaneTest {
    @TempDir
    Path folder;

    private ShownInspector inspector;

    @Start
    void start(Stage stage) throws IOException {
        inspector = new ShownInspector(stage, folder);
    }

    @AfterEach
    void close() {
        inspector.close();
    }

    private void speak(String dialect) {
        inspector.recorded.transcript.conversations().choose(DialectChoice.of(dialect));
    }

    private long sent(String text) {
        return inspector.recorded.message(EntryKind.TEXT, Direction.SENT, text.getBytes(UTF_8));
    }

    private List<String> words(String selector) {
        return ShownInspector.onFx(() -> {
            Node part = inspector.node(selector);
            return part == null
                    ? List.<String>of()
                    : part.lookupAll(".label").stream()
                            .map(label -> ((Labeled) label).getText())
                            .toList();
        });
    }

    private void awaitWords(String selector, String... words) {
        try {
            ShownInspector.await(() -> words(selector).containsAll(List.of(words)));
        } catch (AssertionError e) {
            throw new AssertionError(selector + " has " + words(selector), e);
        }
    }

    private int rows(String selector) {
        return ShownInspector.onFx(
                () -> inspector.node(selector) instanceof TreeView<?> tree ? tree.getExpandedItemCount() : 0);
    }

    @Test
    void aRequestIsToldWithItsAnswer() {
        sent("{\"jsonrpc\":\"2.0\",\"id\":12,\"method\":\"order.place\",\"params\":{\"side\":\"buy\",\"qty\":3}}");
        inspector.recorded.text("{\"jsonrpc\":\"2.0\",\"id\":12,\"result\":{\"ok\":true}}");
        inspector.show(0);
        assertThat(inspector.model.aspectProperty().get()).isEqualTo(Aspect.PACKET);
        assertThat(inspector.node("#inspector-aspect-packet")).isNotNull();
        awaitWords("#packet-fields", "PACKET", "Type", "Request", "Method", "order.place", "Id", "12");
        ShownInspector.await(() -> rows("#packet-payload-0-tree") == 2);
        awaitWords("#packet-answer", "ANSWER", "Result order.place");
        ShownInspector.await(() -> rows("#packet-answer-0-tree") == 1);
        Hyperlink link = (Hyperlink) inspector.node("#packet-partner");
        assertThat(link.getText()).startsWith("answered by #1 after ");
        ShownInspector.run(link::fire);
        assertThat(inspector.asked).containsExactly("go to 1");
        inspector.shoot("inspector-packet");
    }

    @Test
    void aPayloadIsAsHighAsItsRows() {
        sent("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"sum\",\"params\":[1,2,{\"a\":[1,2]}]}");
        inspector.show(0);
        ShownInspector.await(() ->
                inspector.node("#packet-payload-0-tree") instanceof Region tree && tree.getHeight() == 6 * 21 + 2);
    }

    @Test
    void whatAPacketCarriesIsReadByARuleForItsTopic() throws IOException {
        Files.writeString(folder.resolve("trade.proto"), "message Price { int32 cents = 1; }");
        speak("mqtt");
        ShownInspector.run(() -> inspector
                .model
                .formatsProperty()
                .set(new EntryFormats(FormatRule.parseAll("topic:price -> Price in trade.proto"), folder)));
        long entry = inspector.recorded.message(
                EntryKind.BINARY, HexFormat.of().parseHex("30090005" + "7072696365" + "0805"));
        inspector.show(entry);
        awaitWords("#packet-payload-0", "Price in trade.proto");
        ShownInspector.await(() -> rows("#packet-payload-0-tree") == 1);
        long other = inspector.recorded.message(
                EntryKind.BINARY, HexFormat.of().parseHex("30090005" + "7072696366" + "0805"));
        inspector.show(other);
        ShownInspector.await(() -> !words("#packet-payload-0").isEmpty()
                && !words("#packet-payload-0").contains("Price in trade.proto"));
    }

    @Test
    void anErrorTellsWhatItsCodeMeansAndWhatItAnswers() {
        sent("{\"jsonrpc\":\"2.0\",\"id\":12,\"method\":\"nothing\"}");
        inspector.recorded.text(
                "{\"jsonrpc\":\"2.0\",\"id\":12,\"error\":{\"code\":-32601,\"message\":\"No such method\"}}");
        inspector.show(1);
        awaitWords("#packet-fields", "-32601", "Method not found.");
        awaitWords("#packet-answer", "REQUEST", "Request nothing");
    }

    @Test
    void answersAreBegunWithAClick() {
        speak("socketio");
        inspector.recorded.text("0{\"sid\":\"a\",\"pingInterval\":25000}");
        inspector.recorded.text("4212[\"question\",1]");
        inspector.show(1);
        awaitWords("#packet-fields", "question");
        ShownInspector.run(() -> ((Button) inspector.node("#packet-reply-0")).fire());
        assertThat(inspector.asked).containsExactly("answer Acknowledge");
        inspector.show(0);
        awaitWords("#packet-fields", "Open");
        assertThat(inspector.node("#packet-replies")).isNull();
    }

    @Test
    void aTypeIsToldOnce() {
        speak("graphql");
        sent("{\"type\":\"connection_init\"}");
        inspector.show(0);
        awaitWords("#packet-fields", "connection_init");
        assertThat(words("#packet-fields")).containsOnlyOnce("Type");
    }

    @Test
    void oneOfSeveralPacketsIsChosen() {
        sent("[{\"jsonrpc\":\"2.0\",\"method\":\"a\"},{\"jsonrpc\":\"2.0\",\"method\":\"b\"}]");
        inspector.show(0);
        awaitWords("#packet-fields", "a");
        ComboBox<?> chooser = (ComboBox<?>) inspector.node("#packet-chooser");
        assertThat(chooser.getItems()).hasToString("[1 of 2: Notification a, 2 of 2: Notification b]");
        ShownInspector.run(() -> chooser.getSelectionModel().select(1));
        awaitWords("#packet-fields", "b");
    }

    @Test
    void thePartsOfATextStandInTheirOrder() {
        speak("socketio");
        inspector.recorded.text("0{\"sid\":\"a\",\"pingInterval\":25000}");
        sent("42/chat,12[\"chat message\",{\"text\":\"Hi\"}]");
        inspector.show(1);
        awaitWords("#packet-fields", "chat message", "/chat");
        awaitWords("#packet-wire", "4", "2", "/chat,", "12", "namespace");
        assertThat(inspector.node("#packet-diagram")).isNull();
        awaitWords("#packet-answer", "No answer was found by now.");
    }

    @Test
    void longPartsAreCutAndNothingIsWiderThanTheView() {
        speak("socketio");
        sent("42/chat,12[\"chat message\",{\"text\":\"" + "long ".repeat(40) + "\"}]");
        inspector.show(0);
        awaitWords("#packet-wire", "namespace");
        ScrollPane pane = (ScrollPane) inspector.node("#inspector-packet");
        ShownInspector.await(() -> {
            double width = ((Region) pane.getContent()).getWidth();
            return width > 100 && width <= pane.getWidth();
        });
    }

    @Test
    void theBitsOfABinaryPacketAreDrawn() {
        speak("mqtt");
        byte[] connect = HexFormat.of().parseHex("101000044d5154540402003c000474657374");
        byte[] publish = HexFormat.of().parseHex("330c0003612f6200017b226e223a317d".replace("330c", "330e"));
        inspector.recorded.message(EntryKind.BINARY, Direction.SENT, connect);
        inspector.recorded.message(EntryKind.BINARY, Direction.SENT, publish);
        inspector.show(1);
        ShownInspector.await(() -> inspector.node("#packet-diagram") != null);
        assertThat(inspector.node("#packet-diagram").getAccessibleText())
                .startsWith("Header: type 3, DUP 0, QoS 1, RETAIN 1, remaining length 14");
        ShownInspector.await(() -> rows("#packet-payload-0-tree") == 1);
        inspector.shoot("inspector-packet-bits");
    }

    @Test
    void aMessageInWhichNoPacketEndsSaysSo() {
        speak("mqtt");
        inspector.recorded.message(
                EntryKind.BINARY, Direction.SENT, HexFormat.of().parseHex("1010"));
        inspector.show(0);
        awaitWords("#inspector-packet", "No packet ends in this message.");
    }

    @Test
    void withoutADialectThereIsNoSuchView() {
        inspector.recorded.text("{\"type\":\"trade\"}");
        inspector.show(0);
        assertThat(inspector.model.aspectsProperty().get()).doesNotContain(Aspect.PACKET);
    }
}
