package app.sockeye.dialect.bayeux;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.jsontext.ConversationTests;
import org.junit.jupiter.api.Test;

class BayeuxDialectTest extends ConversationTests {
    BayeuxDialectTest() {
        super(new BayeuxDialect(), "bayeux");
    }

    @Test
    void itIsOnlyRead() {
        BayeuxDialect dialect = new BayeuxDialect();
        DialectReader reader = dialect.reader(
                SpokenConversation.of(SpokenConversation.class, "bayeux.txt").opening());
        assertThat(reader.title()).isEqualTo("Bayeux");
        assertThat(dialect.forms()).isEmpty();
    }
}
