package app.sockeye.payload.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCacheTest {
    @TempDir
    private Path folder;

    @Test
    void aSchemaIsReadOnceUntilItsFileChanges() throws Exception {
        Path file = folder.resolve("schema.json");
        SchemaCache cache = new SchemaCache();
        assertThatThrownBy(() -> cache.get(file)).hasMessage("The file can't be read.");
        Files.writeString(file, "{");
        assertThatThrownBy(() -> cache.get(file)).hasMessageContaining("no valid JSON");
        assertThatThrownBy(() -> cache.get(file)).hasMessageContaining("no valid JSON");
        Files.writeString(file, "{\"type\": \"string\"}");
        JsonSchema first = cache.get(file);
        assertThat(cache.get(file)).isSameAs(first);
        Files.writeString(file, "{\"type\": \"integer\"}");
        assertThat(cache.get(file).check("1").isEmpty()).isTrue();
    }
}
