package app.sockeye.ui.split;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The items of one half in their order, and the one in front. Only {@link Halves} changes them. JavaFX thread. */
public final class HalfItems<T> {
    private final ObservableList<T> items = FXCollections.observableArrayList();
    private final ObservableList<T> unmodifiable = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyObjectWrapper<T> front = new ReadOnlyObjectWrapper<>(this, "front");

    HalfItems() {}

    /** The items; can't be changed by others. */
    public ObservableList<T> items() {
        return unmodifiable;
    }

    /** The item in front; null for none. */
    public ReadOnlyObjectProperty<T> frontProperty() {
        return front.getReadOnlyProperty();
    }

    void setFront(T item) {
        front.set(item);
    }

    void add(T item, int index) {
        items.add(Math.min(index, items.size()), item);
    }

    /** Takes an item out; returns the one that comes to the front if it was in front, else the one in front. */
    T remove(T item) {
        int place = items.indexOf(item);
        items.remove(place);
        if (front.get() != item) {
            return front.get();
        }
        return items.isEmpty() ? null : items.get(Math.min(place, items.size() - 1));
    }

    void reorder(int from, int to) {
        List<T> moved = new ArrayList<>(items);
        moved.add(to, moved.remove(from));
        items.setAll(moved);
    }

    void setAll(List<T> all) {
        items.setAll(all);
    }
}
