package app.sockeye.ui.access.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds out what changed since it last looked and tells it: where the focus is at once, other objects that clients
 * know of by turns, so that a look takes little time. JavaFX thread.
 */
public final class AccessWatch {
    /** Objects compared in one look. */
    private static final int AT_ONCE = 40;

    private final AccessTable table;
    private final Consumer<AccessEvent> tell;
    private final FocusedText text;
    private final Map<Integer, KnownFacts> known = new HashMap<>();
    private AccessFocus focus = AccessFocus.NONE;
    private List<Integer> round = new ArrayList<>();
    /** Objects found unchanged since the last change. */
    private int unchanged;

    public AccessWatch(AccessTable table, Consumer<AccessEvent> tell) {
        this.table = table;
        this.tell = tell;
        this.text = new FocusedText(tell);
    }

    /** Tells what changed; returns whether it should look again soon. */
    public boolean look() {
        boolean changed = followFocus();
        changed |= text.follow(focus.owner());
        changed |= followOthers();
        unchanged = changed ? 0 : Math.min(unchanged + AT_ONCE, Integer.MAX_VALUE / 2);
        return unchanged <= table.size();
    }

    private boolean followFocus() {
        AccessFocus before = focus;
        focus = AccessFocus.now(table.program());
        if (focus.equals(before)) {
            return false;
        }
        if (!focus.frame().equals(before.frame())) {
            before.frame().ifPresent(frame -> active(frame, false));
            focus.frame().ifPresent(frame -> active(frame, true));
        }
        if (!focus.owner().equals(before.owner())) {
            before.owner().ifPresent(left -> tell.accept(AccessEvent.state(left, AtspiState.FOCUSED, false)));
            focus.owner().ifPresent(owner -> {
                tell.accept(AccessEvent.state(owner, AtspiState.FOCUSED, true));
                tell.accept(AccessEvent.focus(owner));
            });
        }
        if (!focus.item().equals(before.item())) {
            focus.item().ifPresent(item -> choose(focus.owner().orElseThrow(), item));
        }
        return true;
    }

    private void active(AccessObject frame, boolean now) {
        tell.accept(AccessEvent.window(frame, now));
        tell.accept(AccessEvent.state(frame, AtspiState.ACTIVE, now));
    }

    private void choose(AccessObject list, AccessObject item) {
        tell.accept(AccessEvent.activeItem(list, item));
        tell.accept(AccessEvent.selection(list));
        // That it is selected now is told as any change.
        known.putIfAbsent(table.idOf(item), KnownFacts.of(item).without(AtspiState.SELECTED));
    }

    private boolean followOthers() {
        if (round.isEmpty()) {
            round = table.ids();
            // What is kept of them holds their children, and by these a closed view.
            known.keySet().removeIf(id -> table.find(id).isEmpty());
        }
        boolean changed = focus.owner().map(this::compare).orElse(false);
        changed |= focus.item().map(this::compare).orElse(false);
        for (int i = 0; i < AT_ONCE && !round.isEmpty(); i++) {
            int id = round.remove(round.size() - 1);
            changed |= table.find(id).map(this::compare).orElse(false);
        }
        return changed;
    }

    private boolean compare(AccessObject object) {
        KnownFacts now = KnownFacts.of(object);
        KnownFacts before = keep(object, now);
        return before != null && now.tell(before, object, tell);
    }

    private KnownFacts keep(AccessObject object, KnownFacts now) {
        return known.put(table.idOf(object), now);
    }
}
