package app.sockeye.interchange.yaak;

import app.sockeye.interchange.model.LeftOutList;
import app.sockeye.interchange.parts.FolderFormat;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.SourceFolder;
import app.sockeye.interchange.parts.TreeFormat;
import app.sockeye.interchange.tree.ForeignYaml;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The folder that Yaak keeps a workspace in: a YAML file for each model. A single one of them is read, too. */
public final class YaakFolderFormat implements FolderFormat, TreeFormat {
    private static final Set<String> TYPES =
            Set.of("workspace", "folder", "environment", "http_request", "grpc_request", "websocket_request");

    @Override
    public String label() {
        return "Yaak";
    }

    @Override
    public boolean recognises(TreeValue root) {
        TreeValue model = root.member("model").isScalar() ? root.member("model") : root.member("type");
        return TYPES.contains(model.text()) && root.member("id").isScalar();
    }

    @Override
    public void read(TreeValue root, ImportSink sink) {
        YaakWorkspace workspace = new YaakWorkspace();
        workspace.add("", new TreeObject(root, "", sink.leftOut()), sink);
        workspace.read();
    }

    @Override
    public Set<Path> read(SourceFolder folder, ImportSink sink) {
        YaakWorkspace workspace = new YaakWorkspace();
        Set<Path> taken = new HashSet<>();
        for (Path file : folder.files()) {
            if (!file.getFileName().toString().matches("yaak\\..*\\.ya?ml")) {
                continue;
            }
            ImportSink own = folder.sink(file, sink);
            Optional<String> text = SourceFolder.text(file, own);
            LeftOutList trouble = new LeftOutList(own.leftOut().file());
            TreeValue root = text.map(yaml -> ForeignYaml.read(yaml, trouble)).orElse(TreeValue.NOTHING);
            if (recognises(root)) {
                own.leftOut().addAll(trouble);
                taken.add(file);
                workspace.add("", new TreeObject(root, "", own.leftOut()), own);
            }
        }
        workspace.read();
        return taken;
    }
}
