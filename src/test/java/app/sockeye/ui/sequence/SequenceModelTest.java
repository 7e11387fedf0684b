package app.sockeye.ui.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.sequence.RunProgress;
import app.sockeye.session.sequence.Sequence;
import app.sockeye.session.sequence.SequenceAction;
import app.sockeye.session.sequence.SequenceRun;
import app.sockeye.session.sequence.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SequenceModelTest {
    private static final SequenceAction PING = new SequenceAction.Ping("");

    /** What the model asked for. */
    private final List<String> asked = new ArrayList<>();

    private final SequenceModel model = new SequenceModel(
            new SequenceCommands() {
                @Override
                public Optional<SequenceRun> start(Sequence sequence, Consumer<RunProgress> listener) {
                    asked.add("start " + sequence.name());
                    return Optional.empty();
                }

                @Override
                public void goTo(long entry) {
                    asked.add("go to " + entry);
                }

                @Override
                public void save(Optional<String> previous, Sequence sequence) {
                    asked.add("save " + previous.orElse("-") + " as " + sequence.name() + " with "
                            + sequence.steps().size());
                }

                @Override
                public void delete(String name) {
                    asked.add("delete " + name);
                }

                @Override
                public List<String> savedMessages() {
                    return List.of();
                }
            },
            () -> {});

    @Test
    void eachChangeIsSavedAtOnce() {
        model.add(0, PING);
        model.toggle(0);
        model.rename("Log in");
        model.add(1, PING);
        model.remove(0);
        assertThat(asked)
                .containsExactly(
                        "save - as Sequence with 1",
                        "save Sequence as Sequence with 1",
                        "save Sequence as Log in with 1",
                        "save Log in as Log in with 2",
                        "save Log in as Log in with 1");
        assertThat(model.allProperty().get())
                .containsExactly(model.shownProperty().get());
    }

    @Test
    void theFirstSavedOneIsShownUnlessSomethingWasTyped() {
        Sequence saved = new Sequence("Saved", List.of(Step.of(PING)));
        model.setAll(List.of(saved));
        assertThat(model.shownProperty().get()).isEqualTo(saved);
        model.create(List.of());
        model.add(0, PING);
        model.setAll(List.of(saved, model.shownProperty().get()));
        assertThat(model.shownProperty().get().name()).isEqualTo("Sequence");
    }

    @Test
    void aNewOneHasANameOfItsOwn() {
        model.add(0, PING);
        model.create(List.of(Step.of(PING)));
        assertThat(model.shownProperty().get().name()).isEqualTo("Sequence 2");
        model.rename("Sequence");
        assertThat(model.shownProperty().get().name()).isEqualTo("Sequence 2");
    }

    @Test
    void afterADeletionAnotherIsShown() {
        model.add(0, PING);
        model.create(List.of(Step.of(PING)));
        model.delete();
        assertThat(asked).endsWith("delete Sequence 2");
        assertThat(model.shownProperty().get().name()).isEqualTo("Sequence");
    }

    @Test
    void withoutARunNothingRuns() {
        model.add(0, PING);
        model.run();
        assertThat(asked).endsWith("start Sequence");
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.poll()).isFalse();
    }

    @Test
    void oneThatWasSavedByAnotherNameHasThatNameFromThenOn() {
        model.add(0, PING);
        model.savedAs(model.shownProperty().get(), "Sequence 2");
        model.add(1, PING);
        assertThat(model.shownProperty().get().name()).isEqualTo("Sequence 2");
        assertThat(asked).endsWith("save Sequence 2 as Sequence 2 with 2");
    }
}
