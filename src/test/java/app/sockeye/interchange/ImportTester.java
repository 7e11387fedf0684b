package app.sockeye.interchange;

import app.sockeye.interchange.model.ImportedConnection;
import app.sockeye.interchange.model.ImportedConnections;
import app.sockeye.interchange.model.ImportedEnvironment;
import app.sockeye.interchange.model.ImportedValue;
import app.sockeye.interchange.model.LeftOutItem;
import app.sockeye.profile.ProfileHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows what was imported in short lines, and makes broken variants of a file. */
public final class ImportTester {
    private ImportTester() {}

    /** What a text says, which must have one of the formats. */
    public static ImportedConnections read(String text) {
        return ConnectionImport.readText(text).orElseThrow(() -> new AssertionError("no format recognised"));
    }

    /** A connection's facts, a line each. */
    public static List<String> lines(ImportedConnection connection) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join("/", connection.folder()) + " > " + connection.name() + " > " + connection.url());
        connection.values().forEach(value -> lines.add("value " + value.name() + "=" + value.text()));
        connection.off().forEach(off -> lines.add("off " + off.at() + " " + off.part()));
        for (ProfileHeader header : connection.headers()) {
            lines.add(header.name() + ": " + header.value() + (header.enabled() ? "" : " (off)")
                    + (header.secret() ? " (secret)" : ""));
        }
        if (!connection.subprotocols().isEmpty()) {
            lines.add("subprotocols " + connection.subprotocols());
        }
        new TreeMap<>(connection.options()).forEach((key, value) -> lines.add(key + "=" + value));
        connection.messages().forEach(m -> lines.add("message " + m.name() + " " + m.format() + " " + m.text()));
        if (!connection.description().isEmpty()) {
            lines.add("description " + connection.description());
        }
        return lines;
    }

    /** An environment in one line. */
    public static String line(ImportedEnvironment environment) {
        return String.join("/", environment.folder()) + " > " + environment.name() + " "
                + environment.values().stream()
                        .map(value -> value.name() + "=" + value.value() + (value.secret() ? " (secret)" : ""))
                        .toList();
    }

    /** What was left out, each as {@code connection: item: REASON}. */
    public static List<String> leftOut(ImportedConnections result) {
        return result.leftOut().stream()
                .map(item -> (item.connection().isEmpty() ? "" : item.connection() + ": ") + item.item() + ": "
                        + item.reason())
                .toList();
    }

    /** Where it was found, by what was left out. */
    public static Map<String, String> places(ImportedConnections result) {
        return result.leftOut().stream()
                .collect(
                        Collectors.toMap(LeftOutItem::item, item -> item.place().words(), (a, b) -> a));
    }

    /** All values of all environments, which no name of a connection or a report may hold. */
    public static List<String> secrets(ImportedConnections result) {
        return result.environments().stream()
                .flatMap(environment -> environment.values().stream())
                .filter(ImportedValue::secret)
                .map(ImportedValue::value)
                .toList();
    }
}
