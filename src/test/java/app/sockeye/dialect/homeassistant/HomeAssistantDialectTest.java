package app.sockeye.dialect.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.jsontext.ConversationTests;
import org.junit.jupiter.api.Test;

class HomeAssistantDialectTest extends ConversationTests {
    HomeAssistantDialectTest() {
        super(new HomeAssistantDialect(), "homeassistant");
    }

    @Test
    void itIsOnlyRead() {
        HomeAssistantDialect dialect = new HomeAssistantDialect();
        DialectReader reader = dialect.reader(SpokenConversation.of(SpokenConversation.class, "homeassistant.txt")
                .opening());
        assertThat(reader.title()).isEqualTo("Home Assistant");
        assertThat(dialect.forms()).isEmpty();
    }
}
