package app.sockeye.session.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Steps to run in their order on a connection. Steps are as typed, valid or not; {@link #problem(int)} tells.
 *
 * @param name as the user reads it; at most {@value #LONGEST_NAME} characters
 * @param steps at most {@value #MOST_STEPS}
 */
public record Sequence(String name, List<Step> steps) {
    /** Most steps of a sequence. */
    public static final int MOST_STEPS = 1000;
    /** The most characters of a name. */
    public static final int LONGEST_NAME = 200;
    /** One without steps. */
    public static final Sequence EMPTY = new Sequence("Sequence", List.of());

    public Sequence {
        Objects.requireNonNull(name);
        steps = List.copyOf(steps);
        if (steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("A sequence has at most " + MOST_STEPS + " steps.");
        }
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The name of a sequence has at most " + LONGEST_NAME + " characters.");
        }
    }

    /** The same with another name. */
    public Sequence withName(String other) {
        return new Sequence(other, steps);
    }

    /** The same with other steps. */
    public Sequence withSteps(List<Step> others) {
        return new Sequence(name, others);
    }

    /** The same with another step in the place of one, from 0. */
    public Sequence withStep(int index, Step step) {
        List<Step> changed = new ArrayList<>(steps);
        changed.set(index, step);
        return withSteps(changed);
    }

    /** The same with a step moved; repetitions go on from the step that they named. */
    public Sequence moved(int from, int to) {
        List<Integer> order = order();
        order.add(to, order.remove(from));
        return reordered(order);
    }

    /** The same with a step before the one at a place, or at the end; repetitions go on from the step that they named. */
    public Sequence with(int index, Step step) {
        List<Integer> order = order();
        order.add(index, -1);
        List<Step> changed = new ArrayList<>(reordered(order, step).steps);
        changed.set(index, step);
        return withSteps(changed);
    }

    /** The same without a step; a repetition from it is one from the step behind it. */
    public Sequence without(int index) {
        List<Integer> order = order();
        order.remove(index);
        return reordered(order);
    }

    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            order.add(i);
        }
        return order;
    }

    private Sequence reordered(List<Integer> order) {
        return reordered(order, null);
    }

    /** @param order the old places of the steps; -1 for a new one */
    private Sequence reordered(List<Integer> order, Step added) {
        List<Step> changed = new ArrayList<>();
        for (int place : order) {
            Step step = place < 0 ? added : steps.get(place);
            if (place >= 0 && step.action() instanceof SequenceAction.Repeat repeat) {
                int old = repeat.from() - 1;
                int now = order.indexOf(old);
                // The step itself is gone: the one that followed it has taken its place.
                changed.add(step.withAction(now < 0 ? repeat : repeat.withFrom(now + 1)));
            } else {
                changed.add(step);
            }
        }
        return withSteps(changed);
    }

    /** What is wrong with a step, in one sentence; empty if nothing is, or the step is off. */
    public Optional<String> problem(int index) {
        Step step = steps.get(index);
        if (!step.on()) {
            return Optional.empty();
        }
        return step.action()
                .problem()
                .or(() -> step.action() instanceof SequenceAction.Repeat
                        ? RepeatedSteps.problem(this, index)
                        : Optional.empty());
    }

    /** What is wrong with the first step that can't be run, in one sentence; empty if all can. */
    public Optional<String> problem() {
        for (int i = 0; i < steps.size(); i++) {
            Optional<String> problem = problem(i);
            if (problem.isPresent()) {
                return Optional.of("Step " + (i + 1) + ": " + problem.get());
            }
        }
        return steps.stream().anyMatch(Step::on) ? Optional.empty() : Optional.of("There is no step to run.");
    }
}
