package app.sockeye.profile.library;

import app.sockeye.profile.message.SavedMessage;
import java.util.Optional;

/** Two edits of one message brought together, where they changed different things. */
final class MessageMerge {
    private MessageMerge() {}

    /** Both edits in one; empty where they changed the same thing differently. */
    static Optional<SavedMessage> of(SavedMessage base, SavedMessage mine, SavedMessage theirs) {
        ThreeWay<SavedMessage> merge = new ThreeWay<>(base, mine, theirs);
        SavedMessage merged = new SavedMessage(
                theirs.id(),
                merge.pick(SavedMessage::name),
                merge.pick(SavedMessage::sendable),
                merge.pick(SavedMessage::notes),
                merge.pick(SavedMessage::shortcut),
                merge.pick(SavedMessage::captures),
                merge.pick(SavedMessage::target),
                merge.pick(SavedMessage::schema));
        return merge.hasConflict() ? Optional.empty() : Optional.of(merged);
    }
}
