package app.sockeye.dialect.stomp;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StompWriterTest {
    private final StompDialect dialect = new StompDialect();
    private final List<Packet> packets = new ArrayList<>();
    private DialectReader reader;
    private DialectWriter writer;

    private void speak(String version) {
        reader = dialect.reader(new Opening("ws://h/ws", Optional.of("v12.stomp"), List.of()));
        writer = dialect.writer(reader).orElseThrow();
        read(Direction.RECEIVED, "CONNECTED\nversion:" + version + "\n\n\0");
    }

    private void read(Direction direction, String text) {
        read(direction, MessagePayload.text(text));
    }

    private void read(Direction direction, MessagePayload message) {
        reader.read(new SpokenMessage(7, direction, message.text(), ByteSource.of(message.bytes())), packets::add);
    }

    /** What the reader tells of the messages of a form. */
    private String told(String form, Map<String, String> values) throws FormException {
        packets.clear();
        writer.encode(new FilledForm(form, values)).forEach(message -> read(Direction.SENT, message));
        packets.forEach(packet -> writer.seen(Direction.SENT, packet));
        assertThat(packets).hasSize(1);
        return SpokenConversation.line(packets.get(0));
    }

    private String written(String form, Map<String, String> values) throws FormException {
        return new String(
                writer.copy().encode(new FilledForm(form, values)).get(0).bytes(), UTF_8);
    }

    @Test
    void eachFormIsReadAsWritten() throws FormException {
        speak("1.2");
        assertThat(told("connect", Map.of("host", "/", "login", "ann", "passcode", "x", "heart-beat", "5000,0")))
                .isEqualTo("Connect / | versions 1.2,1.1,1.0 · heartbeat 5 s, off · as ann ~ request s connect");
        assertThat(told("send", Map.of("destination", "/q", "body", "{\"a\":1}", "receipt", "true")))
                .isEqualTo("Send /q | 7 B json · {\"a\":1} ~ request s receipt receipt-0");
        assertThat(told("send", Map.of("destination", "/q", "body", "hex:00ff", "transaction", "t")))
                .isEqualTo("Send /q | 2 B bytes · transaction t · 00 ff");
        assertThat(told("subscribe", Map.of("destination", "/q", "ack", "client", "receipt-id", "r")))
                .isEqualTo("Subscribe /q | id sub-0 · ack client ~ request s receipt r");
        assertThat(told("unsubscribe", Map.of("id", "sub-0"))).isEqualTo("Unsubscribe /q | id sub-0");
        assertThat(told("ack", Map.of("id", "a:1"))).isEqualTo("Ack a:1 ~ answer r ack a:1");
        assertThat(told("nack", Map.of("id", "a", "transaction", "t")))
                .isEqualTo("Nack a | transaction t ~ answer r ack a");
        assertThat(told("begin", Map.of("transaction", "t"))).isEqualTo("Begin t");
        assertThat(told("commit", Map.of("transaction", "t"))).isEqualTo("Commit t");
        assertThat(told("abort", Map.of("transaction", "t"))).isEqualTo("Abort t");
        assertThat(told("disconnect", Map.of("receipt", "true"))).isEqualTo("Disconnect ~ request s receipt receipt-1");
        assertThat(told("heartbeat", Map.of())).isEqualTo("Heart-beat");
    }

    @Test
    void idsAreNotUsedTwice() throws FormException {
        speak("1.2");
        Map<String, String> subscribe = Map.of("destination", "/q");
        assertThat(told("subscribe", Map.of("destination", "/q", "id", "sub-4")))
                .contains("id sub-4");
        assertThat(written("subscribe", subscribe)).contains("id:sub-5");
        assertThat(told("subscribe", subscribe)).contains("id sub-5");
    }

    @Test
    void headersAreEscapedByTheVersion() throws FormException {
        Map<String, String> odd = Map.of("destination", "/q", "headers.0.name", "x:y", "headers.0.value", "a\nb\\c");
        speak("1.2");
        assertThat(written("send", odd)).isEqualTo("SEND\ndestination:/q\nx\\cy:a\\nb\\\\c\n\n\0");
        speak("1.1");
        assertThat(written("send", odd)).contains("x\\cy:a\\nb\\\\c");
        wrong("send", Map.of("destination", "/q\r"), "destination");
        speak("1.0");
        wrong("send", odd, "headers");
        assertThat(written("send", Map.of("destination", "c:\\x"))).contains("destination:c:\\x\n");
    }

    @Test
    void acknowledgementsFollowTheVersion() throws FormException {
        Map<String, String> ack = Map.of("id", "7", "subscription", "s");
        speak("1.2");
        assertThat(written("ack", ack)).isEqualTo("ACK\nid:7\n\n\0");
        speak("1.1");
        assertThat(written("ack", ack)).isEqualTo("ACK\nmessage-id:7\nsubscription:s\n\n\0");
        wrong("ack", Map.of("id", "7"), "subscription");
        speak("1.0");
        assertThat(written("ack", Map.of("id", "7"))).isEqualTo("ACK\nmessage-id:7\n\n\0");
        wrong("nack", ack, "id");
    }

    @Test
    void whatIsWrongIsNamed() {
        speak("1.2");
        wrong("send", Map.of("body", "x"), "destination");
        wrong("send", Map.of("destination", "/q", "body", "hex:0"), "body");
        wrong("send", Map.of("destination", "/q", "body", "hex:00", "content-length", "false"), "content-length");
        wrong("connect", Map.of("heart-beat", "often"), "heart-beat");
        wrong("connect", Map.of("host", "a\nb"), "host");
        wrong("begin", Map.of(), "transaction");
        wrong("unsubscribe", Map.of(), "id");
    }

    private void wrong(String form, Map<String, String> values, String input) {
        assertThatThrownBy(() -> writer.encode(new FilledForm(form, values)))
                .isInstanceOfSatisfying(
                        FormException.class, e -> assertThat(e.input()).isEqualTo(input));
    }

    @Test
    void messagesCanBeAcknowledgedAndRepliedTo() throws FormException {
        speak("1.2");
        packets.clear();
        read(
                Direction.RECEIVED,
                "MESSAGE\nsubscription:s\ndestination:/q\nmessage-id:m\nack:a\nreply-to:/r\ncorrelation-id:7\n\n\0");
        List<SuggestedReply> replies = dialect.replies(Direction.RECEIVED, packets.get(0));
        assertThat(replies).extracting(SuggestedReply::label).containsExactly("Acknowledge", "Refuse", "Reply");
        assertThat(written("ack", replies.get(0).form().values())).isEqualTo("ACK\nid:a\n\n\0");
        assertThat(written("send", replies.get(2).form().values()))
                .isEqualTo("SEND\ndestination:/r\ncorrelation-id:7\n\n\0");
        assertThat(dialect.replies(Direction.SENT, packets.get(0))).isEmpty();
    }
}
