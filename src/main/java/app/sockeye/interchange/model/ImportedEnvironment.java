package app.sockeye.interchange.model;

import java.util.List;
import java.util.Objects;

/**
 * Named values of another tool.
 *
 * @param folder the folder whose connections they are for, from the outermost; empty for all connections
 */
public record ImportedEnvironment(String name, List<String> folder, List<ImportedValue> values) {
    public ImportedEnvironment {
        Objects.requireNonNull(name);
        folder = List.copyOf(folder);
        values = List.copyOf(values);
    }
}
