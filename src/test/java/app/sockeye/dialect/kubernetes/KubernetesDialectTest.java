package app.sockeye.dialect.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.DialectTrials;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.WirePart;
import app.sockeye.dialect.registry.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesDialectTest {
    private final KubernetesDialect dialect = new KubernetesDialect();

    private static SpokenConversation conversation(String name) {
        return SpokenConversation.of(SpokenConversation.class, "kubernetes-" + name + ".txt");
    }

    private List<Packet> packets(String name) {
        List<Packet> packets = new ArrayList<>();
        SpokenConversation conversation = conversation(name);
        DialectReader reader = dialect.reader(conversation.opening());
        conversation.messages().forEach(message -> reader.read(message, packets::add));
        return packets;
    }

    @ParameterizedTest
    @ValueSource(strings = {"exec", "base64", "portforward"})
    void eachMessageIsTold(String name) {
        SpokenConversation conversation = conversation(name);
        assertThat(Dialects.recognise(conversation.opening())).containsInstanceOf(KubernetesDialect.class);
        assertThat(conversation.told()).isEqualTo(conversation.wanted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"exec", "base64", "portforward"})
    void whateverComesIsToldWithinBounds(String name) {
        DialectTrials trials = new DialectTrials(dialect, conversation(name));
        trials.cutAndFlip();
        trials.random();
        trials.copies();
    }

    @Test
    void itIsRecognisedByPathWithoutASubprotocol() {
        assertThat(dialect.recognise(
                        new Opening("wss://h/api/v1/namespaces/a/pods/b/exec", Optional.empty(), List.of())))
                .isEqualTo(Confidence.LIKELY);
        assertThat(dialect.recognise(new Opening("wss://h/api/v1/namespaces/a/pods/b", Optional.empty(), List.of())))
                .isEqualTo(Confidence.NONE);
    }

    @Test
    void aFailedCommandTellsItsExitCode() {
        Packet status = packets("exec").get(10);
        assertThat(status.type().role()).isEqualTo(PacketRole.ERROR);
        assertThat(status.field("code")).contains("3");
        assertThat(status.field("status")).contains("Failure");
        assertThat(status.content().detail().fields()).contains(new PacketField("Exit code", "3"));
    }

    @Test
    void eachMessageOfExecCanBeReadNext() {
        assertThat(dialect.reader(conversation("exec").opening()).isJumping()).isTrue();
        assertThat(dialect.reader(conversation("portforward").opening()).isJumping())
                .isFalse();
    }

    @Test
    void theNumberOfTheChannelIsTheFirstByte() {
        List<WirePart> parts = packets("exec").get(4).content().detail().wire();
        assertThat(parts).extracting(WirePart::label).containsExactly("channel", "content");
        assertThat(parts).extracting(WirePart::bits).containsExactly(8L, 24L);
    }
}
