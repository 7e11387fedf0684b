package app.sockeye.ui.log.merged;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.transcript.merged.MergedEntry;
import app.sockeye.ui.log.command.MarkWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds and removes stars of entries in the sessions that they are of. JavaFX thread. */
final class MergedMarks {
    private final MergedModel model;
    private final MarkWriter writer;

    MergedMarks(MergedModel model, MarkWriter writer) {
        this.model = model;
        this.writer = writer;
    }

    /** Whether an entry has a star. */
    boolean isStarred(Optional<MergedEntry> entry) {
        return entry.filter(at -> mark(at).starred()).isPresent();
    }

    /** Stars all of some entries, or removes their stars if all have one. */
    void toggle(List<MergedEntry> entries) {
        boolean star = entries.stream().anyMatch(entry -> !mark(entry).starred());
        Map<Transcript, Map<Long, Mark>> changes = new HashMap<>();
        for (MergedEntry entry : entries) {
            changes.computeIfAbsent(model.transcript(entry), in -> new HashMap<>())
                    .put(entry.index(), mark(entry).withStar(star));
        }
        changes.forEach((transcript, change) -> writer.put(transcript.marks(), change));
    }

    private Mark mark(MergedEntry entry) {
        return model.transcript(entry).marks().of(entry.index());
    }
}
