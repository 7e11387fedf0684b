package app.sockeye.profile.library;

import app.sockeye.profile.message.SavedMessage;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Two edits of one message brought together, where they changed different things. */
final class MessageMerge {
    private final SavedMessage base;
    private final SavedMessage mine;
    private final SavedMessage theirs;
    private boolean conflict;

    private MessageMerge(SavedMessage base, SavedMessage mine, SavedMessage theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** Both edits in one; empty where they changed the same thing differently. */
    static Optional<SavedMessage> of(SavedMessage base, SavedMessage mine, SavedMessage theirs) {
        MessageMerge merge = new MessageMerge(base, mine, theirs);
        SavedMessage merged = new SavedMessage(
                theirs.id(),
                merge.pick(SavedMessage::name),
                merge.pick(SavedMessage::sendable),
                merge.pick(SavedMessage::notes),
                merge.pick(SavedMessage::shortcut),
                merge.pick(SavedMessage::captures),
                merge.pick(SavedMessage::target),
                merge.pick(SavedMessage::schema));
        return merge.conflict ? Optional.empty() : Optional.of(merged);
    }

    private <T> T pick(Function<SavedMessage, T> part) {
        T mineNow = part.apply(mine);
        T theirsNow = part.apply(theirs);
        boolean mineChanged = !Objects.equals(mineNow, part.apply(base));
        boolean theirsChanged = !Objects.equals(theirsNow, part.apply(base));
        conflict |= mineChanged && theirsChanged && !Objects.equals(mineNow, theirsNow);
        return mineChanged ? mineNow : theirsNow;
    }
}
