package app.sockeye.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SocketIoWriterTest {
    private final SocketIoDialect dialect = new SocketIoDialect();
    private final List<Packet> packets = new ArrayList<>();
    private DialectReader reader;
    private DialectWriter writer;

    private void speak(String revision) {
        reader = dialect.reader(new Opening("ws://h/socket.io/?EIO=" + revision, Optional.empty(), List.of()));
        writer = dialect.writer(reader).orElseThrow();
    }

    private void read(Direction direction, MessagePayload message) {
        reader.read(new SpokenMessage(7, direction, message.text(), ByteSource.of(message.bytes())), packets::add);
    }

    /** What the reader tells of the messages of a form. */
    private List<String> told(String form, Map<String, String> values) throws FormException {
        packets.clear();
        writer.encode(new FilledForm(form, values)).forEach(message -> read(Direction.SENT, message));
        packets.forEach(packet -> writer.seen(Direction.SENT, packet));
        return packets.stream().map(SpokenConversation::line).toList();
    }

    @Test
    void eachFormIsReadAsWritten() throws FormException {
        speak("4");
        assertThat(told("connect", Map.of("auth", "{\"token\":\"x\"}")))
                .containsExactly("Connect / | {\"token\":\"••••\"} ~ request s connect /");
        assertThat(told("connect", Map.of("namespace", "chat")))
                .containsExactly("Connect /chat ~ request s connect /chat");
        assertThat(told("event", Map.of("event", "say \"hi\"", "args.0", "{\"n\":9007199254740993}", "args.1", " ")))
                .containsExactly("Event say \"hi\" | [1 arg] {\"n\":9007199254740993}");
        assertThat(told("event", Map.of("event", "photo", "args.0", "hex:00ff", "args.1", "1", "ack", "true")))
                .containsExactly("Binary event photo | [2 args] 1 attachment <2 B>,1 ~ request s / 0");
        assertThat(told("ack", Map.of("id", "12", "namespace", "/chat", "args.0", "true")))
                .containsExactly("Ack 12 | /chat true ~ answer r /chat 12");
        assertThat(told("ack", Map.of("id", "12"))).containsExactly("Ack 12 ~ answer r / 12");
        assertThat(told("disconnect", Map.of("namespace", "/chat"))).containsExactly("Disconnect /chat");
        assertThat(told("engine", Map.of("type", "ping", "data", "probe")))
                .containsExactly("Ping | probe ~ request s ping probe");
        assertThat(told("engine", Map.of("type", "close"))).containsExactly("Close");
    }

    @Test
    void numbersAreNotUsedTwice() throws FormException {
        speak("4");
        Map<String, String> asks = Map.of("event", "e", "ack", "true");
        assertThat(told("event", asks)).containsExactly("Event e ~ request s / 0");
        assertThat(told("event", Map.of("event", "e", "id", "6"))).containsExactly("Event e ~ request s / 6");
        DialectWriter preview = writer.copy();
        assertThat(preview.encode(new FilledForm("event", asks)).get(0).bytes())
                .isEqualTo("427[\"e\"]".getBytes(StandardCharsets.UTF_8));
        assertThat(told("event", asks)).containsExactly("Event e ~ request s / 7");
    }

    @Test
    void messagePackIsWrittenWhereItWasChosen() throws FormException {
        speak("4");
        assertThat(told("connect", Map.of("parser", "MessagePack", "auth", "{\"a\":{}}")))
                .containsExactly("Connect / | {\"a\":{}} ~ request s connect /");
        String values = "[0,-33,128,70000,-5000000000,18446744073709551615,1.5,\"ü" + "x".repeat(40) + "\",null,true]";
        assertThat(told("event", Map.of("event", "e", "args.0", values, "args.1", "base64:AAE=", "id", "300")))
                .containsExactly("Event e | [2 args] 1 attachment " + values + ",<2 B> ~ request s / 300");
        assertThat(told("disconnect", Map.of())).containsExactly("Disconnect /");
        assertThat(packets.get(0).content().detail().wire()).hasSize(3);
    }

    @Test
    void engineIo3HasItsOwnForms() throws FormException {
        speak("3");
        assertThat(told("connect", Map.of("namespace", "/chat", "query", "room=1")))
                .containsExactly("Connect /chat | room=1 ~ request s connect /chat");
        assertThat(told("event", Map.of("event", "photo", "args.0", "hex:00ff")))
                .containsExactly("Binary event photo | [1 arg] 1 attachment <2 B>");
    }

    @Test
    void whatIsWrongIsNamed() {
        speak("4");
        wrong("event", Map.of(), "event");
        wrong("event", Map.of("event", "e", "args.0", "{"), "args.0");
        wrong("event", Map.of("event", "e", "args.0", "hex:1"), "args.0");
        wrong("event", Map.of("event", "e", "namespace", "/a,b"), "namespace");
        wrong("event", Map.of("event", "e", "id", "-1"), "id");
        wrong("ack", Map.of(), "id");
        wrong("connect", Map.of("auth", "[]"), "auth");
        wrong("connect", Map.of("query", "a,b"), "query");
    }

    private void wrong(String form, Map<String, String> values, String input) {
        assertThatThrownBy(() -> writer.encode(new FilledForm(form, values)))
                .isInstanceOfSatisfying(
                        FormException.class, e -> assertThat(e.input()).isEqualTo(input));
    }

    @Test
    void whatAsksForAnAnswerCanBeAnswered() throws FormException {
        speak("4");
        read(Direction.RECEIVED, MessagePayload.text("42/chat,5[\"ask\"]"));
        read(Direction.RECEIVED, MessagePayload.text("42[\"tell\"]"));
        read(Direction.RECEIVED, MessagePayload.text("2"));
        SuggestedReply reply =
                dialect.replies(Direction.RECEIVED, packets.get(0)).get(0);
        assertThat(reply.label()).isEqualTo("Acknowledge");
        assertThat(writer.encode(reply.form()).get(0).bytes())
                .isEqualTo("43/chat,5[]".getBytes(StandardCharsets.UTF_8));
        assertThat(dialect.replies(Direction.SENT, packets.get(0))).isEmpty();
        assertThat(dialect.replies(Direction.RECEIVED, packets.get(1))).isEmpty();
        reply = dialect.replies(Direction.RECEIVED, packets.get(2)).get(0);
        assertThat(writer.encode(reply.form()).get(0).bytes()).isEqualTo("3".getBytes(StandardCharsets.UTF_8));
    }
}
