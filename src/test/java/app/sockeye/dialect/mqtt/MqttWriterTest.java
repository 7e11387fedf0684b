package app.sockeye.dialect.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MqttWriterTest {
    private final MqttDialect dialect = new MqttDialect();
    private final DialectReader reader = dialect.reader(new Opening("", Optional.empty(), List.of()));
    private final DialectWriter writer = dialect.writer(reader).orElseThrow();
    private final List<Packet> packets = new ArrayList<>();

    /** What a form's packet is read as. */
    private String send(String form, String... keysAndValues) throws FormException {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return send(new FilledForm(form, values));
    }

    private String send(FilledForm form) throws FormException {
        List<MessagePayload> messages = writer.encode(form);
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).text()).isFalse();
        return read(Direction.SENT, messages.get(0).bytes());
    }

    private String read(Direction direction, byte[] bytes) {
        int before = packets.size();
        reader.read(new SpokenMessage(before, direction, false, ByteSource.of(bytes)), packets::add);
        assertThat(packets).hasSize(before + 1);
        writer.seen(direction, packets.get(before));
        return SpokenConversation.line(packets.get(before));
    }

    private static String wrongInput(String... formAndValues) {
        MqttWriterTest other = new MqttWriterTest();
        String[] values = new String[formAndValues.length - 2];
        System.arraycopy(formAndValues, 2, values, 0, values.length);
        return catchThrowableOfType(FormException.class, () -> {
                    other.send("connect", "version", formAndValues[0]);
                    other.send(formAndValues[1], values);
                })
                .input();
    }

    @Test
    void eachFormIsReadAsItWasWritten() throws FormException {
        assertThat(send(
                        "connect",
                        "client",
                        "gate-7",
                        "user",
                        "nora",
                        "password",
                        "pw",
                        "keep-alive",
                        "30",
                        "will-topic",
                        "gate/7/state",
                        "will-payload",
                        "offline",
                        "will-qos",
                        "1",
                        "will-retain",
                        "true",
                        "will-will-delay",
                        "5",
                        "session-expiry",
                        "60",
                        "user-property.0.name",
                        "site",
                        "user-property.0.value",
                        "north"))
                .isEqualTo("Connect gate-7 | MQTT 5 · keep alive 30 s · clean start · user nora · will gate/7/state"
                        + " ~ request s connect");
        assertThat(send("publish", "topic", "gate/7/count", "payload", "hex:00ff", "qos", "1", "retain", "true"))
                .isEqualTo("Publish gate/7/count | QoS 1 #1 · retained · 2 B  00 ff ~ request s 1");
        assertThat(send("publish", "topic", "a", "topic-alias", "3", "payload", "x"))
                .isEqualTo("Publish a | QoS 0 · alias 3 · 1 B  x");
        assertThat(send("publish", "topic-alias", "3", "payload", "y", "dup", "true", "qos", "2"))
                .isEqualTo("Publish a | QoS 2 #2 · alias 3 · sent again · 1 B  y ~ request s 2");
        assertThat(send(
                        "subscribe",
                        "topic",
                        "a/#",
                        "qos",
                        "2",
                        "more.0.name",
                        "b",
                        "more.0.value",
                        "1",
                        "no-local",
                        "true",
                        "subscription-id",
                        "300"))
                .isEqualTo("Subscribe a/#, b | QoS 2, 1 #3 · no local · subscription 300 ~ request s 3");
        assertThat(send("unsubscribe", "topic", "a/#", "more", "b\nc"))
                .isEqualTo("Unsubscribe a/#, b, c | #4 ~ request s 4");
        assertThat(send("pingreq")).isEqualTo("Pingreq ~ request s ping");
        assertThat(send("puback", "id", "9", "reason", "0x87 Not authorized", "reason-string", "no"))
                .isEqualTo("Puback | #9 · Not authorized: no ~ answer r 9");
        assertThat(send("pubrec", "id", "9")).isEqualTo("Pubrec | #9 ~ progress r 9");
        assertThat(send("pubrel", "id", "9")).isEqualTo("Pubrel | #9 ~ progress s 9");
        assertThat(send("pubcomp", "id", "9")).isEqualTo("Pubcomp | #9 ~ answer r 9");
        assertThat(send("auth", "reason", "0x18", "auth-method", "SCRAM-TEST", "auth-data", "base64:AAEC"))
                .isEqualTo("Auth | Continue authentication · SCRAM-TEST ~ progress s connect");
        assertThat(send("disconnect", "reason", "0x04")).isEqualTo("Disconnect | Disconnect with will message");
    }

    @Test
    void olderVersionsHaveNoProperties() throws FormException {
        assertThat(send("connect", "version", "3.1.1", "client", "a", "clean", "false", "keep-alive", "0"))
                .isEqualTo("Connect a | MQTT 3.1.1 · no keep alive ~ request s connect");
        assertThat(send("publish", "topic", "t", "payload", "x", "qos", "1"))
                .isEqualTo("Publish t | QoS 1 #1 · 1 B  x ~ request s 1");
        assertThat(send("subscribe", "topic", "t")).isEqualTo("Subscribe t | QoS 0 #2 ~ request s 2");
        assertThat(send("disconnect")).isEqualTo("Disconnect");
        assertThat(send("connect", "version", "3.1", "client", "old"))
                .startsWith("Connect old | MQTT 3.1 · keep alive 60 s");
    }

    @Test
    void formsOfOlderVersionsHaveNothingThatOnlyVersion5Has() throws FormException {
        assertThat(dialect.forms(reader)).isEqualTo(dialect.forms());
        send("connect", "version", "3.1.1");
        List<PacketForm> forms = dialect.forms(reader);
        assertThat(forms).extracting(PacketForm::key).doesNotContain("auth").contains("publish", "connect");
        assertThat(forms.get(0).inputs())
                .extracting(FormInput::key)
                .containsExactly("topic", "payload", "qos", "retain", "id", "dup");
    }

    @Test
    void wrongInputsAreNamed() {
        assertThat(wrongInput("5", "publish", "payload", "x")).isEqualTo("topic");
        assertThat(wrongInput("5", "publish", "topic", "a/#")).isEqualTo("topic");
        assertThat(wrongInput("5", "publish", "topic", "a", "qos", "3")).isEqualTo("qos");
        assertThat(wrongInput("5", "publish", "topic", "a", "payload", "hex:0")).isEqualTo("payload");
        assertThat(wrongInput("5", "publish", "topic", "a".repeat(65_536))).isEqualTo("topic");
        assertThat(wrongInput("5", "publish", "topic", "a", "topic-alias", "65536"))
                .isEqualTo("topic-alias");
        assertThat(wrongInput("3.1.1", "publish", "topic", "a", "content-type", "text/plain"))
                .isEqualTo("content-type");
        assertThat(wrongInput("3.1.1", "subscribe", "topic", "a", "no-local", "true"))
                .isEqualTo("no-local");
        assertThat(wrongInput("5", "subscribe", "topic", "a", "more.0.name", "b", "more.0.value", "9"))
                .isEqualTo("more");
        assertThat(wrongInput("5", "unsubscribe")).isEqualTo("topic");
        assertThat(wrongInput("5", "puback")).isEqualTo("id");
        assertThat(wrongInput("5", "puback", "id", "1", "reason", "bad")).isEqualTo("reason");
        assertThat(wrongInput("3.1.1", "auth")).isEqualTo("reason");
        assertThat(wrongInput("5", "connect", "version", "4")).isEqualTo("version");
        assertThat(wrongInput("5", "connect", "version", "3.1.1", "password", "pw"))
                .isEqualTo("user");
    }

    @Test
    void identifiersThatWaitForAnAnswerAreNotUsedTwice() throws FormException {
        assertThat(send("publish", "topic", "a", "qos", "1", "id", "65535")).contains("#65535");
        assertThat(send("publish", "topic", "a", "qos", "1")).contains("#1 ");
        assertThat(send("publish", "topic", "a", "qos", "1", "id", "65535")).contains("#65535");
        assertThat(send("publish", "topic", "a", "qos", "1")).contains("#2 ");
        read(Direction.RECEIVED, new byte[] {0x40, 2, 0, 1});
        assertThat(send("publish", "topic", "a", "qos", "1", "id", "65535")).contains("#65535");
        assertThat(send("publish", "topic", "a", "qos", "1")).contains("#1 ");
    }

    @Test
    void aCopyShowsWhatWouldBeSentWithoutUsingAnIdentifier() throws FormException {
        FilledForm form = new FilledForm("publish", Map.of("topic", "a", "qos", "1"));
        byte[] shown = writer.copy().encode(form).get(0).bytes();
        assertThat(writer.encode(form).get(0).bytes()).isEqualTo(shown);
    }

    @Test
    void repliesAcknowledgeAndAnswer() throws FormException {
        send("connect");
        Packet sent = packets.get(0);
        assertThat(dialect.replies(Direction.SENT, sent)).isEmpty();
        byte[] publish = new MqttWriterTest()
                .writer
                .encode(new FilledForm(
                        "publish",
                        Map.of(
                                "topic",
                                "jobs",
                                "qos",
                                "2",
                                "id",
                                "7",
                                "response-topic",
                                "done",
                                "correlation-data",
                                "k")))
                .get(0)
                .bytes();
        read(Direction.RECEIVED, publish);
        List<SuggestedReply> replies = dialect.replies(Direction.RECEIVED, packets.get(1));
        assertThat(replies).extracting(SuggestedReply::label).containsExactly("Answer to done", "Pubrec #7");
        assertThat(send(replies.get(0).form())).isEqualTo("Publish done | QoS 2 #1 · 0 B ~ request s 1");
        assertThat(send(replies.get(1).form())).isEqualTo("Pubrec | #7 ~ progress r 7");
        read(Direction.RECEIVED, new byte[] {0x62, 2, 0, 7});
        assertThat(dialect.replies(Direction.RECEIVED, packets.get(packets.size() - 1)))
                .extracting(reply -> reply.form().form())
                .containsExactly("pubcomp");
    }

    @Test
    void eachInputOfEachFormIsWritten() throws FormException {
        for (PacketForm form : dialect.forms()) {
            MqttWriterTest test = new MqttWriterTest();
            Map<String, String> values = new HashMap<>();
            for (FormInput input : form.inputs()) {
                if (input.kind() == InputKind.PAIRS) {
                    values.put(input.key() + ".0.name", "name");
                    values.put(input.key() + ".0.value", "1");
                } else if (input.kind() == InputKind.CHOICE) {
                    values.put(input.key(), input.initial());
                } else {
                    values.put(input.key(), input.kind() == InputKind.SWITCH ? "true" : "1");
                }
            }
            test.send("connect");
            assertThat(test.send(new FilledForm(form.key(), values))).startsWith(form.label());
            assertThat(test.packets.get(1).content().detail().fields().toString())
                    .contains(form.key().equals("pingreq") ? "" : "name");
        }
    }
}
