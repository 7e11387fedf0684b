package app.sockeye.interchange.bruno;

import app.sockeye.interchange.model.ImportedValue;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.parts.ForeignValue;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.interchange.parts.TextConverter;
import app.sockeye.interchange.tree.TreeObject;
import java.util.List;
import java.util.Optional;

/** Requests, folders and environments in Bruno's YAML files and its JSON export. */
final class BrunoTree {
    private BrunoTree() {}

    /** A request of a YAML file. */
    static void readYaml(TreeObject file, BrunoScope scope, ImportSink sink) {
        Optional<TreeObject> info = file.object("info");
        String name = info.map(i -> i.text("name")).orElse("");
        String label = name.isBlank() ? sink.baseName() : name;
        Optional<TreeObject> target = file.object("websocket");
        if (target.isEmpty()) {
            sink.leftOut()
                    .add(
                            LeftOutReason.NOT_WEBSOCKET,
                            "request " + label,
                            file.value().line(),
                            "",
                            "");
            return;
        }
        ConnectionBuilder connection = connection(target.get(), label, scope, sink);
        target.get().ignore("url", "headers", "params", "auth");
        messages(target.get(), connection);
        file.object("settings")
                .ifPresent(settings ->
                        BrunoParts.settings(ForeignValue.byName(ForeignValue.members(settings)), connection));
        connection.description(file.text("docs"));
        file.leaveOut(LeftOutReason.SCRIPT, "runtime", "scripts and variables of the request");
        target.get().leaveOutRest();
        file.leaveOutRest();
        connection.add();
    }

    /** A request of the JSON export. */
    static void readExport(TreeObject item, BrunoScope scope, ImportSink sink) {
        String name = item.text("name");
        if (!item.text("type").matches("ws(?:-request)?|websocket")) {
            item.report(LeftOutReason.NOT_WEBSOCKET, "request " + name, "");
            return;
        }
        TreeObject request = item.object("request").orElse(item);
        ConnectionBuilder connection = connection(request, name, scope, sink);
        request.object("body").ifPresent(body -> {
            body.objects("ws").forEach(message -> message(message, message, "content", connection));
            body.ignore("mode");
            body.leaveOutRest();
        });
        item.object("settings")
                .ifPresent(settings ->
                        BrunoParts.settings(ForeignValue.byName(ForeignValue.members(settings)), connection));
        connection.description(request.text("docs"));
        for (String script : List.of("script", "tests", "assertions", "vars")) {
            request.leaveOut(
                    LeftOutReason.SCRIPT, script, script.equals("vars") ? "variables of the request" : "scripts");
        }
        request.ignore("url", "headers", "params", "auth", "method", "type", "name", "seq");
        item.ignore("seq", "uid", "tags", "filename");
        request.leaveOutRest();
        item.leaveOutRest();
        connection.add();
    }

    private static ConnectionBuilder connection(TreeObject request, String name, BrunoScope scope, ImportSink sink) {
        ConnectionBuilder connection =
                new ConnectionBuilder(sink, PlaceholderSyntax.BRACES, scope.folder(), name).at(request);
        connection.url(request.text("url"));
        for (ForeignValue parameter : ForeignValue.read(request, "params")) {
            if (parameter.object().text("type").equals("path")) {
                connection.pathValue(parameter.name(), parameter.value());
            } else if (!parameter.enabled()) {
                connection.query(parameter.name(), parameter.value(), false);
            }
        }
        scope.apply(BrunoField.of(request, "headers"), BrunoAuth.of(request), connection);
        return connection.at(request);
    }

    /** One message, or a list of them with titles. */
    private static void messages(TreeObject request, ConnectionBuilder connection) {
        if (request.value().member("message").isObject()) {
            request.object("message").ifPresent(message -> message(message, message, "data", connection));
        } else {
            for (TreeObject titled : request.objects("message")) {
                titled.object("message").ifPresent(message -> message(titled, message, "data", connection));
            }
        }
    }

    private static void message(TreeObject titled, TreeObject message, String key, ConnectionBuilder connection) {
        connection.at(message);
        connection.message(
                titled.firstText("title", "name"), BrunoParts.format(message.text("type")), message.text(key));
    }

    /** What a folder's or a collection's file says for its requests. */
    static BrunoScope scope(Optional<TreeObject> request, String name, BrunoScope outer, ImportSink sink) {
        if (request.isEmpty()) {
            return outer.within(name, List.of(), BrunoAuth.INHERITED);
        }
        TreeObject defaults = request.get();
        BrunoScope scope = outer.within(name, BrunoField.of(defaults, "headers"), BrunoAuth.of(defaults));
        sink.environment(name, scope.folder(), variables(defaults, sink));
        for (String script : List.of("scripts", "script", "tests")) {
            defaults.leaveOut(LeftOutReason.SCRIPT, script, "scripts of the folder " + name);
        }
        defaults.leaveOutRest();
        return scope;
    }

    /** The values of an environment or a folder. */
    static List<ImportedValue> variables(TreeObject owner, ImportSink sink) {
        return ForeignValue.variables(
                ForeignValue.read(owner, "variables"), new TextConverter(PlaceholderSyntax.BRACES, sink.leftOut()));
    }
}
