package app.sockeye.dialect.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.DialectTrials;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.registry.Dialects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StompReaderTest {
    private static SpokenConversation conversation(String name) {
        return SpokenConversation.of(SpokenConversation.class, name + ".txt");
    }

    private static DialectTrials trials(String name) {
        return new DialectTrials(new StompDialect(), conversation(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stomp12", "stomp11", "stomp10"})
    void eachMessageIsToldAndPaired(String name) {
        SpokenConversation conversation = conversation(name);
        assertThat(Dialects.recognise(conversation.opening())).containsInstanceOf(StompDialect.class);
        assertThat(conversation.told()).isEqualTo(conversation.wanted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stomp12", "stomp11", "stomp10"})
    void copiesTellTheSame(String name) {
        trials(name).copies();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stomp12", "stomp11", "stomp10"})
    void nonsenseIsRead(String name) {
        trials(name).cutAndFlip();
        trials(name).random();
    }

    @Test
    void factsAreTold() {
        DialectReader reader = new StompDialect().reader(conversation("stomp12").opening());
        conversation("stomp12").told(reader);
        assertThat(reader.title()).isEqualTo("STOMP 1.2");
        assertThat(reader.facts()).containsExactly("Broker/1.0", "heartbeat 30 s");
        reader = new StompDialect().reader(conversation("stomp10").opening());
        conversation("stomp10").told(reader);
        assertThat(reader.title()).isEqualTo("STOMP 1.0");
        assertThat(reader.facts()).containsExactly("no heartbeat");
    }
}
