package app.sockeye.ui.connection.options;

import app.sockeye.profile.environment.FoundValue;
import app.sockeye.profile.environment.ValueLookup;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.variable.Variables;
import app.sockeye.secret.SecretName;
import app.sockeye.ui.connection.ConnectionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that an address refers to, of which each may become the connection's own. JavaFX thread. */
final class AddressValues {
    /** A part of a path that other tools take for a variable: {@code :room} or {@code {room}}. */
    private static final Pattern FOREIGN =
            Pattern.compile("(?<=/)(?::([A-Za-z_][A-Za-z0-9_-]*)|\\{([A-Za-z_][A-Za-z0-9_-]*)})(?=[/?#]|$)");

    private final ConnectionModel connection;

    AddressValues(ConnectionModel connection) {
        this.connection = connection;
    }

    /** The names that the address refers to, each once; not those of secrets and of the playground. */
    List<String> names() {
        return Variables.names(url()).stream()
                .filter(name -> !name.startsWith(SecretName.PREFIX) && !name.equals(Variables.PLAYGROUND))
                .filter(name -> NamedValue.complaint(name).isEmpty())
                .toList();
    }

    private String url() {
        return connection.form().urlProperty().get();
    }

    /** The connection's own value of a name, if it is on. */
    Optional<String> own(String name) {
        return values().stream()
                .filter(value -> value.name().equals(name) && value.enabled())
                .map(NamedValue::text)
                .findFirst();
    }

    /** The value that a name has, and its source; empty where it has none. */
    Optional<FoundValue> found(String name) {
        return connection.around().getValue().variables() instanceof ValueLookup lookup
                ? lookup.find(name)
                : Optional.empty();
    }

    /** Gives the connection a value of its own; one that is too long is not taken. */
    void put(String name, String text) {
        if (text.length() > NamedValue.LONGEST_TEXT) {
            return;
        }
        List<NamedValue> values = new ArrayList<>(values());
        int at = values.stream().map(NamedValue::name).toList().indexOf(name);
        if (at < 0) {
            values.add(NamedValue.of(name, text));
        } else {
            values.set(at, NamedValue.of(name, text));
        }
        connection.form().valuesProperty().set(List.copyOf(values));
    }

    /** Takes the connection's own value away. */
    void remove(String name) {
        connection
                .form()
                .valuesProperty()
                .set(values().stream()
                        .filter(value -> !value.name().equals(name))
                        .toList());
    }

    private List<NamedValue> values() {
        return connection.form().valuesProperty().get();
    }

    /** The parts of the path that look like the variables of other tools. */
    List<String> foreign() {
        return FOREIGN.matcher(beforeQuery())
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /** Makes variables of those parts. */
    void replaceForeign() {
        String before = beforeQuery();
        String replaced = FOREIGN.matcher(before)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "${" + (found.group(1) == null ? found.group(2) : found.group(1)) + "}"));
        connection.form().urlProperty().set(replaced + url().substring(before.length()));
    }

    private String beforeQuery() {
        return url().replaceFirst("(?s)[?#].*", "");
    }
}
