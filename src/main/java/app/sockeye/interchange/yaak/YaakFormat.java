package app.sockeye.interchange.yaak;

import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.TreeFormat;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import java.util.Locale;

/** Yaak's export: lists of models by their kind. */
public final class YaakFormat implements TreeFormat {
    @Override
    public String label() {
        return "Yaak";
    }

    @Override
    public boolean recognises(TreeValue root) {
        return root.member("yaakSchema").isScalar() && !root.member("resources").isScalar();
    }

    @Override
    public void read(TreeValue root, ImportSink sink) {
        TreeObject export = new TreeObject(root, "", sink.leftOut());
        YaakWorkspace workspace = new YaakWorkspace();
        if (root.member("resources").isList()) {
            export.objects("resources").forEach(model -> workspace.add("", model, sink));
        } else {
            export.object("resources").ifPresent(resources -> {
                for (String list : resources.value().members().keySet()) {
                    resources.objects(list).forEach(model -> workspace.add(typeOf(list), model, sink));
                }
            });
        }
        workspace.read();
        export.ignore("yaakVersion", "yaakSchema", "timestamp");
        export.leaveOutRest();
    }

    /** {@code websocket_request} of {@code websocketRequests}. */
    private static String typeOf(String list) {
        String type = list.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT).replaceFirst("s$", "");
        return type.equals("request") ? "http_request" : type;
    }
}
