package app.sockeye.interchange.insomnia;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.TreeFormat;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import java.util.List;

/** Insomnia's file of version 5: a collection as a tree, with its environments. */
public final class InsomniaFileFormat implements TreeFormat {
    @Override
    public String label() {
        return "Insomnia";
    }

    @Override
    public boolean recognises(TreeValue root) {
        return root.member("type").text().matches("\\w+\\.insomnia(?:\\.rest)?/5\\..*");
    }

    @Override
    public void read(TreeValue value, ImportSink sink) {
        TreeObject root = new TreeObject(value, "", sink.leftOut());
        String name = root.text("name").isBlank() ? sink.baseName() : root.text("name");
        items(root.objects("collection"), InsomniaScope.of(name), sink);
        root.object("environments").ifPresent(base -> {
            sink.environment(text(base, "Base Environment"), List.of(name), InsomniaValues.of(base, "data", sink));
            for (TreeObject sub : base.objects("subEnvironments")) {
                sink.environment(text(sub, "Environment"), List.of(), InsomniaValues.of(sub, "data", sink));
            }
        });
        root.object("cookieJar")
                .ifPresent(jar -> jar.leaveOut(LeftOutReason.NO_COUNTERPART, "cookies", "cookies of the cookie jar"));
        root.object("spec").ifPresent(spec -> {
            spec.ignore("meta");
            spec.leaveOutRest();
        });
        root.ignore("type", "schema_version", "meta", "name");
        root.leaveOutRest();
    }

    private static String text(TreeObject environment, String otherwise) {
        String name = environment.text("name");
        return name.isBlank() ? otherwise : name;
    }

    private static void items(List<TreeObject> items, InsomniaScope scope, ImportSink sink) {
        for (TreeObject item : items) {
            String id = item.object("meta").map(meta -> meta.text("id")).orElse("");
            if (!item.has("url") && !item.has("method") && !item.has("reflectionApi")) {
                InsomniaScope inner = scope.within(item);
                List<String> folder = inner.folder();
                sink.environment(folder.get(folder.size() - 1), folder, InsomniaValues.of(item, "environment", sink));
                items(item.objects("children"), inner, sink);
                item.ignore("meta", "environmentPropertyOrder", "name");
                item.leaveOutRest();
            } else if (item.has("method") || item.has("reflectionApi") || id.startsWith("socketio")) {
                InsomniaRequest.leaveOut(item);
            } else {
                InsomniaRequest.read(item, scope, List.of(), sink);
            }
        }
    }
}
