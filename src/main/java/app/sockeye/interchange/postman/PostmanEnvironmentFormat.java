package app.sockeye.interchange.postman;

import app.sockeye.interchange.parts.ForeignValue;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.interchange.parts.TextConverter;
import app.sockeye.interchange.parts.TreeFormat;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import java.util.List;

/** Postman's environments and globals, as JSON or, with collections of version 3, as YAML. */
public final class PostmanEnvironmentFormat implements TreeFormat {
    @Override
    public String label() {
        return "Postman environment";
    }

    @Override
    public boolean recognises(TreeValue root) {
        TreeValue values = root.member("values");
        boolean pairs = !values.items().isEmpty()
                && values.items().stream().allMatch(item -> item.member("key").isScalar());
        return values.isList()
                && (!root.member("_postman_variable_scope").isEmpty()
                        || pairs && root.member("name").isScalar());
    }

    @Override
    public void read(TreeValue root, ImportSink sink) {
        TreeObject environment = new TreeObject(root, "", sink.leftOut());
        String name = environment.text("name");
        sink.environment(
                name.isBlank() ? sink.baseName() : name,
                List.of(),
                ForeignValue.variables(
                        ForeignValue.read(environment, "values"),
                        new TextConverter(PlaceholderSyntax.BRACES, sink.leftOut())));
        environment.ignore("id", "color", "owner", "uid", "timestamp", "isPublic");
        root.members().keySet().stream()
                .filter(key -> key.startsWith("_postman"))
                .forEach(environment::ignore);
        environment.leaveOutRest();
    }
}
