package app.sockeye.ui.sequence;

import app.sockeye.session.sequence.RunProgress;
import app.sockeye.session.sequence.Sequence;
import app.sockeye.session.sequence.SequenceRun;
import app.sockeye.ui.common.PacketEditor;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the sequence asks of its tab. */
public interface SequenceCommands {
    /**
     * Starts a run.
     *
     * @param listener told of each change, on the run's thread
     * @return empty where it could not be started, which was told
     */
    Optional<SequenceRun> start(Sequence sequence, Consumer<RunProgress> listener);

    /** Selects an entry in the log. */
    void goTo(long entry);

    /**
     * Saves a sequence; returns at once.
     *
     * @param base the saved one that it was made from; empty for a new one
     */
    void save(Optional<Sequence> base, Sequence sequence);

    /** Deletes a saved sequence; returns at once. */
    void delete(String name);

    /** The names of the saved messages that a step can send. */
    List<String> savedMessages();

    /** Edits the packets that steps send. */
    default PacketEditor packets() {
        return PacketEditor.NONE;
    }
}
