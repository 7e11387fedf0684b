package app.sockeye.ui.composer.sending;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.message.MessageTarget;
import app.sockeye.session.NotOpenException;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.template.TemplateValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

/** A composer that belongs to several connections. */
class TargetsModelTest {
    private static final WrittenMessage HELLO = WrittenMessage.text("hello");

    private final ObservableList<SendTarget> shown = FXCollections.observableArrayList();
    private final List<String> taken = new ArrayList<>();
    private final TargetsModel model = new TargetsModel(new Shared());

    @Test
    void everythingGoesToAllOfThemAndNowhereElse() {
        shown.setAll(target("Orders"), target("Risk"));
        model.send(HELLO);
        assertThat(model.count()).isEqualTo(2);
        assertThat(taken).containsExactly("Orders", "Risk");
        assertThat(model.results()).extracting(TargetsModel.Result::name).containsExactly("Orders", "Risk");
        assertThat(model.results()).allMatch(TargetsModel.Result::underWay);
    }

    @Test
    void theFirstThatTakesItDecides() {
        CompletableFuture<SentMessage> one = new CompletableFuture<>();
        shown.setAll(new SendTarget("1", "1", "Orders", () -> true, what -> one));
        CompletableFuture<SentMessage> sent = model.send(HELLO);
        assertThat(sent).isNotDone();
        one.completeExceptionally(new NotOpenException());
        assertThat(sent).isCompletedExceptionally();
        assertThat(model.results()).as("results of a single connection").isEmpty();
    }

    @Test
    void aSavedMessageChoosesNoOthers() {
        shown.setAll(target("Orders"));
        model.show(MessageTarget.ALL_OPEN);
        assertThat(model.chosen()).extracting(SendTarget::name).containsExactly("Orders");
        assertThat(model.targetProperty().get()).isEqualTo(MessageTarget.THIS);
    }

    private SendTarget target(String name) {
        return new SendTarget(name, name, name, () -> true, what -> {
            taken.add(name);
            return new CompletableFuture<>();
        });
    }

    private final class Shared implements ComposerCommands {
        @Override
        public Optional<ObservableList<SendTarget>> shared() {
            return Optional.of(shown);
        }

        @Override
        public List<SendTarget> others() {
            return List.of(target("Chat"));
        }

        @Override
        public ReadOnlyBooleanProperty openProperty() {
            return new SimpleBooleanProperty(true);
        }

        @Override
        public CompletableFuture<SentMessage> send(Sendable what) {
            throw new AssertionError("sent to a connection of its own");
        }

        @Override
        public TemplateValues preview() {
            return TemplateValues.NONE;
        }
    }
}
