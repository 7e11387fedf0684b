package app.sockeye.dialect.sockjs;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.DialectTrials;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.registry.Dialects;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SockJsReaderTest {
    private final Dialect dialect = Dialects.of("sockjs").orElseThrow();

    private static SpokenConversation conversation(String name) {
        return SpokenConversation.of(SpokenConversation.class, name + ".txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sockjs", "sockjs-stomp"})
    void eachMessageIsToldAndPaired(String name) {
        SpokenConversation conversation = conversation(name);
        assertThat(Dialects.recognise(conversation.opening())).containsInstanceOf(SockJsDialect.class);
        assertThat(conversation.told()).isEqualTo(conversation.wanted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sockjs", "sockjs-stomp"})
    void copiesTellTheSame(String name) {
        new DialectTrials(dialect, conversation(name)).copies();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sockjs", "sockjs-stomp"})
    void nonsenseIsRead(String name) {
        DialectTrials trials = new DialectTrials(dialect, conversation(name));
        trials.cutAndFlip();
        trials.random();
    }

    @Test
    void theDialectWithinIsRecognisedWhileItIsRead() {
        DialectReader reader = dialect.reader(new Opening("", Optional.empty(), List.of()));
        assertThat(reader.title()).isEqualTo("SockJS");
        assertThat(dialect.forms(reader)).hasSize(1);
        SpokenConversation conversation = conversation("sockjs-stomp");
        assertThat(conversation.told(reader)).isEqualTo(conversation.wanted());
        assertThat(reader.title()).isEqualTo("STOMP 1.2 over SockJS");
        assertThat(reader.facts()).containsExactly("heartbeat 300 ms");
        assertThat(dialect.forms(reader)).extracting(form -> form.key()).contains("send", "subscribe", "text");
    }

    @Test
    void aRawConnectionIsNoSockJs() {
        Opening raw = new Opening("ws://h/echo/websocket", Optional.empty(), List.of());
        assertThat(Dialects.recognise(raw)).isEmpty();
        Opening framed = new Opening("ws://h/echo/123/abc/websocket", Optional.empty(), List.of());
        assertThat(Dialects.recognise(framed)).containsInstanceOf(SockJsDialect.class);
    }
}
