package app.sockeye.interchange.insomnia;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.TreeFormat;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Insomnia's export of version 4: all resources in one list, each with the id of the one that it lies in. */
public final class InsomniaExportFormat implements TreeFormat {
    private static final int DEEPEST = 64;
    private static final Set<String> REQUESTS =
            Set.of("request", "grpc_request", "graphql_request", "socketio_request", "mcp_request");

    @Override
    public String label() {
        return "Insomnia";
    }

    @Override
    public boolean recognises(TreeValue root) {
        return root.member("resources").isList()
                && (root.member("_type").text().equals("export")
                        || root.member("__export_format").isScalar());
    }

    @Override
    public void read(TreeValue root, ImportSink sink) {
        TreeObject export = new TreeObject(root, "", sink.leftOut());
        new Reader(export.objects("resources"), sink).read();
        export.ignore("_type", "__export_format", "__export_date", "__export_source");
        export.leaveOutRest();
    }

    /** Reads one export. */
    private static final class Reader {
        private final List<TreeObject> resources;
        private final ImportSink sink;
        private final Map<String, TreeObject> byId = new LinkedHashMap<>();
        private final Map<String, List<TreeObject>> payloads = new HashMap<>();
        private final Map<String, InsomniaScope> scopes = new HashMap<>();

        Reader(List<TreeObject> resources, ImportSink sink) {
            this.resources = resources;
            this.sink = sink;
            for (TreeObject resource : resources) {
                byId.putIfAbsent(resource.text("_id"), resource);
                if (resource.text("_type").equals("websocket_payload")) {
                    payloads.computeIfAbsent(resource.text("parentId"), id -> new ArrayList<>())
                            .add(resource);
                }
            }
        }

        void read() {
            for (TreeObject resource : resources) {
                String type = resource.text("_type");
                String name = resource.text("name");
                if (type.equals("websocket_request")) {
                    InsomniaRequest.read(resource, scopeOf(resource.text("parentId"), 0), payloads(resource), sink);
                } else if (REQUESTS.contains(type)) {
                    InsomniaRequest.leaveOut(resource);
                } else if (type.equals("environment")) {
                    environment(resource, name);
                } else if (type.equals("request_group")) {
                    List<String> folder = scopeOf(resource.text("_id"), 0).folder();
                    sink.environment(name, folder, InsomniaValues.of(resource, "environment", sink));
                } else if (type.equals("cookie_jar")) {
                    resource.leaveOut(LeftOutReason.NO_COUNTERPART, "cookies", "cookies of the cookie jar");
                } else if (type.equals("websocket_payload")) {
                    payload(resource, name);
                } else if (!type.equals("workspace") && !isEmptySpec(resource, type)) {
                    resource.report(LeftOutReason.NO_COUNTERPART, (type + " " + name).strip(), "");
                }
            }
        }

        private static boolean isEmptySpec(TreeObject resource, String type) {
            return type.equals("api_spec")
                    && resource.value().member("contents").isEmpty();
        }

        private void environment(TreeObject environment, String name) {
            TreeObject parent = byId.get(environment.text("parentId"));
            boolean base = parent == null || !parent.text("_type").equals("environment");
            List<String> folder =
                    base ? scopeOf(environment.text("parentId"), 0).folder() : List.of();
            sink.environment(name, folder, InsomniaValues.of(environment, "data", sink));
        }

        private List<TreeObject> payloads(TreeObject request) {
            return payloads.getOrDefault(request.text("_id"), List.of());
        }

        private void payload(TreeObject payload, String name) {
            TreeObject parent = byId.get(payload.text("parentId"));
            if (parent == null || !parent.text("_type").equals("websocket_request")) {
                payload.report(LeftOutReason.BROKEN, "message " + name, "its request is not in the file");
            }
        }

        /** What the resources in a workspace or a folder inherit. */
        private InsomniaScope scopeOf(String id, int depth) {
            InsomniaScope known = scopes.get(id);
            if (known != null) {
                return known;
            }
            TreeObject owner = byId.get(id);
            InsomniaScope scope;
            if (owner == null || depth > DEEPEST) {
                scope = InsomniaScope.of(sink.baseName().isEmpty() ? "Insomnia" : sink.baseName());
            } else if (owner.text("_type").equals("request_group")) {
                scope = scopeOf(owner.text("parentId"), depth + 1).within(owner);
            } else {
                scope = InsomniaScope.of(owner.text("name").isBlank() ? "Insomnia" : owner.text("name"));
            }
            scopes.put(id, scope);
            return scope;
        }
    }
}
