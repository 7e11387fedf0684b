package app.sockeye.ui.composer.editor;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.Fragmentation;
import app.sockeye.message.Fragmentation.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the message on show is split into frames; its marks move with the text. JavaFX thread. */
public final class FramingModel {
    // Properties
    private final ObjectProperty<Fragmentation> value = new SimpleObjectProperty<>(this, "value", Fragmentation.WHOLE);

    /** How the message is split. */
    public ObjectProperty<Fragmentation> valueProperty() {
        return value;
    }

    public Fragmentation get() {
        return value.get();
    }

    // Commands

    public void setSplit(Split split) {
        value.set(value.get().withSplit(split));
    }

    /** Sets a mark at a position of the message, or removes the one that is there. */
    public void toggleMark(int position) {
        List<Integer> marks = new ArrayList<>(value.get().marks());
        if (!marks.remove((Integer) position)) {
            marks.add(position);
        }
        value.set(value.get().withMarks(marks).withSplit(Split.MARKS));
    }

    /** Moves a mark to another position of the message. */
    void moveMark(int from, int to) {
        List<Integer> marks = new ArrayList<>(value.get().marks());
        if (marks.remove((Integer) from)) {
            marks.add(to);
            value.set(value.get().withMarks(marks));
        }
    }

    /** Whether a ping goes between the first two fragments. */
    public void setPing(boolean between) {
        value.set(value.get().withBetween(between ? Optional.of(ControlDraft.EMPTY) : Optional.empty()));
    }

    /** Moves the marks as the text around them has changed. */
    public void edited(String before, String now) {
        if (value.get().marks().isEmpty()) {
            return;
        }
        int same = 0;
        int shortest = Math.min(before.length(), now.length());
        while (same < shortest && before.charAt(same) == now.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < shortest - same
                && before.charAt(before.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        int start = same;
        int removedEnd = before.length() - tail;
        int shift = now.length() - before.length();
        value.set(value.get()
                .withMarks(value.get().marks().stream()
                        .map(mark -> mark <= start ? mark : mark >= removedEnd ? mark + shift : start)
                        .toList()));
    }
}
