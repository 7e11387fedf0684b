package app.sockeye.dialect.jsontext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.ManualDutyChannel;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A connection without a network: what forms write is read again, and duties act on it. */
public final class SpokenForms {
    private final Dialect dialect;
    private final DialectReader reader;
    private final DialectWriter writer;
    private final List<Duty> duties;
    private final ManualDutyChannel channel = new ManualDutyChannel();

    /** @param subprotocol that was chosen; empty for none */
    public SpokenForms(Dialect dialect, String url, String subprotocol) {
        this.dialect = dialect;
        reader = dialect.reader(new Opening(url, Optional.of(subprotocol).filter(name -> !name.isEmpty()), List.of()));
        writer = dialect.writer(reader).orElseThrow();
        duties = dialect.duties(reader);
        assertThat(duties).extracting(Duty::key).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z]+"));
        assertThat(duties)
                .allMatch(duty -> !duty.label().isBlank() && duty.consequence().endsWith("."));
    }

    /** What the reader tells of the messages of a form. */
    public List<String> sent(String form, Map<String, String> values) throws FormException {
        List<String> told = new ArrayList<>();
        for (MessagePayload message : writer.encode(new FilledForm(form, values))) {
            read(Direction.SENT, message).forEach(packet -> told.add(SpokenConversation.line(packet)));
        }
        return told;
    }

    /** The text that a form would send. */
    public String text(FilledForm form) throws FormException {
        return new String(writer.copy().encode(form).get(0).bytes(), StandardCharsets.UTF_8);
    }

    /** The text that a form would send. */
    public String text(String form, Map<String, String> values) throws FormException {
        return text(new FilledForm(form, values));
    }

    /** The key of the input that is wrong. */
    public String wrong(String form, Map<String, String> values) {
        return catchThrowableOfType(FormException.class, () -> writer.copy().encode(new FilledForm(form, values)))
                .input();
    }

    /** The packets of a text that the server sent. */
    public List<Packet> received(String text) {
        return read(Direction.RECEIVED, MessagePayload.text(text));
    }

    /** What can be sent in answer to the last packet of a text that the server sent. */
    public List<SuggestedReply> replies(String text) {
        List<Packet> packets = received(text);
        return dialect.replies(Direction.RECEIVED, packets.get(packets.size() - 1));
    }

    private List<Packet> read(Direction direction, MessagePayload message) {
        List<Packet> packets = new ArrayList<>();
        reader.read(new SpokenMessage(0, direction, message.text(), ByteSource.of(message.bytes())), packets::add);
        for (Packet packet : packets) {
            writer.seen(direction, packet);
            duties.forEach(duty -> duty.packet(direction, packet, channel));
        }
        return packets;
    }

    /** What the duties sent, and their clock. */
    public ManualDutyChannel duties() {
        return channel;
    }

    /** What the reader says of the connection. */
    public DialectReader reader() {
        return reader;
    }

    /** The plan of a preset, about which there must be no advice. */
    public static ConnectPlan plan(Dialect dialect, String key, Map<String, String> told) throws FormException {
        ConnectPreset preset = dialect.presets().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(preset.inputs().get(0).key()).isEqualTo("url");
        ConnectPlan plan = preset.plan().of(new FilledForm(key, told));
        assertThat(dialect.advice(plan)).isEmpty();
        return plan;
    }
}
