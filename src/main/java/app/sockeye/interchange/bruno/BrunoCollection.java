package app.sockeye.interchange.bruno;

import app.sockeye.interchange.model.ImportedValue;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.SourceFolder;
import app.sockeye.interchange.tree.ForeignYaml;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A folder that holds a collection. One thread. */
final class BrunoCollection {
    private final SourceFolder folder;
    private final Path config;
    private final Path root;
    private final ImportSink sink;
    private final Set<Path> taken = new HashSet<>();
    private final Map<Path, BrunoScope> scopes = new HashMap<>();

    /** @param config the file in the collection's folder that says that it is one */
    BrunoCollection(SourceFolder folder, Path config, ImportSink sink) {
        this.folder = folder;
        this.config = config;
        this.root = config.getParent();
        this.sink = sink;
    }

    Set<Path> read() {
        // JSON is YAML as far as this file goes.
        tree(config).ifPresent(file -> {
            file.leaveOut(LeftOutReason.NO_COUNTERPART, "proxy", "proxy of the collection");
            file.leaveOut(LeftOutReason.NO_COUNTERPART, "clientCertificates", "client certificates of the collection");
            file.leaveOut(LeftOutReason.NO_COUNTERPART, "config", "settings of the collection");
            String name = file.text("name");
            String label = name.isBlank()
                    ? file.object("info").map(i -> i.text("name")).orElse("")
                    : name;
            scopes.put(
                    root,
                    collectionScope(file, label.isBlank() ? root.getFileName().toString() : label));
            file.ignore("version", "type", "ignore", "scripts", "presets", "opencollection", "bundled", "extensions");
            file.leaveOutRest();
        });
        for (Path file : folder.files()) {
            if (file.startsWith(root)) {
                file(file, folder.nameOf(file).replaceFirst(".*/", ""));
            }
        }
        return taken;
    }

    private BrunoScope collectionScope(TreeObject file, String name) {
        Path bru = root.resolve("collection.bru");
        return folder.files().contains(bru)
                ? bruScope(bru, name, BrunoScope.NONE)
                : BrunoTree.scope(file.object("request"), name, BrunoScope.NONE, folder.sink(config, sink));
    }

    private void file(Path file, String name) {
        boolean environment = root.relativize(file).startsWith("environments");
        if (name.matches("(?:folder|collection)\\.bru|folder\\.ya?ml")) {
            taken.add(file);
        } else if (name.endsWith(".bru")) {
            ImportSink own = folder.sink(file, sink);
            bru(file, own).ifPresent(parsed -> BruFormat.read(parsed, scope(file.getParent()), own));
        } else if (name.matches(".*\\.ya?ml") && !file.equals(config)) {
            yaml(file, environment);
        }
    }

    private void yaml(Path file, boolean environment) {
        ImportSink own = folder.sink(file, sink);
        Optional<String> text = SourceFolder.text(file, own);
        TreeValue value =
                text.map(yaml -> ForeignYaml.read(yaml, own.leftOut())).orElse(TreeValue.NOTHING);
        TreeObject tree = new TreeObject(value, "", own.leftOut());
        if (environment) {
            String name = tree.text("name");
            List<ImportedValue> values = BrunoTree.variables(tree, own);
            sink.environment(name.isBlank() ? own.baseName() : name, List.of(), values);
            taken.add(file);
        } else if (BrunoYamlFormat.isRequest(value)) {
            BrunoTree.readYaml(tree, scope(file.getParent()), own);
            taken.add(file);
        }
    }

    /** What the requests in a folder of the collection inherit. */
    private BrunoScope scope(Path of) {
        BrunoScope known = scopes.get(of);
        if (known != null) {
            return known;
        }
        BrunoScope outer = of.startsWith(root) && !of.equals(root) ? scope(of.getParent()) : BrunoScope.NONE;
        String name = of.getFileName().toString();
        BrunoScope scope = outer.within(name, List.of(), BrunoAuth.INHERITED);
        for (String file : List.of("folder.bru", "folder.yml", "folder.yaml")) {
            Path path = of.resolve(file);
            if (folder.files().contains(path)) {
                scope = file.endsWith(".bru") ? bruScope(path, name, outer) : yamlScope(path, name, outer);
            }
        }
        scopes.put(of, scope);
        return scope;
    }

    private BrunoScope yamlScope(Path path, String name, BrunoScope outer) {
        Optional<TreeObject> file = tree(path);
        String own = file.flatMap(f -> f.object("info"))
                .map(info -> info.text("name"))
                .orElse("");
        return BrunoTree.scope(
                file.flatMap(f -> f.object("request")), own.isBlank() ? name : own, outer, folder.sink(path, sink));
    }

    private BrunoScope bruScope(Path path, String name, BrunoScope outer) {
        ImportSink own = folder.sink(path, sink);
        Optional<BruFile> file = bru(path, own);
        if (file.isEmpty()) {
            return outer.within(name, List.of(), BrunoAuth.INHERITED);
        }
        String label = file.get().map("meta").getOrDefault("name", name);
        BrunoScope scope =
                outer.within(label, file.get().fields("headers"), file.get().auth(""));
        sink.environment(label, scope.folder(), BrunoField.variables(file.get().fields("vars:pre-request"), own));
        for (BruBlock block : file.get().blocks()) {
            if (block.name().matches("script:.*|tests|vars:post-response")) {
                own.leftOut().add(LeftOutReason.SCRIPT, "block " + block.name(), block.line(), "", "");
            }
        }
        return scope;
    }

    private Optional<BruFile> bru(Path file, ImportSink own) {
        taken.add(file);
        return SourceFolder.text(file, own).map(text -> BruFile.read(text, own.leftOut()));
    }

    private Optional<TreeObject> tree(Path file) {
        taken.add(file);
        ImportSink own = folder.sink(file, sink);
        return SourceFolder.text(file, own)
                .map(text -> new TreeObject(ForeignYaml.read(text, own.leftOut()), "", own.leftOut()));
    }
}
