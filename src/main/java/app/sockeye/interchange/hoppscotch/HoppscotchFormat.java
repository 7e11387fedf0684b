package app.sockeye.interchange.hoppscotch;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.AuthReader;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.parts.ForeignValue;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.interchange.parts.TextConverter;
import app.sockeye.interchange.parts.TreeFormat;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hoppscotch's collection, or a list of several. The format has no WebSockets of its own: requests with such an address
 * are taken for them.
 */
public final class HoppscotchFormat implements TreeFormat {
    @Override
    public String label() {
        return "Hoppscotch";
    }

    @Override
    public boolean recognises(TreeValue root) {
        TreeValue first =
                root.isList() && !root.items().isEmpty() ? root.items().get(0) : root;
        return first.member("folders").isList() && first.member("requests").isList();
    }

    @Override
    public void read(TreeValue root, ImportSink sink) {
        List<TreeObject> collections = root.isList()
                ? TreeObject.objects(root, "", sink.leftOut())
                : List.of(new TreeObject(root, "", sink.leftOut()));
        collections.forEach(
                collection -> collection(collection, new Scope(List.of(), List.of(), Optional.empty()), sink));
    }

    /** What the requests of a folder inherit; headers of the innermost folder first. */
    private record Scope(List<String> folder, List<ForeignValue> headers, Optional<TreeObject> auth) {}

    private static void collection(TreeObject collection, Scope outer, ImportSink sink) {
        String name = collection.text("name").isBlank() ? "Hoppscotch" : collection.text("name");
        List<String> folder = new ArrayList<>(outer.folder());
        folder.add(name);
        List<ForeignValue> headers = new ArrayList<>(ForeignValue.read(collection, "headers"));
        headers.addAll(outer.headers());
        Scope scope = new Scope(folder, headers, authOf(collection, outer));
        sink.environment(
                name,
                folder,
                ForeignValue.variables(
                        ForeignValue.read(collection, "variables"),
                        new TextConverter(PlaceholderSyntax.ANGLES, sink.leftOut())));
        collection.objects("requests").forEach(request -> request(request, scope, sink));
        collection.objects("folders").forEach(inner -> collection(inner, scope, sink));
        for (String script : List.of("preRequestScript", "testScript")) {
            collection.leaveOut(LeftOutReason.SCRIPT, script, "scripts of the folder " + name);
        }
        collection.leaveOut(LeftOutReason.NO_COUNTERPART, "description", "description of the folder " + name);
        collection.ignore("v", "id", "_ref_id", "name");
        collection.leaveOutRest();
    }

    private static Optional<TreeObject> authOf(TreeObject item, Scope outer) {
        Optional<TreeObject> own = item.object("auth");
        boolean inherits = own.isEmpty() || own.get().text("authType").equals("inherit");
        return inherits ? outer.auth() : own;
    }

    private static void request(TreeObject request, Scope scope, ImportSink sink) {
        String name = request.text("name");
        ConnectionBuilder connection =
                new ConnectionBuilder(sink, PlaceholderSyntax.ANGLES, scope.folder(), name).at(request);
        String endpoint = request.firstText("endpoint", "url");
        if (!endpoint.strip().matches("(?is)wss?:.*")) {
            sink.leftOut().at("");
            request.report(LeftOutReason.NOT_WEBSOCKET, "request " + name, "");
            return;
        }
        connection.url(endpoint);
        for (ForeignValue parameter : ForeignValue.read(request, "params")) {
            connection.at(parameter.object());
            connection.query(parameter.name(), parameter.value(), parameter.enabled());
        }
        for (ForeignValue header : ForeignValue.read(request, "headers")) {
            connection.at(header.object());
            connection.header(header.name(), header.value(), header.enabled());
        }
        scope.headers().forEach(header -> connection.inheritHeader(header.name(), header.value(), header.enabled()));
        connection.at(request);
        authOf(request, scope).ifPresent(auth -> auth(auth, connection));
        connection.description(request.text("description"));
        for (String script : List.of("preRequestScript", "testScript")) {
            request.leaveOut(LeftOutReason.SCRIPT, script, "scripts");
        }
        request.leaveOut(LeftOutReason.NO_COUNTERPART, "responses", "saved responses");
        request.object("body").ifPresent(body -> {
            body.ignore("contentType");
            body.leaveOutRest();
        });
        request.ignore("v", "id", "_ref_id", "method", "name");
        request.leaveOutRest();
        connection.add();
    }

    /** OAuth 2.0 has its fields in an object of its own. */
    private static void auth(TreeObject auth, ConnectionBuilder connection) {
        if (!auth.flag("authActive", true)) {
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>(ForeignValue.byName(ForeignValue.members(auth)));
        fields.remove("grantTypeInfo");
        auth.object("grantTypeInfo").ifPresent(info -> fields.putAll(ForeignValue.byName(ForeignValue.members(info))));
        AuthReader.read(auth.text("authType"), fields, connection);
    }
}
