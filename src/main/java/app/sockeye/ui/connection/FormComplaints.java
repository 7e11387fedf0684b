package app.sockeye.ui.connection;

import app.sockeye.profile.ProfileProblem;
import app.sockeye.profile.option.Option;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is wrong with what is typed about a connection. JavaFX thread. */
final class FormComplaints {
    private final ReadOnlyObjectWrapper<Map<FormField, String>> fields =
            new ReadOnlyObjectWrapper<>(this, "fields", Map.of());
    private final ReadOnlyObjectWrapper<Map<Option, String>> options =
            new ReadOnlyObjectWrapper<>(this, "options", Map.of());
    /** Counts the attempts that an option prevented. */
    private final ReadOnlyIntegerWrapper refused = new ReadOnlyIntegerWrapper(this, "refused");

    /** The errors by field, since they last prevented an attempt to connect. */
    ReadOnlyObjectProperty<Map<FormField, String>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /** What is wrong with options, at any time. */
    ReadOnlyObjectProperty<Map<Option, String>> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    /** Changes whenever an option that is not right prevents an attempt to connect. */
    ReadOnlyIntegerProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /** Whether there is nothing to complain of. */
    boolean isEmpty() {
        return fields.get().isEmpty() && options.get().isEmpty();
    }

    /** Marks an option whose value turned out to be wrong when it was used. */
    void refuse(ProfileProblem problem) {
        problem.option().ifPresent(option -> {
            Map<Option, String> more = new LinkedHashMap<>(options.get());
            more.put(option, problem.sentence());
            options.set(Map.copyOf(more));
            refused.set(refused.get() + 1);
        });
    }

    /** Takes what prevents an attempt to connect, if anything does. */
    void attempted(FormReader read) {
        fields.set(Map.copyOf(read.complaints()));
        options.set(Map.copyOf(read.optionComplaints()));
        if (!read.optionComplaints().isEmpty()) {
            refused.set(refused.get() + 1);
        }
    }

    /** Removes errors as soon as they are fixed. */
    void typed(FormReader read) {
        options.set(Map.copyOf(read.optionComplaints()));
        if (!fields.get().isEmpty()) {
            fields.set(Map.copyOf(read.complaints()));
        }
    }
}
