package app.sockeye.session.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.capture.Capture;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequenceTest {
    private static final Step PING = Step.of(new SequenceAction.Ping(""));

    private static Step repeat(int from) {
        return Step.of(new SequenceAction.Repeat(from, 2, ""));
    }

    private static Sequence of(Step... steps) {
        return new Sequence("s", List.of(steps));
    }

    private static Step named(String payload) {
        return Step.of(new SequenceAction.Ping(payload));
    }

    @Test
    void aRepetitionGoesOnFromTheStepThatItNamedWhenStepsMove() {
        Sequence sequence = of(named("a"), named("b"), repeat(2));
        assertThat(sequence.moved(0, 1).steps()).containsExactly(named("b"), named("a"), repeat(1));
        assertThat(sequence.with(0, named("new")).steps())
                .containsExactly(named("new"), named("a"), named("b"), repeat(3));
        assertThat(sequence.without(0).steps()).containsExactly(named("b"), repeat(1));
        assertThat(sequence.with(3, named("end")).steps())
                .containsExactly(named("a"), named("b"), repeat(2), named("end"));
    }

    @Test
    void aRepetitionBeginsBeforeItself() {
        assertThat(of(PING, repeat(1)).problem()).isEmpty();
        assertThat(of(PING, repeat(2)).problem(1)).isPresent();
        assertThat(of(PING, repeat(0)).problem(1)).isPresent();
        assertThat(of(PING, repeat(7)).problem().orElseThrow()).startsWith("Step 2: ");
    }

    @Test
    void repetitionsLieInEachOtherOrApart() {
        assertThat(of(PING, PING, repeat(2), repeat(1)).problem()).isEmpty();
        assertThat(of(PING, repeat(1), PING, repeat(3)).problem()).isEmpty();
        assertThat(of(PING, PING, repeat(1), PING, repeat(2)).problem(4).orElseThrow())
                .contains("step 3");
    }

    @Test
    void whatAStepCantDoIsSaidUnlessItIsOff() {
        Step wait = Step.of(new SequenceAction.WaitFor("json:$.a ==", Duration.ofSeconds(1)));
        assertThat(of(wait).problem()).isPresent();
        assertThat(of(wait.withOn(false), PING).problem()).isEmpty();
        assertThat(of(wait.withOn(false)).problem()).isPresent();
        assertThat(of(Step.of(new SequenceAction.Take(new Capture("a", "b")))).problem())
                .isPresent();
        assertThat(of(Step.of(new SequenceAction.Delay(Duration.ofHours(2)))).problem())
                .isPresent();
        assertThat(of(Step.of(new SequenceAction.Close(1005, ""))).problem()).isPresent();
        assertThat(of(named("x".repeat(126))).problem()).isPresent();
        assertThat(of(Step.of(new SequenceAction.SendSaved(" "))).problem()).isPresent();
        assertThat(of(PING, Step.of(new SequenceAction.Repeat(1, 0, ""))).problem())
                .isPresent();
        assertThat(of(PING, Step.of(new SequenceAction.Repeat(1, 0, "rows.csv")))
                        .problem())
                .isEmpty();
    }

    @Test
    void thousandStepsAreTheMost() {
        List<Step> most =
                IntStream.range(0, Sequence.MOST_STEPS).mapToObj(i -> PING).toList();
        Sequence sequence = new Sequence("s", most);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sequence.with(0, PING))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
