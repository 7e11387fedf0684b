package app.sockeye.interchange.bruno;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.TreeFormat;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import java.util.List;
import java.util.Optional;

/** Bruno's export of a collection as one JSON file. */
public final class BrunoExportFormat implements TreeFormat {
    @Override
    public String label() {
        return "Bruno";
    }

    @Override
    public boolean recognises(TreeValue root) {
        return root.member("items").isList()
                && root.member("name").isScalar()
                && root.member("version").isScalar();
    }

    @Override
    public void read(TreeValue value, ImportSink sink) {
        TreeObject root = new TreeObject(value, "", sink.leftOut());
        BrunoScope scope = BrunoTree.scope(defaults(root), root.text("name"), BrunoScope.NONE, sink);
        items(root.objects("items"), scope, sink);
        for (TreeObject environment : root.objects("environments")) {
            sink.environment(environment.text("name"), List.of(), BrunoTree.variables(environment, sink));
            environment.ignore("uid", "color");
            environment.leaveOutRest();
        }
        root.leaveOut(LeftOutReason.NO_COUNTERPART, "brunoConfig", "settings of the collection");
        root.ignore("version", "activeEnvironmentUid", "name", "exportedAt", "exportedUsing");
        root.leaveOutRest();
    }

    private static Optional<TreeObject> defaults(TreeObject owner) {
        return owner.object("root").flatMap(root -> root.object("request"));
    }

    private static void items(List<TreeObject> items, BrunoScope scope, ImportSink sink) {
        for (TreeObject item : items) {
            if (item.text("type").equals("folder")) {
                BrunoScope inner = BrunoTree.scope(defaults(item), item.text("name"), scope, sink);
                items(item.objects("items"), inner, sink);
                item.ignore("seq", "uid", "filename");
                item.leaveOutRest();
            } else {
                BrunoTree.readExport(item, scope, sink);
            }
        }
    }
}
