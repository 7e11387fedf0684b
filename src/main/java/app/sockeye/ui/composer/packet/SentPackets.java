package app.sockeye.ui.composer.packet;

import app.sockeye.message.Draft;
import app.sockeye.message.FormMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The packets that were sent, newest first, each once; and a walk through them from what is being written. */
public final class SentPackets {
    private final ObservableList<FormMessage> all = FXCollections.observableArrayList();
    /** What was being written when the walk began; empty while there is none. */
    private Optional<FormMessage> unsent = Optional.empty();

    private int position = -1;

    /** All of them. */
    public ObservableList<FormMessage> all() {
        return FXCollections.unmodifiableObservableList(all);
    }

    void setAll(List<FormMessage> packets) {
        end();
        all.setAll(packets.subList(0, Math.min(packets.size(), Draft.LONGEST_HISTORY)));
    }

    void add(FormMessage packet) {
        List<FormMessage> next = new ArrayList<>(all);
        next.remove(packet);
        next.add(0, packet);
        setAll(next);
    }

    void clear() {
        end();
        all.clear();
    }

    /** The packet before the one on show. */
    Optional<FormMessage> older(Optional<FormMessage> shown) {
        if (!isOn(shown)) {
            unsent = shown;
            position = !all.isEmpty() && shown.equals(Optional.of(all.get(0))) ? 0 : -1;
        }
        if (position + 1 >= all.size()) {
            return Optional.empty();
        }
        return Optional.of(all.get(++position));
    }

    /** The packet after the one on show, at last what was being written. */
    Optional<FormMessage> newer(Optional<FormMessage> shown) {
        if (!isOn(shown)) {
            return Optional.empty();
        } else if (position == 0) {
            Optional<FormMessage> last = unsent;
            end();
            return last;
        }
        return Optional.of(all.get(--position));
    }

    private boolean isOn(Optional<FormMessage> shown) {
        return position >= 0 && position < all.size() && shown.equals(Optional.of(all.get(position)));
    }

    private void end() {
        unsent = Optional.empty();
        position = -1;
    }
}
