package app.sockeye.interchange.hoppscotch;

import app.sockeye.interchange.parts.ForeignValue;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.interchange.parts.TextConverter;
import app.sockeye.interchange.parts.TreeFormat;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import java.util.List;

/** Hoppscotch's environment, or a list of several. */
public final class HoppscotchEnvironmentFormat implements TreeFormat {
    @Override
    public String label() {
        return "Hoppscotch environment";
    }

    @Override
    public boolean recognises(TreeValue root) {
        TreeValue first =
                root.isList() && !root.items().isEmpty() ? root.items().get(0) : root;
        TreeValue variables = first.member("variables");
        return first.member("name").isScalar()
                && variables.isList()
                && !variables.items().isEmpty()
                && variables.items().stream()
                        .allMatch(item -> item.member("key").isScalar());
    }

    @Override
    public void read(TreeValue root, ImportSink sink) {
        List<TreeObject> environments = root.isList()
                ? TreeObject.objects(root, "", sink.leftOut())
                : List.of(new TreeObject(root, "", sink.leftOut()));
        for (TreeObject environment : environments) {
            sink.environment(
                    environment.text("name"),
                    List.of(),
                    ForeignValue.variables(
                            ForeignValue.read(environment, "variables"),
                            new TextConverter(PlaceholderSyntax.ANGLES, sink.leftOut())));
            environment.ignore("v", "id");
            environment.leaveOutRest();
        }
    }
}
