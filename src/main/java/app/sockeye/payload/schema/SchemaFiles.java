package app.sockeye.payload.schema;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.resource.ResourceLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files that a schema refers to: those in its folder and below. Everything else is refused, the network above all.
 * Belongs to the thread that reads the schema.
 */
final class SchemaFiles implements ResourceLoader {
    private final Path folder;
    private Optional<String> refused = Optional.empty();

    /** @param folder a real path */
    SchemaFiles(Path folder) {
        this.folder = folder;
    }

    /** The first reference that was refused or led nowhere. */
    Optional<String> refused() {
        return refused;
    }

    @Override
    public InputStreamSource getResource(AbsoluteIri iri) {
        try {
            Path file = Path.of(URI.create(iri.toString())).toRealPath();
            if (file.startsWith(folder) && Files.size(file) <= JsonSchema.LARGEST_FILE) {
                byte[] bytes = Files.readAllBytes(file);
                return () -> new ByteArrayInputStream(bytes);
            }
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
            // Told below, in the same words as what lies elsewhere.
        }
        refused = refused.or(() -> Optional.of(iri.toString()));
        return null;
    }
}
