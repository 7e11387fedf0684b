package app.sockeye.ui.split;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Items in one row or in two halves beside each other, each with one in front. One half has the focus; what is asked of
 * the front is asked of its front. A half whose last item goes is no more, and the other one has all the room. Items
 * may stand apart from the halves, each alone in a window of its own; one of them may have the focus in place of a
 * half. JavaFX thread.
 */
public final class Halves<T> {
    /** The left half's share of the room while both have the same. */
    public static final double EQUAL = 0.5;

    private static final double NARROWEST = 0.1;

    private final Map<Half, HalfItems<T>> rows = new EnumMap<>(Half.class);
    private final ObservableList<T> all = FXCollections.observableArrayList();
    private final ObservableList<T> unmodifiable = FXCollections.unmodifiableObservableList(all);
    private final ObservableList<T> apart = FXCollections.observableArrayList();
    private final ObservableList<T> unmodifiableApart = FXCollections.unmodifiableObservableList(apart);
    /** The item apart that has the focus; null while a half has it. */
    private T focusedApart;

    private final ReadOnlyObjectWrapper<Half> focused = new ReadOnlyObjectWrapper<>(this, "focused", Half.LEFT);
    private final ReadOnlyObjectWrapper<T> front = new ReadOnlyObjectWrapper<>(this, "front");
    private final ReadOnlyObjectWrapper<T> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyBooleanWrapper split = new ReadOnlyBooleanWrapper(this, "split");
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");
    private final DoubleProperty share = new SimpleDoubleProperty(this, "share", EQUAL);
    private final BooleanProperty linked = new SimpleBooleanProperty(this, "linked", true);

    /** No items. */
    public Halves() {
        for (Half half : Half.values()) {
            rows.put(half, new HalfItems<>());
        }
    }

    // Properties

    /** The items of a half; empty for one that is not there. */
    public HalfItems<T> row(Half half) {
        return rows.get(half);
    }

    /** All items, the left half's first, those apart last; can't be changed by others. */
    public ObservableList<T> all() {
        return unmodifiable;
    }

    /** The items that stand apart; can't be changed by others. */
    public ObservableList<T> apart() {
        return unmodifiableApart;
    }

    /** The half with the focus, or that had it last; without a split the one that has the items. */
    public ReadOnlyObjectProperty<Half> focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    /** The item in front of the half with the focus, or that had it last; null for none. */
    public ReadOnlyObjectProperty<T> frontProperty() {
        return front.getReadOnlyProperty();
    }

    /** The item that has the focus: the one in front of a half, or one apart; null for none. */
    public ReadOnlyObjectProperty<T> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Whether there are two halves. */
    public ReadOnlyBooleanProperty splitProperty() {
        return split.getReadOnlyProperty();
    }

    /** Changes after each command, when all else has. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** The left half's share of the room, between 0 and 1. */
    public DoubleProperty shareProperty() {
        return share;
    }

    /** Whether the logs of the two halves scroll together. */
    public BooleanProperty linkedProperty() {
        return linked;
    }

