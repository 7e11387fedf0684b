package app.sockeye.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.DialectTrials;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketIoReaderTest {
    private static SpokenConversation conversation(String name) {
        return SpokenConversation.of(SpokenConversation.class, name + ".txt");
    }

    private static DialectTrials trials(String name) {
        return new DialectTrials(new SocketIoDialect(), conversation(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"socketio5", "socketio5-upgrade", "socketio5-msgpack", "socketio4", "engineio"})
    void eachMessageIsToldAndPaired(String name) {
        SpokenConversation conversation = conversation(name);
        assertThat(Dialects.recognise(conversation.opening())).containsInstanceOf(SocketIoDialect.class);
        assertThat(conversation.told()).isEqualTo(conversation.wanted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"socketio5", "socketio5-upgrade", "socketio5-msgpack", "socketio4", "engineio"})
    void copiesTellTheSame(String name) {
        trials(name).copies();
    }

    @ParameterizedTest
    @ValueSource(strings = {"socketio5", "socketio5-upgrade", "socketio5-msgpack", "socketio4", "engineio"})
    void nonsenseIsRead(String name) {
        trials(name).cutAndFlip();
        trials(name).random();
    }

    @ParameterizedTest
    @ValueSource(strings = {"socketio5", "socketio5-msgpack", "socketio4", "engineio"})
    void factsAreTold(String name) {
        DialectReader reader = new SocketIoDialect().reader(conversation(name).opening());
        conversation(name).told(reader);
        switch (name) {
            case "socketio5" -> {
                assertThat(reader.title()).isEqualTo("Socket.IO 5");
                assertThat(reader.facts()).containsExactly("/", "/admin", "/chat", "heartbeat 25 s");
            }
            case "socketio4" -> {
                assertThat(reader.title()).isEqualTo("Socket.IO 4");
                assertThat(reader.facts()).containsExactly("/", "/chat", "Engine.IO 3", "heartbeat 25 s");
            }
            case "socketio5-msgpack" ->
                assertThat(reader.facts()).containsExactly("/", "MessagePack", "heartbeat 25 s");
            default -> assertThat(reader.title()).isEqualTo("Engine.IO 4");
        }
    }

    @Test
    void aLongEventIsToldByItsName() {
        DialectReader reader =
                new SocketIoDialect().reader(conversation("socketio5").opening());
        String event = "42[\"big one\",\"" + "x".repeat(2_000_000) + "\"]";
        List<String> told = new ArrayList<>();
        reader.read(message(true, event.getBytes(StandardCharsets.UTF_8)), packet -> {
            told.add(SpokenConversation.line(packet));
            assertThat(packet.content().detail().payloads()).hasSize(1);
        });
        assertThat(told).containsExactly("Event big one | longer than the 1 MiB that is read of a message");
    }

    @Test
    void ofManyAttachmentsTheFirstBytesAreKept() {
        DialectReader reader =
                new SocketIoDialect().reader(conversation("socketio5").opening());
        List<Packet> packets = new ArrayList<>();
        byte[] head = "453-[\"e\",{\"_placeholder\":true,\"num\":2}]".getBytes(StandardCharsets.UTF_8);
        reader.read(message(true, head), packets::add);
        for (int i = 0; i < 3; i++) {
            reader.read(message(false, new byte[600_000]), packets::add);
        }
        assertThat(packets).hasSize(1);
        assertThat(SpokenConversation.line(packets.get(0)))
                .isEqualTo("Binary event e | [1 arg] 3 attachments <600 kB>");
        assertThat(packets.get(0).content().detail().payloads())
                .extracting(payload -> payload.bytes().length)
                .endsWith(600_000, 0, 0);
    }

    private static SpokenMessage message(boolean text, byte[] bytes) {
        return new SpokenMessage(0, Direction.RECEIVED, text, ByteSource.of(bytes));
    }
}
