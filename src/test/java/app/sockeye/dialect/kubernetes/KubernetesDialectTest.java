package app.sockeye.dialect.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.DialectTrials;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.WirePart;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
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
    @ValueSource(strings = {"exec", "base64", "portforward", "watch", "log", "log-base64"})
    void eachMessageIsTold(String name) {
        SpokenConversation conversation = conversation(name);
        assertThat(Dialects.recognise(conversation.opening())).containsInstanceOf(KubernetesDialect.class);
        assertThat(conversation.told()).isEqualTo(conversation.wanted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"exec", "base64", "portforward", "watch", "log", "log-base64"})
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

    @Test
    void aWatchIsRecognisedByItsAddressOrByItsEvents() {
        assertThat(dialect.recognise(
                        new Opening("wss://h/apis/apps/v1/deployments?watch=1", Optional.empty(), List.of())))
                .isEqualTo(Confidence.LIKELY);
        assertThat(dialect.recognise(
                        new Opening("wss://h/apis/apps/v1/deployments?watch=false", Optional.empty(), List.of())))
                .isEqualTo(Confidence.NONE);
        Opening proxied = new Opening(
                "ws://h/proxy",
                Optional.empty(),
                conversation("watch").opening().first());
        assertThat(dialect.recognise(proxied)).isEqualTo(Confidence.LIKELY);
        assertThat(dialect.reader(proxied).title()).isEqualTo("Kubernetes watch");
    }

    @Test
    void aWatchTellsWhatIsWatched() {
        assertThat(dialect.reader(conversation("watch").opening()).facts()).containsExactly("pods in shop");
        Opening all = new Opening("wss://h/api/v1/namespaces?watch=1", Optional.empty(), List.of());
        assertThat(dialect.reader(all).facts()).containsExactly("namespaces");
    }

    @Test
    void anObjectsNameAndStateAreFields() {
        Packet added = packets("watch").get(0);
        assertThat(added.field("op")).contains("added");
        assertThat(added.field("kind")).contains("Pod");
        assertThat(added.field("namespace")).contains("shop");
        assertThat(added.field("name")).contains("till-3");
        assertThat(added.field("phase")).contains("Pending");
        assertThat(added.field("version")).contains("901");
        assertThat(added.field("id")).contains("u-1");
        assertThat(added.content().detail().payloads())
                .extracting(CarriedPayload::title)
                .containsExactly("Object");
    }

    @Test
    void bookmarksAreNoiseAndAFailedWatchIsAnError() {
        List<Packet> packets = packets("watch");
        assertThat(packets.get(4).type().role()).isEqualTo(PacketRole.HEARTBEAT);
        Packet failed = packets.get(packets.size() - 1);
        assertThat(failed.type().role()).isEqualTo(PacketRole.ERROR);
        assertThat(failed.field("code")).contains("410");
        assertThat(failed.content().detail().fields().toString())
                .contains("The version is too old: list the objects again, and watch from there.");
    }

    @Test
    void aLogTellsItsPodAndIsOpenedAsText() {
        DialectReader reader = dialect.reader(conversation("log").opening());
        assertThat(reader.title()).isEqualTo("Kubernetes log");
        assertThat(reader.facts()).containsExactly("till-3", "web");
        CarriedPayload piece =
                packets("log-base64").get(2).content().detail().payloads().get(0);
        assertThat(piece.format()).isEqualTo(CarriedPayload.TEXT);
        assertThat(new String(piece.bytes(), StandardCharsets.UTF_8)).isEqualTo("open\ncork\n");
    }

    @Test
    void longPiecesOfALogAreCut() {
        byte[] text = Base64.getEncoder().encode("tick\n".repeat(50_000).getBytes(StandardCharsets.UTF_8));
        List<Packet> packets = new ArrayList<>();
        dialect.reader(conversation("log-base64").opening())
                .read(new SpokenMessage(0, Direction.RECEIVED, true, ByteSource.of(text)), packets::add);
        assertThat(packets.get(0).content().line()).contains("lines  tick¶tick");
        assertThat(packets.get(0).content().detail().fields().toString()).contains("Only the first 64 KiB");
    }
}
