package app.sockeye.ui.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.session.capture.Capture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageDetailsTest {
    private final List<SavedMessage> saved = new ArrayList<>();

    private final MessageDetails.Commands commands = new MessageDetails.Commands() {
        @Override
        public void save(SavedMessage message, LibraryEntry place, boolean asNew) {
            saved.add(message);
        }

        @Override
        public Optional<String> tryOut(Capture capture) {
            return Optional.empty();
        }
    };

    @Test
    void theSchemaOfAMessageIsSavedWithIt() {
        SavedMessage message = SavedMessage.create("Order", new WrittenMessage(Format.JSON, "{}"))
                .withSchema("schemas/a.json");
        MessageDetails details = new MessageDetails(message, true, List.of(), null, commands);
        assertThat(details.schemaProperty().get()).isEqualTo("schemas/a.json");
        details.schemaProperty().set(" schemas/b.json ");
        assertThat(details.save(false)).isTrue();
        assertThat(saved.get(0).schema()).isEqualTo("schemas/b.json");
        details.schemaProperty().set("x".repeat(SavedMessage.LONGEST_SCHEMA + 1));
        assertThat(details.complaint()).contains(DetailsTexts.SCHEMA_TOO_LONG);
        assertThat(details.save(false)).isFalse();
    }
}
