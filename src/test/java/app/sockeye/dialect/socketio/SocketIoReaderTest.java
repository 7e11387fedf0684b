package app.sockeye.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.DialectTrials;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.registry.Dialects;
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
}
