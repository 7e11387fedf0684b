package app.sockeye.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.variable.Variables;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;

class ShownAddressTest {
    private static final Variables PLAYGROUND =
            name -> name.equals(Variables.PLAYGROUND) ? Optional.of("ws://127.0.0.1:4711") : Optional.empty();

    private final StringProperty kept = new SimpleStringProperty("${playground}/echo");
    private final StringProperty shown = new ShownAddress(kept, PLAYGROUND).textProperty();

    @Test
    void playgroundIsShownAsAnAddressAndKeptPortable() {
        assertThat(shown.get()).isEqualTo("ws://127.0.0.1:4711/echo");
        shown.set("ws://127.0.0.1:4711/chat?name=me");
        assertThat(kept.get()).isEqualTo("${playground}/chat?name=me");
    }

    @Test
    void otherAddressesAndVariablesAreShownAsTheyAreWritten() {
        kept.set("wss://${host}/v2");
        assertThat(shown.get()).isEqualTo("wss://${host}/v2");
        shown.set("ws://127.0.0.1:47110/echo");
        assertThat(kept.get()).isEqualTo("ws://127.0.0.1:47110/echo");
    }

    @Test
    void whatIsTypedStaysAsItIsTyped() {
        shown.set("${playground}/binary");
        assertThat(shown.get()).isEqualTo("${playground}/binary");
        assertThat(kept.get()).isEqualTo("${playground}/binary");
    }

    @Test
    void withoutAPlaygroundTheVariableIsShown() {
        assertThat(new ShownAddress(kept, Variables.NONE).textProperty().get()).isEqualTo("${playground}/echo");
    }
}
