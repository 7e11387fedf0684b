package app.sockeye.interchange.http;

import app.sockeye.interchange.model.ImportedValue;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.interchange.parts.SecretNaming;
import app.sockeye.interchange.parts.SourceFolder;
import app.sockeye.interchange.parts.TextConverter;
import app.sockeye.interchange.tree.ForeignJson;
import app.sockeye.interchange.tree.TreeJson;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The environments beside {@code .http} files: an object of values for each. Nothing but the file's name says what it
 * is. All values of the private file are secrets.
 */
public final class HttpEnvironments {
    private static final List<String> NAMES = List.of("http-client.env.json", "http-client.private.env.json");

    private HttpEnvironments() {}

    /** Whether a file holds environments, by its name. */
    public static boolean isName(Path file) {
        return NAMES.contains(String.valueOf(file.getFileName()));
    }

    /** Reads the environments in the folder of a {@code .http} file. */
    public static void readBeside(Path httpFile, ImportSink sink) {
        for (String name : NAMES) {
            Path file = httpFile.toAbsolutePath().resolveSibling(name);
            if (Files.isRegularFile(file)) {
                read(file, sink.and(file, name));
            }
        }
    }

    /** Reads a file with environments. */
    public static void read(Path file, ImportSink sink) {
        Optional<String> text = SourceFolder.text(file, sink);
        if (text.isEmpty()) {
            return;
        }
        byte[] content = text.get().getBytes(StandardCharsets.UTF_8);
        TreeObject root;
        try {
            TreeValue value = ForeignJson.read(new ByteArrayInputStream(content), sink.leftOut(), Set.of());
            root = new TreeObject(value, "", sink.leftOut());
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
        boolean secret = file.getFileName().toString().contains("private");
        for (String name : root.value().members().keySet()) {
            root.object(name).ifPresent(values -> sink.environment(name, List.of(), values(values, secret, sink)));
        }
    }

    private static List<ImportedValue> values(TreeObject environment, boolean secret, ImportSink sink) {
        environment.leaveOut(LeftOutReason.NO_COUNTERPART, "SSLConfiguration", "certificates of the environment");
        environment.leaveOut(LeftOutReason.NO_COUNTERPART, "Security", "sign-in of the environment");
        TextConverter converter = new TextConverter(PlaceholderSyntax.BRACES, sink.leftOut());
        List<ImportedValue> values = new ArrayList<>();
        environment.value().members().forEach((name, value) -> {
            if (!name.equals("SSLConfiguration") && !name.equals("Security")) {
                String text =
                        value.isObject() || value.isList() ? TreeJson.of(value).orElse("") : value.text();
                String converted = converter.of(text, value.line(), name);
                values.add(new ImportedValue(name, converted, secret || SecretNaming.isSecret(name)));
            }
        });
        return values;
    }
}
