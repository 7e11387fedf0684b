package app.sockeye.interchange.postman;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.FolderFormat;
import app.sockeye.interchange.parts.ForeignValue;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.interchange.parts.SourceFolder;
import app.sockeye.interchange.parts.TextConverter;
import app.sockeye.interchange.tree.ForeignYaml;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Postman's collection of version 3: a file {@code NAME.request.yaml} for each request, and what is said of a folder in
 * its {@code .resources/definition.yaml}.
 */
public final class PostmanFolderFormat implements FolderFormat {
    @Override
    public String label() {
        return "Postman";
    }

    @Override
    public Set<Path> read(SourceFolder folder, ImportSink sink) {
        return new Reader(folder, sink).read();
    }

    /** Reads one folder. */
    private static final class Reader {
        private final SourceFolder folder;
        private final ImportSink sink;
        private final Set<Path> taken = new HashSet<>();
        private final Map<Path, Optional<TreeObject>> definitions = new HashMap<>();

        Reader(SourceFolder folder, ImportSink sink) {
            this.folder = folder;
            this.sink = sink;
        }

        Set<Path> read() {
            for (Path file : folder.files()) {
                String name = folder.nameOf(file);
                if (name.matches("(?:.*/)?[^/]*\\.request\\.ya?ml")) {
                    request(file);
                } else if (name.matches("(?s)(?:.*/)?\\.resources/.*")) {
                    taken.add(file);
                }
            }
            boolean any = folder.files().stream()
                    .anyMatch(file ->
                            file.getFileName().toString().matches(".*\\.request\\.ya?ml") && taken.contains(file));
            return any ? taken : Set.of();
        }

        private void request(Path file) {
            ImportSink own = folder.sink(file, sink);
            Optional<TreeValue> root = SourceFolder.text(file, own).map(text -> ForeignYaml.read(text, own.leftOut()));
            if (root.isEmpty() || root.get().member(PostmanRequestFile.KIND).isEmpty()) {
                return;
            }
            taken.add(file);
            List<String> names = new ArrayList<>();
            Optional<TreeObject> auth = Optional.empty();
            for (Path each : foldersOf(file)) {
                Optional<TreeObject> definition = definition(each, names);
                names.add(definition
                        .map(d -> d.text("name"))
                        .filter(name -> !name.isBlank())
                        .orElse(String.valueOf(each.getFileName())));
                Optional<TreeObject> outer = auth;
                auth = definition.isPresent() ? PostmanAuth.of(definition.get(), outer) : outer;
            }
            new PostmanRequestFile(root.get(), own).read(names, auth, Optional.of(folder.root()));
        }

        /** The folders that a file lies in, from the outermost. */
        private List<Path> foldersOf(Path file) {
            List<Path> folders = new ArrayList<>();
            for (Path each = file.getParent();
                    each != null && each.startsWith(folder.root());
                    each = each.getParent()) {
                folders.add(0, each);
            }
            return folders;
        }

        /** @param outer the names of the folders around it */
        private Optional<TreeObject> definition(Path of, List<String> outer) {
            if (!definitions.containsKey(of)) {
                definitions.put(of, readDefinition(of, outer));
            }
            return definitions.get(of);
        }

        private Optional<TreeObject> readDefinition(Path of, List<String> outer) {
            Path file = of.resolve(".resources").resolve("definition.yaml");
            if (!folder.files().contains(file)) {
                return Optional.empty();
            }
            ImportSink own = folder.sink(file, sink);
            Optional<String> text = SourceFolder.text(file, own);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            TreeObject definition = new TreeObject(ForeignYaml.read(text.get(), own.leftOut()), "", own.leftOut());
            String name = definition.text("name");
            List<String> inner = new ArrayList<>(outer);
            inner.add(name.isBlank() ? String.valueOf(of.getFileName()) : name);
            sink.environment(
                    inner.get(inner.size() - 1),
                    inner,
                    ForeignValue.variables(
                            ForeignValue.read(definition, "variables"),
                            new TextConverter(PlaceholderSyntax.BRACES, own.leftOut())));
            definition.leaveOut(LeftOutReason.SCRIPT, "scripts", "scripts of the folder " + name);
            definition.leaveOut(LeftOutReason.NO_COUNTERPART, "description", "description of the folder " + name);
            definition.ignore(PostmanRequestFile.KIND, "id", "order", "auth", "name");
            definition.leaveOutRest();
            return Optional.of(definition);
        }
    }
}
