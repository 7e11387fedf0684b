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
                public void save(Optional<Sequence> base, Sequence sequence) {
                    asked.add("save " + base.map(Sequence::name).orElse("-") + " as " + sequence.name() + " with "
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

    @Test
    void oneThatWasChangedElsewhereIsFollowed() {
        Sequence before = new Sequence("Log in", List.of(Step.of(PING)));
        Sequence after = new Sequence("Log in", List.of(Step.of(PING), Step.of(PING)));
        model.setAll(List.of(before));
        model.setAll(List.of(after));
        assertThat(model.shownProperty().get()).isEqualTo(after);
        model.setAll(List.of(before.withName("Renamed")));
        assertThat(model.shownProperty().get().name()).isEqualTo("Renamed");
        model.setAll(List.of());
        assertThat(model.shownProperty().get().steps()).isEmpty();
    }

    @Test
    void aNewOneStaysWhenOthersChange() {
        model.create(List.of());
        model.setAll(List.of(new Sequence("Log in", List.of())));
        assertThat(model.shownProperty().get().name()).isEqualTo("Sequence");
    }

    @Test
    void oneThatIsEditedStaysAndBothAreOffered() {
        Sequence before = new Sequence("Log in", List.of(Step.of(PING)));
        Sequence after = new Sequence("Log in", List.of(Step.of(PING), Step.of(PING)));
        model.setAll(List.of(before));
        model.setEditing(() -> true);
        model.setAll(List.of(after));
        assertThat(model.shownProperty().get()).isEqualTo(before);
        assertThat(model.otherProperty().get()).contains(after);
        model.showOther();
        assertThat(model.shownProperty().get()).isEqualTo(after);
        assertThat(model.otherProperty().get()).isEmpty();
    }

    @Test
    void aSavedOneIsChosenByItsName() {
        model.setAll(List.of(new Sequence("a", List.of()), new Sequence("b", List.of())));
        assertThat(model.choose("b")).isTrue();
        assertThat(model.choose("c")).isFalse();
        assertThat(model.shownProperty().get().name()).isEqualTo("b");
    }
}
