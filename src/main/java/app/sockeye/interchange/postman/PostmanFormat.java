package app.sockeye.interchange.postman;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.parts.ForeignValue;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.interchange.parts.TextConverter;
import app.sockeye.interchange.parts.TreeFormat;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import app.sockeye.message.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Postman's collection of version 2.0 or 2.1. The format has no WebSockets of its own: requests with such an address, or
 * with the header of an upgrade, are taken for them.
 */
public final class PostmanFormat implements TreeFormat {
    private static final Pattern VARIABLE_FIRST = Pattern.compile("(?s)\\{\\{([^{}]++)}}.*");

    @Override
    public String label() {
        return "Postman";
    }

    @Override
    public boolean recognises(TreeValue root) {
        TreeValue info = collection(root).member("info");
        return collection(root).member("item").isList()
                && (info.member("schema").text().contains("postman.com")
                        || !info.member("_postman_id").isEmpty());
    }

    /** The collection itself, which Postman's API wraps. */
    private static TreeValue collection(TreeValue root) {
        return root.member("collection").isObject() ? root.member("collection") : root;
    }

    @Override
    public void read(TreeValue root, ImportSink sink) {
        String path = collection(root) == root ? "" : "collection";
        new Reader(sink, new TreeObject(collection(root), path, sink.leftOut())).read();
    }

    /** Reads one collection. */
    private static final class Reader {
        private final ImportSink sink;
        private final TreeObject root;
        private final List<ForeignValue> variables;

        Reader(ImportSink sink, TreeObject root) {
            this.sink = sink;
            this.root = root;
            this.variables = ForeignValue.read(root, "variable");
        }

        void read() {
            String name = root.object("info").map(info -> info.text("name")).orElse("");
            List<String> folder = List.of(name.isBlank() ? sink.baseName() : name);
            sink.environment(
                    folder.get(0),
                    folder,
                    ForeignValue.variables(variables, new TextConverter(PlaceholderSyntax.BRACES, sink.leftOut())));
            root.leaveOut(LeftOutReason.SCRIPT, "event", "scripts of the collection");
            items(root.objects("item"), folder, PostmanAuth.of(root, Optional.empty()));
            root.ignore("id", "uid", "owner", "createdAt", "updatedAt");
            root.leaveOutRest();
        }

        private void items(List<TreeObject> items, List<String> folder, Optional<TreeObject> inherited) {
            for (TreeObject item : items) {
                String name = item.text("name");
                Optional<TreeObject> auth = PostmanAuth.of(item, inherited);
                if (item.has("item")) {
                    List<String> inner = new ArrayList<>(folder);
                    inner.add(name.isBlank() ? "Folder" : name);
                    item.leaveOut(LeftOutReason.SCRIPT, "event", "scripts of the folder " + name);
                    item.leaveOut(LeftOutReason.NO_COUNTERPART, "description", "description of the folder " + name);
                    item.ignore("id", "uid", "_postman_id", "_postman_isSubFolder");
                    items(item.objects("item"), inner, auth);
                    item.leaveOutRest();
                } else {
                    request(item, name, folder, auth);
                }
            }
        }

        private void request(TreeObject item, String name, List<String> folder, Optional<TreeObject> inherited) {
            TreeObject request = item.value().member("request").isObject()
                    ? item.object("request").orElse(item)
                    : new TreeObject(item.value(), item.path(), sink.leftOut());
            PostmanUrl url = request.value() == item.value()
                    ? new PostmanUrl(item.text("request"), Optional.empty())
                    : PostmanUrl.of(request);
            List<ForeignValue> headers = headers(request);
            if (!isWebSocket(url.raw(), headers)) {
                item.report(LeftOutReason.NOT_WEBSOCKET, "request " + name, "");
                return;
            }
            ConnectionBuilder connection =
                    new ConnectionBuilder(sink, PlaceholderSyntax.BRACES, folder, name).at(request);
            url.read(connection);
            for (ForeignValue header : headers) {
                connection.at(header.object());
                connection.header(header.name(), header.value(), header.enabled());
            }
            connection.at(request);
            PostmanAuth.read(PostmanAuth.of(request, inherited), connection);
            connection.description(description(request.value().member("description")));
            request.object("body").ifPresent(body -> body(body, connection));
            item.leaveOut(LeftOutReason.SCRIPT, "event", "scripts");
            item.leaveOut(LeftOutReason.NO_COUNTERPART, "response", "saved responses");
            item.ignore("id", "uid", "_postman_id", "request");
            request.ignore("method", "description", "url", "header", "name", "request", "id", "event", "response");
            item.leaveOutRest();
            if (request.value() != item.value()) {
                request.leaveOutRest();
            }
            connection.add();
        }

        private List<ForeignValue> headers(TreeObject request) {
            TreeValue headers = request.value().member("header");
            if (!headers.isScalar()) {
                return ForeignValue.read(request, "header");
            }
            List<ForeignValue> lines = new ArrayList<>();
            for (String line : headers.text().split("\\R")) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    lines.add(new ForeignValue(
                            line.substring(0, colon), line.substring(colon + 1).strip(), true, false, request));
                }
            }
            return lines;
        }

        private void body(TreeObject body, ConnectionBuilder connection) {
            String raw = body.text("raw");
            if (!raw.isBlank()) {
                connection.at(body);
                connection.message("", Format.TEXT, raw);
            }
            body.ignore("mode", "options");
            body.leaveOutRest();
        }

        private static String description(TreeValue description) {
            return description.isObject() ? description.member("content").text() : description.text();
        }

        private boolean isWebSocket(String url, List<ForeignValue> headers) {
            Matcher variable = VARIABLE_FIRST.matcher(url);
            String start = !variable.matches()
                    ? url
                    : variables.stream()
                            .filter(value ->
                                    value.name().equals(variable.group(1).strip()))
                            .map(ForeignValue::value)
                            .findFirst()
                            .orElse(url);
            return start.strip().matches("(?is)wss?:.*")
                    || headers.stream()
                            .anyMatch(header -> header.name().equalsIgnoreCase("Upgrade")
                                    && header.value().strip().equalsIgnoreCase("websocket"));
        }
    }
}
