package app.sockeye.dialect.jsontext;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectTrials;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.registry.Dialects;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for each dialect in its written conversations. */
public abstract class ConversationTests {
    private final Dialect dialect;
    private final List<String> names;

    /** @param names of resources */
    protected ConversationTests(Dialect dialect, String... names) {
        this.dialect = dialect;
        this.names = List.of(names);
    }

    private static SpokenConversation conversation(String name) {
        return SpokenConversation.of(SpokenConversation.class, name + ".txt");
    }

    @Test
    void eachMessageIsToldAndPaired() {
        for (String name : names) {
            SpokenConversation conversation = conversation(name);
            assertThat(Dialects.recognise(conversation.opening()))
                    .as(name)
                    .hasValueSatisfying(found -> assertThat(found).isInstanceOf(dialect.getClass()));
            assertThat(conversation.told()).as(name).isEqualTo(conversation.wanted());
        }
    }

    @Test
    void copiesTellTheSame() {
        names.forEach(name -> new DialectTrials(dialect, conversation(name)).copies());
    }

    @Test
    void nonsenseIsRead() {
        for (String name : names) {
            new DialectTrials(dialect, conversation(name)).cutAndFlip();
            new DialectTrials(dialect, conversation(name)).random();
        }
    }
}
