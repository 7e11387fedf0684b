package app.sockeye.profile.sequence;

import app.sockeye.session.sequence.Sequence;
import java.util.List;
import java.util.Optional;

/**
 * The sequences of a connection, a folder or the workspace, as read. Each has a name of its own.
 *
 * @param broken why those that can't be read can't, in sentences that begin with their names; they stay as they are
 */
public record SavedSequences(List<Sequence> sequences, List<String> broken) {
    /** None. */
    public static final SavedSequences NONE = new SavedSequences(List.of(), List.of());

    public SavedSequences {
        sequences = List.copyOf(sequences);
        broken = List.copyOf(broken);
    }

    /** Whether there is none, not even one that can't be read. */
    public boolean isEmpty() {
        return sequences.isEmpty() && broken.isEmpty();
    }

    /** The sequence of a name; if there is none, the first whose name differs only in case. */
    public Optional<Sequence> named(String name) {
        return sequences.stream()
                .filter(sequence -> sequence.name().equals(name))
                .findFirst()
                .or(() -> sequences.stream()
                        .filter(sequence -> sequence.name().equalsIgnoreCase(name))
                        .findFirst());
    }
}
