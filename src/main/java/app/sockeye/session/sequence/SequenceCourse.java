package app.sockeye.session.sequence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Which step of a sequence comes next, and in which rounds of its repetitions. Belongs to one thread. */
final class SequenceCourse implements Closeable {
    private final Sequence sequence;
    private final Path folder;
    /** How often each step was reached. */
    private final long[] reached;
    /** The repetitions that are under way, the innermost first. */
    private final Deque<Rounds> under = new ArrayDeque<>();

    private int at = -1;

    /** A repetition under way. */
    private static final class Rounds {
        private final RepeatedSteps steps;
        /** Null where they are only counted. */
        private final RowFile rows;

        private Map<String, String> row = Map.of();
        private long round;

        private Rounds(RepeatedSteps steps, RowFile rows) {
            this.steps = steps;
            this.rows = rows;
        }

        /** Begins the next round; returns whether there is one. */
        private boolean next() throws IOException {
            if (rows == null) {
                return round++ < steps.action().times();
            }
            Optional<Map<String, String>> next = rows.next();
            next.ifPresent(values -> row = values);
            round++;
            return next.isPresent();
        }

        private void close() throws IOException {
            if (rows != null) {
                rows.close();
            }
        }
    }

    /**
     * @param sequence a valid one
     * @param folder where relative names of files start
     */
    SequenceCourse(Sequence sequence, Path folder) {
        this.sequence = sequence;
        this.folder = folder;
        reached = new long[sequence.steps().size()];
    }

    /**
     * Goes on to the next step that is on, which is a step of a repetition's next round where one was reached.
     *
     * @return its place, from 0; empty at the end
     * @throws IOException if the rows of a repetition can't be read
     */
    OptionalInt next() throws IOException {
        boolean again = at >= 0 && !under.isEmpty() && under.peek().steps.repeat() == at;
        at = again ? repeat() : enter(at + 1);
        while (at < sequence.steps().size() && !sequence.steps().get(at).on()) {
            at = enter(at + 1);
        }
        if (at >= sequence.steps().size()) {
            return OptionalInt.empty();
        }
        reached[at]++;
        return OptionalInt.of(at);
    }

    /** From a step that repeats to what follows: the first of its steps, or the one behind it. */
    private int repeat() throws IOException {
        Rounds rounds = under.peek();
        if (rounds.next()) {
            return enterInner(rounds.steps.first(), rounds.steps);
        }
        under.pop().close();
        return enter(rounds.steps.repeat() + 1);
    }

    private int enter(int step) throws IOException {
        return enterInner(step, null);
    }

    /** Begins the repetitions that begin with a step; one without rounds is passed over. */
    private int enterInner(int step, RepeatedSteps within) throws IOException {
        boolean inside = within == null;
        for (RepeatedSteps steps : RepeatedSteps.beginningWith(sequence, step)) {
            if (inside) {
                String csv = steps.action().csv();
                Rounds rounds = new Rounds(steps, csv.isBlank() ? null : new RowFile(folder.resolve(csv)));
                under.push(rounds);
                if (!rounds.next()) {
                    under.pop().close();
                    return enter(steps.repeat() + 1);
                }
            }
            inside |= steps.equals(within);
        }
        return step;
    }

    /** How often the current step was reached. */
    long round() {
        return reached[at];
    }

    /** The current round of the repetition that a step makes, from 1; empty while it is not under way. */
    Optional<Long> roundOf(int repeat) {
        return under.stream()
                .filter(rounds -> rounds.steps.repeat() == repeat)
                .map(rounds -> rounds.round)
                .findFirst();
    }

    /** The values of the current rows, by the names of columns; the innermost repetition's are nearest. */
    Map<String, String> row() {
        Map<String, String> row = new LinkedHashMap<>();
        under.descendingIterator().forEachRemaining(rounds -> row.putAll(rounds.row));
        return row;
    }

    @Override
    public void close() throws IOException {
        for (Rounds rounds : under) {
            rounds.close();
        }
    }
}
