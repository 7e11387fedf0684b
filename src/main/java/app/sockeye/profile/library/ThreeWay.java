package app.sockeye.profile.library;

import java.util.Objects;
import java.util.function.Function;

/**
 * Two edits of one thing, brought together part by part. One thread.
 *
 * @param <T> the whole that has the parts
 */
final class ThreeWay<T> {
    private final T base;
    private final T mine;
    private final T theirs;
    private boolean conflict;

    /** @param base what both edits were made from */
    ThreeWay(T base, T mine, T theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** The part as the edit has it that changed it; mine where both did, which is a conflict unless they agree. */
    <P> P pick(Function<T, P> part) {
        P before = part.apply(base);
        P mineNow = part.apply(mine);
        P theirsNow = part.apply(theirs);
        boolean mineChanged = !Objects.equals(mineNow, before);
        boolean theirsChanged = !Objects.equals(theirsNow, before);
        conflict |= mineChanged && theirsChanged && !Objects.equals(mineNow, theirsNow);
        return mineChanged ? mineNow : theirsNow;
    }

    /** Whether both edits changed a part that was picked, each in another way. */
    boolean hasConflict() {
        return conflict;
    }
}