    /** The half of an item; empty for one apart, and for an unknown one. */
    public Optional<Half> halfOf(T item) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().items().contains(item))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Where an item is; the end of the half with the focus for one that is in none. */
    public HalfPlace placeOf(T item) {
        return halfOf(item)
                .map(half -> new HalfPlace(half, row(half).items().indexOf(item)))
                .orElseGet(this::end);
    }

    /** The place behind an item; the end of the half with the focus for one that is in none. */
    public HalfPlace behind(T item) {
        return halfOf(item)
                .map(half -> new HalfPlace(half, row(half).items().indexOf(item) + 1))
                .orElseGet(this::end);
    }

    /** The end of the half with the focus. */
    public HalfPlace end() {
        return HalfPlace.atEnd(focused.get());
    }

    // Commands

    /** Gives an item the focus, in front of its half or apart; does nothing for an unknown one. */
    public void select(T item) {
        if (apart.contains(item)) {
            focusedApart = item;
            settle(focused.get());
        }
        halfOf(item).ifPresent(half -> {
            row(half).setFront(item);
            focus(half);
        });
    }

    /** Gives a half the focus; for one that is not there, the other. */
    public void focus(Half half) {
        focusedApart = null;
        settle(half);
    }

    /** Gives the half that had the focus last the focus. */
    public void focusHalf() {
        focus(focused.get());
    }

    /** Takes an item out of its half and gives it the focus; does nothing for one that is in none. */
    public void setApart(T item) {
        halfOf(item).ifPresent(half -> {
            row(half).setFront(row(half).remove(item));
            apart.add(item);
            focusedApart = item;
            settle(half);
        });
    }

    /** Puts an item that stands apart back to the front of the half that had the focus last. */
    public void bringBack(T item) {
        if (apart.remove(item)) {
            HalfItems<T> row = row(focused.get());
            row.add(item, Integer.MAX_VALUE);
            row.setFront(item);
            focus(focused.get());
        }
    }

    /** Adds an item; it comes to the front only where there is none. */
    public void add(T item, HalfPlace place) {
        HalfItems<T> row = row(place.half());
        row.add(item, place.index());
        if (row.frontProperty().get() == null) {
            row.setFront(item);
        }
        settle(focused.get());
    }

    /** Takes an item out; the one behind it comes to the front, or the last one. */
    public void remove(T item) {
        if (apart.remove(item)) {
            focusedApart = focusedApart == item ? null : focusedApart;
            settle(focused.get());
        }
        halfOf(item).ifPresent(half -> {
            HalfItems<T> row = row(half);
            row.setFront(row.remove(item));
            settle(focused.get());
        });
    }

    /** Moves an item along the row of its half. */
    public void reorder(Half half, int from, int to) {
        row(half).reorder(from, to);
        settle(focused.get());
    }

    /** Moves an item to the front of the other half at a place; both halves are there if the item was not alone. */
    public void move(T item, HalfPlace to) {
        Half from = halfOf(item).orElseThrow();
        if (from != to.half()) {
            HalfItems<T> row = row(from);
            T next = row.remove(item);
            row(to.half()).add(item, to.index());
            row.setFront(next);
            row(to.half()).setFront(item);
            focus(to.half());
        }
    }

    /** Moves an item to the end of the other half. Without a split it comes to the right and the others to the left. */
    public void moveAcross(T item) {
        Half from = halfOf(item).orElseThrow();
        if (split.get() || from == Half.LEFT) {
            move(item, HalfPlace.atEnd(from.other()));
        } else {
            splitOff(item, Half.RIGHT);
        }
    }

    /** Without a split, puts an item alone into one half and the others into the other one. */
    public void splitOff(T item, Half half) {
        List<T> others = inHalves();
        others.remove(item);
        if (others.isEmpty()) {
            return;
        }
        T beside = row(halfOf(item).orElseThrow()).remove(item);
        fill(half, List.of(item), item);
        fill(half.other(), others, beside);
        focus(half);
    }

    /** Makes the half with the focus wider by a part of the whole, or narrower. */
    public void widen(double part) {
        double more = focused.get() == Half.LEFT ? part : -part;
        share.set(Math.max(NARROWEST, Math.min(1 - NARROWEST, share.get() + more)));
    }

    /** Puts all items into the left half, those of the right one last. */
    public void join() {
        T first = front.get();
        List<T> items = inHalves();
        fill(Half.RIGHT, List.of(), null);
        fill(Half.LEFT, items, first);
        focus(Half.LEFT);
    }

    /**
     * Puts items into halves as they were saved.
     *
     * @param isRight whether an item belongs into the right half
     * @param beside the front of the half without the focus; empty for any
     */
    public void arrange(Predicate<T> isRight, Optional<T> beside) {
        T first = front.get();
        List<T> right = inHalves().stream().filter(isRight).toList();
        List<T> left = inHalves().stream().filter(isRight.negate()).toList();
        fill(Half.LEFT, left, frontOf(left, first, beside));
        fill(Half.RIGHT, right, frontOf(right, first, beside));
        settle(right.contains(first) ? Half.RIGHT : Half.LEFT);
    }

    private static <T> T frontOf(List<T> items, T front, Optional<T> beside) {
        if (items.isEmpty()) {
            return null;
        }
        return items.contains(front) ? front : beside.filter(items::contains).orElse(items.get(0));
    }

    private void fill(Half half, List<T> items, T front) {
        row(half).setAll(items);
        row(half).setFront(front);
    }

    /** Tells what follows from the rows, after each change of them: what listens sees no state in between. */
    private void settle(Half wanted) {
        boolean left = !row(Half.LEFT).items().isEmpty();
        boolean right = !row(Half.RIGHT).items().isEmpty();
        Half now = row(wanted).items().isEmpty() && (left || right) ? wanted.other() : wanted;
        List<T> items = inHalves();
        items.addAll(apart);
        if (!all.equals(items)) {
            all.setAll(items);
        }
        split.set(left && right);
        focused.set(now);
        front.set(row(now).frontProperty().get());
        selected.set(focusedApart == null ? front.get() : focusedApart);
        changes.set(changes.get() + 1);
    }

    /** The items of both halves, the left one's first. */
    private List<T> inHalves() {
        List<T> items = new ArrayList<>(row(Half.LEFT).items());
        items.addAll(row(Half.RIGHT).items());
        return items;
    }
}
