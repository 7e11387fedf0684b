package app.sockeye.dialect.ocpp;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.jsontext.ConversationTests;
import org.junit.jupiter.api.Test;

class OcppDialectTest extends ConversationTests {
    OcppDialectTest() {
        super(new OcppDialect(), "ocpp");
    }

    @Test
    void itIsOnlyRead() {
        OcppDialect dialect = new OcppDialect();
        DialectReader reader = dialect.reader(
                SpokenConversation.of(SpokenConversation.class, "ocpp.txt").opening());
        assertThat(reader.title()).isEqualTo("OCPP 1.6");
        assertThat(dialect.forms()).isEmpty();
    }
}
