package app.sockeye.dialect.jsontext;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTextTest {
    @Test
    void longNamesAreCut() {
        assertThat(SubjectText.of("lift")).isEqualTo("lift");
        assertThat(SubjectText.of("x".repeat(257))).isEqualTo("x".repeat(256) + "…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "jsonrpc|{\"jsonrpc\":\"2.0\",\"id\":@,\"method\":@}",
                "cdp|{\"id\":1,\"method\":@,\"sessionId\":@}",
                "graphql|{\"type\":\"subscribe\",\"id\":@,\"payload\":{\"query\":\"{a}\",\"operationName\":@}}",
                "actioncable|{\"command\":\"subscribe\",\"identifier\":@}",
                "phoenix|[@,@,@,@,{}]",
                "pusher|{\"event\":@,\"channel\":@,\"data\":@}",
                "signalr|{\"type\":1,\"invocationId\":@,\"target\":@,\"arguments\":[]}~",
                "wamp|[48,@,{},@]",
                "centrifugo|{\"id\":1,\"subscribe\":{\"channel\":@}}",
                "ocpp|[2,@,@,{}]",
                "bayeux|{\"channel\":@,\"id\":@}",
                "homeassistant|{\"type\":@,\"id\":@}",
            })
    void whatReadersRememberIsBounded(String key, String text) {
        Dialect dialect = Dialects.of(key).orElseThrow();
        DialectReader reader = dialect.reader(new Opening("ws://h/", Optional.empty(), List.of()));
        byte[] bytes = text.replace("~", "\u001e")
                .replace("@", "\"" + "x".repeat(100_000) + "\"")
                .getBytes(StandardCharsets.UTF_8);
        List<Packet> packets = new ArrayList<>();
        reader.read(new SpokenMessage(0, Direction.SENT, true, ByteSource.of(bytes)), packets::add);
        assertThat(packets).hasSize(1);
        assertThat(packets.get(0).type().label()).isNotEqualTo("Unreadable");
        assertThat(packets.get(0).subject().length()).isLessThan(600);
        assertThat(packets.get(0).pair().key().length()).isLessThan(1100);
    }
}
