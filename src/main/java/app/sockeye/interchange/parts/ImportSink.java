package app.sockeye.interchange.parts;

import app.sockeye.interchange.model.ImportedConnection;
import app.sockeye.interchange.model.ImportedConnections;
import app.sockeye.interchange.model.ImportedEnvironment;
import app.sockeye.interchange.model.ImportedValue;
import app.sockeye.interchange.model.LeftOutItem;
import app.sockeye.interchange.model.LeftOutList;
import app.sockeye.interchange.model.LeftOutReason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what is imported from one file; several files of one collection share the result. One thread. */
public final class ImportSink {
    private static final int MOST_CONNECTIONS = 5_000;
    private static final int MOST_ENVIRONMENTS = 1_000;

    private final Optional<Path> file;
    private final LeftOutList leftOut;
    private final Collected collected;

    /** What the files of one import share. */
    private static final class Collected {
        final Set<String> formats = new LinkedHashSet<>();
        final List<ImportedConnection> connections = new ArrayList<>();
        final List<ImportedEnvironment> environments = new ArrayList<>();
        final List<LeftOutList> leftOut = new ArrayList<>();
        boolean told;
    }

    private ImportSink(Optional<Path> file, String name, Collected collected) {
        this.file = file;
        this.leftOut = new LeftOutList(name);
        this.collected = collected;
        collected.leftOut.add(leftOut);
    }

    /** For pasted text. */
    public static ImportSink forText() {
        return new ImportSink(Optional.empty(), "", new Collected());
    }

    /** For a file or a folder. */
    public static ImportSink of(Path file) {
        return new ImportSink(Optional.of(file), nameOf(file), new Collected());
    }

    /**
     * For another file with the same result.
     *
     * @param name the file's, as it is told
     */
    public ImportSink and(Path other, String name) {
        return new ImportSink(Optional.of(other), name, collected);
    }

    private static String nameOf(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    /** The file that is read; empty for pasted text. */
    public Optional<Path> file() {
        return file;
    }

    /** The file's name without its extensions; empty for pasted text. */
    public String baseName() {
        return leftOut.file().replaceFirst("^.*[/\\\\]", "").replaceFirst("(?<=.)\\..*", "");
    }

    /** What is left out of this file. */
    public LeftOutList leftOut() {
        return leftOut;
    }

    /** Notes that a format was recognised. */
    public void format(String label) {
        collected.formats.add(label);
    }

    /** Adds a connection. */
    public void add(ImportedConnection connection) {
        if (collected.connections.size() < MOST_CONNECTIONS) {
            collected.connections.add(connection);
        } else {
            tellOnce("connections beyond the first " + MOST_CONNECTIONS);
        }
    }

    /** Adds an environment, unless it has no values. */
    public void environment(String name, List<String> folder, List<ImportedValue> values) {
        if (values.isEmpty()) {
            return;
        }
        if (collected.environments.size() < MOST_ENVIRONMENTS) {
            collected.environments.add(new ImportedEnvironment(name, folder, values));
        } else {
            tellOnce("environments beyond the first " + MOST_ENVIRONMENTS);
        }
    }

    private void tellOnce(String what) {
        if (!collected.told) {
            collected.told = true;
            leftOut.add(LeftOutReason.BEYOND_LIMIT, what, 0, "", "");
        }
    }

    /** Whether a format was recognised. */
    public boolean hasFormat(String label) {
        return collected.formats.contains(label);
    }

    /** All that was collected, from all files. */
    public ImportedConnections result() {
        List<LeftOutItem> all = collected.leftOut.stream()
                .flatMap(list -> list.items().stream())
                .toList();
        return new ImportedConnections(
                List.copyOf(collected.formats), collected.connections, collected.environments, all);
    }
}
