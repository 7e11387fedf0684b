package app.sockeye.interchange.bruno;

import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.TreeFormat;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;

/** A single YAML file of Bruno, taken out of its folder. */
public final class BrunoYamlFormat implements TreeFormat {
    @Override
    public String label() {
        return "Bruno";
    }

    @Override
    public boolean recognises(TreeValue root) {
        return isRequest(root);
    }

    static boolean isRequest(TreeValue root) {
        String type = root.member("info").member("type").text();
        return !type.isEmpty() && !type.equals("folder") && !type.equals("collection");
    }

    @Override
    public void read(TreeValue root, ImportSink sink) {
        BrunoTree.readYaml(new TreeObject(root, "", sink.leftOut()), BrunoScope.NONE, sink);
    }
}
