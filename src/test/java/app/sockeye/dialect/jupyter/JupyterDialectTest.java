package app.sockeye.dialect.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.DialectTrials;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.WirePart;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JupyterDialectTest {
    private final JupyterDialect dialect = new JupyterDialect();

    private static SpokenConversation conversation(String form) {
        return SpokenConversation.of(SpokenConversation.class, "jupyter-" + form + ".txt");
    }

    private List<Packet> packets(String form) {
        List<Packet> packets = new ArrayList<>();
        SpokenConversation conversation = conversation(form);
        DialectReader reader = dialect.reader(conversation.opening());
        conversation.messages().forEach(message -> reader.read(message, packets::add));
        return packets;
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "v1"})
    void eachMessageIsToldAndPaired(String form) {
        SpokenConversation conversation = conversation(form);
        assertThat(Dialects.recognise(conversation.opening())).containsInstanceOf(JupyterDialect.class);
        assertThat(conversation.told()).isEqualTo(conversation.wanted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "v1"})
    void whateverComesIsToldWithinBounds(String form) {
        DialectTrials trials = new DialectTrials(dialect, conversation(form));
        trials.cutAndFlip();
        trials.random();
        trials.copies();
    }

    @Test
    void itIsRecognisedBySubprotocolPathAndMessages() {
        Opening json = conversation("json").opening();
        assertThat(dialect.recognise(json)).isEqualTo(Confidence.CERTAIN);
        assertThat(dialect.recognise(conversation("v1").opening())).isEqualTo(Confidence.CERTAIN);
        assertThat(dialect.recognise(new Opening("ws://h/", Optional.empty(), json.first())))
                .isEqualTo(Confidence.LIKELY);
        assertThat(dialect.recognise(new Opening(json.target(), Optional.empty(), List.of())))
                .isEqualTo(Confidence.LIKELY);
        assertThat(dialect.recognise(new Opening("ws://h/", Optional.empty(), List.of())))
                .isEqualTo(Confidence.NONE);
    }

    @Test
    void fieldsAndParentsAreTold() {
        Packet result = packets("v1").get(8);
        assertThat(result.field("op")).contains("execute_result");
        assertThat(result.field("parent")).contains("e1");
        assertThat(result.field("channel")).contains("iopub");
        assertThat(result.field("count")).contains("7");
        PacketDetail detail = result.content().detail();
        assertThat(detail.fields()).extracting(PacketField::name).contains("Parent", "Session");
        assertThat(detail.payloads()).extracting(CarriedPayload::title).containsExactly("Content", "Metadata");
    }

    @Test
    void failuresAreErrors() {
        assertThat(packets("json"))
                .filteredOn(packet -> packet.type().role() == PacketRole.ERROR)
                .extracting(packet -> packet.type().key())
                .containsExactly("error", "execute_reply");
    }

    @Test
    void thePartsOfABinaryMessageCoverAllOfIt() {
        List<Packet> packets = packets("v1");
        PacketDetail detail = packets.get(24).content().detail();
        long at = 0;
        for (WirePart part : detail.wire()) {
            assertThat(part.firstBit()).isEqualTo(at);
            at += part.bits();
        }
        assertThat(at / 8)
                .isEqualTo(conversation("v1").messages().get(24).payload().size());
        assertThat(detail.payloads()).extracting(CarriedPayload::title).contains("Buffer 0", "Buffer 1");
    }

    @Test
    void aMessageOverTheLimitSaysSo() {
        byte[] bytes = new byte[SpokenMessage.LONGEST + 1];
        bytes[0] = '{';
        List<Packet> packets = new ArrayList<>();
        dialect.reader(conversation("json").opening())
                .read(new SpokenMessage(0, Direction.RECEIVED, true, ByteSource.of(bytes)), packets::add);
        assertThat(packets.get(0).content().line()).isEqualTo(JupyterTexts.TOO_LONG);
    }
}
