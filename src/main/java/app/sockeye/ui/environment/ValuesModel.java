package app.sockeye.ui.environment;

import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentList;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.value.SecretLook;
import app.sockeye.profile.value.ValueWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The values of one environment or of the workspace, as they are edited. A change is written at once; what others change
 * on disk is shown unless it would replace what is being typed. JavaFX thread.
 */
final class ValuesModel {
    private final EnvironmentModel environments;
    private final ValuesSubject subject;
    private final ObservableList<EditedValue> rows = FXCollections.observableArrayList();
    /** Changes that are not yet written. */
    private int pending;

    ValuesModel(EnvironmentModel environments, ValuesSubject subject) {
        this.environments = environments;
        this.subject = subject;
        follow();
    }

    ObservableList<EditedValue> rows() {
        return rows;
    }

    ValuesSubject subject() {
        return subject;
    }

    /** Shows what is on disk, where it is not what was written here. */
    void follow() {
        List<NamedValue> onDisk = onDisk();
        List<NamedValue> known = rows.stream().flatMap(row -> row.kept.stream()).toList();
        if (pending == 0 && !known.equals(onDisk)) {
            List<EditedValue> shown =
                    new ArrayList<>(onDisk.stream().map(this::row).toList());
            rows.stream().filter(row -> row.kept.isEmpty()).forEach(shown::add);
            rows.setAll(shown);
        }
    }

    /** The row of a value, with what is typed in it; a new one where the value was changed elsewhere. */
    private EditedValue row(NamedValue value) {
        return rows.stream()
                .filter(row -> row.kept.equals(Optional.of(value)))
                .findFirst()
                .orElseGet(() -> {
                    EditedValue row = new EditedValue(value);
                    watch(row);
                    return row;
                });
    }

    private List<NamedValue> onDisk() {
        EnvironmentList list = environments.listProperty().get();
        return subject.environment().isEmpty()
                ? list.workspace()
                : subject.find(list).map(Environment::values).orElse(List.of());
    }

    /** Adds a row to type a value in. */
    EditedValue add() {
        EditedValue row = new EditedValue();
        watch(row);
        rows.add(row);
        return row;
    }

    /** Removes a value, which can be taken back. */
    void remove(EditedValue row) {
        int place = rows.indexOf(row);
        rows.remove(row);
        rows.forEach(this::check);
        if (row.kept.isEmpty() && row.next.get() == null) {
            return;
        }
        pending++;
        environments.edit(
                subject,
                values -> {
                    row.next.set(null);
                    return values.stream().filter(value -> !isKept(row, value)).toList();
                },
                done -> {
                    pending--;
                    follow();
                });
        environments
                .commands()
                .offerUndo(EnvironmentTexts.removed(row.nameProperty().get()), () -> putBack(row.kept, place));
    }

    private void putBack(Optional<NamedValue> value, int place) {
        value.ifPresent(back -> environments.edit(
                subject,
                values -> {
                    List<NamedValue> all = new ArrayList<>(values);
                    if (all.stream().noneMatch(other -> other.name().equals(back.name()))) {
                        all.add(Math.min(place, all.size()), back);
                    }
                    return all;
                },
                done -> follow()));
    }

    /** The value's warning as typed. */
    static Optional<ValueWarning> warning(EditedValue row) {
        return row.complaintProperty().get().isEmpty() && !row.isBlank()
                ? SecretLook.warnings(List.of(row.typed())).stream().findFirst()
                : Optional.empty();
    }

    private void watch(EditedValue row) {
        row.nameProperty().addListener(o -> {
            rows.forEach(this::check);
            changed(row);
        });
        row.textProperty().addListener(o -> changed(row));
        row.enabledProperty().addListener(o -> changed(row));
    }

    private void changed(EditedValue row) {
        check(row);
        if (!rows.contains(row)
                || row.isBlank()
                || !row.complaintProperty().get().isEmpty()) {
            return;
        }
        if (row.next.getAndSet(row.typed()) == null) {
            pending++;
            environments.edit(subject, values -> write(row, values), done -> {
                pending--;
                if (!done) {
                    row.notKept();
                    row.complain(EnvironmentTexts.NOT_KEPT);
                }
                follow();
            });
        }
    }

    private void check(EditedValue row) {
        String name = row.nameProperty().get().strip();
        boolean taken = rows.stream()
                .anyMatch(other ->
                        other != row && other.nameProperty().get().strip().equals(name));
        if (row.isBlank()) {
            row.complain("");
        } else if (taken) {
            row.complain(EnvironmentTexts.ANOTHER_HAS_NAME);
        } else {
            row.complain(NamedValue.complaint(name)
                    .or(() -> row.textProperty().get().length() > NamedValue.LONGEST_TEXT
                            ? Optional.of(EnvironmentTexts.TOO_LONG)
                            : Optional.empty())
                    .orElse(""));
        }
    }

    /** In the background. */
    private static List<NamedValue> write(EditedValue row, List<NamedValue> values) {
        NamedValue value = row.next.getAndSet(null);
        if (value == null) {
            return values;
        }
        List<NamedValue> all = new ArrayList<>();
        boolean there = false;
        for (NamedValue each : values) {
            boolean same = isKept(row, each) || each.name().equals(value.name());
            if (same && !there) {
                all.add(value);
                there = true;
            } else if (!same) {
                all.add(each);
            }
        }
        if (!there) {
            all.add(value);
        }
        row.keep(value);
        return all;
    }

    private static boolean isKept(EditedValue row, NamedValue value) {
        return row.kept.filter(kept -> kept.name().equals(value.name())).isPresent();
    }
}
