package app.sockeye.interchange.model;

import java.util.ArrayList;
import java.util.List;

/**
 * All that was imported.
 *
 * @param formats the names of the formats that were recognised, such as {@code Postman}
 * @param leftOut what the files say and this does not
 */
public record ImportedConnections(
        List<String> formats,
        List<ImportedConnection> connections,
        List<ImportedEnvironment> environments,
        List<LeftOutItem> leftOut) {
    /** Nothing. */
    public static final ImportedConnections NONE = new ImportedConnections(List.of(), List.of(), List.of(), List.of());

    public ImportedConnections {
        formats = List.copyOf(formats);
        connections = List.copyOf(connections);
        environments = List.copyOf(environments);
        leftOut = List.copyOf(leftOut);
    }

    /** Both of them. */
    public ImportedConnections and(ImportedConnections other) {
        List<String> labels = new ArrayList<>(formats);
        other.formats.stream().filter(label -> !labels.contains(label)).forEach(labels::add);
        return new ImportedConnections(
                labels,
                joined(connections, other.connections),
                joined(environments, other.environments).stream().distinct().toList(),
                joined(leftOut, other.leftOut));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
