package app.sockeye.session.sequence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The steps that a repetition runs again and again: two of them lie one in the other or apart.
 *
 * @param first the first of them, from 0
 * @param repeat the place of the step that repeats them, from 0
 */
record RepeatedSteps(int first, int repeat, SequenceAction.Repeat action) {

    /** Those of a valid sequence that begin with a step, the outermost first. */
    static List<RepeatedSteps> beginningWith(Sequence sequence, int step) {
        List<RepeatedSteps> found = new ArrayList<>();
        for (int i = step + 1; i < sequence.steps().size(); i++) {
            at(sequence, i).filter(r -> r.first == step).ifPresent(found::add);
        }
        Collections.reverse(found);
        return found;
    }

    private static Optional<RepeatedSteps> at(Sequence sequence, int index) {
        Step step = sequence.steps().get(index);
        return step.on() && step.action() instanceof SequenceAction.Repeat repeat
                ? Optional.of(new RepeatedSteps(repeat.from() - 1, index, repeat))
                : Optional.empty();
    }

    /** What is wrong with where a repetition begins, in one sentence. */
    static Optional<String> problem(Sequence sequence, int index) {
        RepeatedSteps mine = at(sequence, index).orElseThrow();
        if (mine.first < 0 || mine.first >= index) {
            return Optional.of("It repeats from a step before itself: 1 to " + index + ".");
        }
        for (int i = 0; i < index; i++) {
            Optional<RepeatedSteps> other = at(sequence, i);
            if (other.filter(mine::crosses).isPresent()) {
                return Optional.of("It begins within the steps that step " + (i + 1) + " repeats.");
            }
        }
        return Optional.empty();
    }

    /** Whether this begins inside what an earlier repetition repeats, and ends outside. */
    private boolean crosses(RepeatedSteps earlier) {
        return first > earlier.first && first <= earlier.repeat;
    }
}
