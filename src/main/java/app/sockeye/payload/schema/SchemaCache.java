package app.sockeye.payload.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** The schema that was read last, until its file changes. Safe on any thread. */
public final class SchemaCache {
    /** Guarded by this object, as are all fields. */
    private Optional<Version> version = Optional.empty();

    private JsonSchema schema;
    /** Why there is none. */
    private UnusableSchemaException failure;

    private record Version(Path file, FileTime changed, long size) {}

    /**
     * The schema in a file. Blocking where it was not read before.
     *
     * @throws UnusableSchemaException with a sentence for the user
     */
    public synchronized JsonSchema get(Path file) throws UnusableSchemaException {
        Optional<Version> now = version(file);
        if (now.isEmpty() || !now.equals(version)) {
            version = now;
            schema = null;
            failure = null;
            try {
                schema = JsonSchema.read(file);
            } catch (UnusableSchemaException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return schema;
    }

    private static Optional<Version> version(Path file) {
        try {
            return Optional.of(new Version(file, Files.getLastModifiedTime(file), Files.size(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
