package app.sockeye.dialect.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.registry.Dialects;
import org.junit.jupiter.api.Test;

class JsonRpcDialectTest {
    private final SpokenConversation conversation = SpokenConversation.of(SpokenConversation.class, "jsonrpc.txt");

    @Test
    void itIsRecognisedByItsFirstMessages() {
        assertThat(Dialects.recognise(conversation.opening())).containsInstanceOf(JsonRpcDialect.class);
    }

    @Test
    void eachMessageIsToldAndPaired() {
        assertThat(conversation.told()).isEqualTo(conversation.wanted());
    }
}
