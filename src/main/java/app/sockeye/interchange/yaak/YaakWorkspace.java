package app.sockeye.interchange.yaak;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.OptionKeys;
import app.sockeye.interchange.parts.AuthReader;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.parts.ForeignValue;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.interchange.parts.TextConverter;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.message.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Yaak's models: each has an id, and that of the folder or the workspace that it lies in. One thread. */
final class YaakWorkspace {
    private static final int DEEPEST = 64;
    private static final String WORKSPACE = "workspace";
    private static final String FOLDER = "folder";
    private static final Set<String> OTHER_REQUESTS = Set.of("http_request", "grpc_request");
    private static final String[] SILENT = {
        "id", "model", "type", "createdAt", "updatedAt", "workspaceId", "folderId", "sortPriority", "name"
    };

    private final Map<String, Model> byId = new LinkedHashMap<>();

    /**
     * A model.
     *
     * @param type such as {@code websocket_request}
     * @param sink of the file that it stands in
     */
    private record Model(String type, TreeObject object, ImportSink sink) {}

    /** Adds a model; its file says its type, or the list that it stands in does. */
    void add(String typeOfList, TreeObject object, ImportSink sink) {
        String own = object.firstText("model", "type");
        String type = own.isEmpty() ? typeOfList : own;
        String id = object.text("id");
        byId.putIfAbsent(id.isEmpty() ? "#" + byId.size() : id, new Model(type, object, sink));
    }

    void read() {
        byId.values().forEach(this::read);
    }

    private void read(Model model) {
        TreeObject object = model.object();
        String name = object.text("name");
        if (model.type().equals("websocket_request")) {
            connection(model);
        } else if (model.type().equals("environment")) {
            environment(model, name);
        } else if (OTHER_REQUESTS.contains(model.type())) {
            object.report(LeftOutReason.NOT_WEBSOCKET, "request " + name, "");
        } else if (model.type().equals(WORKSPACE) || model.type().equals(FOLDER)) {
            variables(model, name, pathOf(model));
            object.leaveOut(LeftOutReason.NO_COUNTERPART, "description", "description of " + name);
            object.ignore(SILENT);
            object.ignore("headers", "authentication", "authenticationType", "settingValidateCertificates");
            object.ignore("settingFollowRedirects", "encryptionKeyChallenge");
            object.leaveOutRest();
        } else {
            object.report(LeftOutReason.NO_COUNTERPART, (model.type() + " " + name).strip(), "");
        }
    }

    private void environment(Model model, String name) {
        TreeObject object = model.object();
        boolean base = object.flag("base", false) || object.text("parentModel").equals(WORKSPACE);
        Model folder = byId.get(object.text("parentId"));
        List<String> path = folder != null && folder.type().equals(FOLDER)
                ? pathOf(folder)
                : base ? pathOf(byId.get(object.text("workspaceId"))) : List.of();
        variables(model, name, path);
    }

    private static void variables(Model model, String name, List<String> folder) {
        List<ForeignValue> values = ForeignValue.read(model.object(), "variables");
        TextConverter converter =
                new TextConverter(PlaceholderSyntax.YAAK, model.sink().leftOut());
        model.sink().environment(name, folder, ForeignValue.variables(values, converter));
    }

    private void connection(Model model) {
        TreeObject request = model.object();
        List<Model> around = around(model);
        ConnectionBuilder connection = new ConnectionBuilder(
                        model.sink(), PlaceholderSyntax.YAAK, names(around), request.text("name"))
                .at(request);
        connection.url(request.text("url"));
        for (ForeignValue parameter : ForeignValue.read(request, "urlParameters")) {
            connection.at(parameter.object());
            if (parameter.name().startsWith(":")) {
                connection.pathValue(parameter.name().substring(1), parameter.value());
            } else if (!parameter.name().isBlank()) {
                connection.query(parameter.name(), parameter.value(), parameter.enabled());
            }
        }
        for (ForeignValue header : ForeignValue.read(request, "headers")) {
            connection.at(header.object());
            connection.header(header.name(), header.value(), header.enabled());
        }
        for (Model outer : around) {
            ForeignValue.read(outer.object(), "headers")
                    .forEach(header -> connection.inheritHeader(header.name(), header.value(), header.enabled()));
        }
        connection.at(request);
        auth(request, around, connection);
        settings(around, connection);
        String message = request.text("message");
        if (!message.isBlank()) {
            connection.message("", message.strip().startsWith("{") ? Format.JSON : Format.TEXT, message);
        }
        connection.description(request.text("description"));
        request.ignore(SILENT);
        request.leaveOutRest();
        connection.add();
    }

    private static void auth(TreeObject request, List<Model> around, ConnectionBuilder connection) {
        List<TreeObject> owners = new ArrayList<>(List.of(request));
        around.forEach(model -> owners.add(model.object()));
        for (TreeObject owner : owners) {
            String type = owner.text("authenticationType");
            List<ForeignValue> fields = ForeignValue.read(owner, "authentication");
            if (!type.isEmpty()) {
                AuthReader.read(type, ForeignValue.byName(fields), connection);
                return;
            }
        }
    }

    private static void settings(List<Model> around, ConnectionBuilder connection) {
        for (Model outer : around) {
            if (outer.object().has("settingValidateCertificates")
                    && !outer.object().flag("settingValidateCertificates", true)) {
                connection.option(OptionKeys.TLS_VERIFY, "false");
            }
        }
    }

    /** The folders and the workspace that a model lies in, the innermost first. */
    private List<Model> around(Model model) {
        List<Model> around = new ArrayList<>();
        Model each = model;
        while (each != null && around.size() < DEEPEST) {
            String folder = each.object().text("folderId");
            String outer = folder.isEmpty() ? each.object().text("workspaceId") : folder;
            each = byId.get(outer);
            if (each != null && !around.contains(each)) {
                around.add(each);
            } else {
                each = null;
            }
        }
        return around;
    }

    private static List<String> names(List<Model> around) {
        List<String> names = new ArrayList<>();
        around.forEach(model -> {
            String name = model.object().text("name");
            names.add(0, name.isBlank() ? "Folder" : name);
        });
        return names;
    }

    private List<String> pathOf(Model model) {
        if (model == null) {
            return List.of();
        }
        List<Model> path = around(model);
        path.add(0, model);
        return names(path);
    }
}
