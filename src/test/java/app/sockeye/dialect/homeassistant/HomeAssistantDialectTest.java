package app.sockeye.dialect.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.jsontext.ConversationTests;
import app.sockeye.dialect.packet.PacketField;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void codesOfErrorsHaveASentence() {
        SpokenConversation conversation = SpokenConversation.of(SpokenConversation.class, "homeassistant.txt");
        List<PacketField> fields = new ArrayList<>();
        DialectReader reader = new HomeAssistantDialect().reader(conversation.opening());
        conversation
                .messages()
                .forEach(message -> reader.read(
                        message,
                        packet -> fields.addAll(packet.content().detail().fields())));
        assertThat(fields).contains(new PacketField("Code", "not_found", "There is nothing by this name."));
    }
}
