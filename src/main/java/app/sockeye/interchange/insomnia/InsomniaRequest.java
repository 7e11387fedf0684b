package app.sockeye.interchange.insomnia;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.OptionKeys;
import app.sockeye.interchange.parts.AuthReader;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.parts.ForeignValue;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.message.Format;
import java.util.List;
import java.util.Optional;

/** A WebSocket request, which versions 4 and 5 write almost alike. */
final class InsomniaRequest {
    private static final String DEFAULT_REDIRECTS = "10";

    private InsomniaRequest() {}

    /** @param payloads the messages saved with it */
    static void read(TreeObject request, InsomniaScope scope, List<TreeObject> payloads, ImportSink sink) {
        ConnectionBuilder connection = new ConnectionBuilder(
                        sink, PlaceholderSyntax.INSOMNIA, scope.folder(), request.text("name"))
                .at(request);
        connection.url(request.text("url"));
        for (ForeignValue parameter : ForeignValue.read(request, "parameters")) {
            connection.at(parameter.object());
            connection.query(parameter.name(), parameter.value(), parameter.enabled());
        }
        for (ForeignValue value : ForeignValue.read(request, "pathParameters")) {
            connection.at(value.object());
            connection.pathValue(value.name(), value.value());
        }
        for (ForeignValue header : ForeignValue.read(request, "headers")) {
            connection.at(header.object());
            connection.header(header.name(), header.value(), header.enabled());
        }
        scope.headers().forEach(header -> connection.inheritHeader(header.name(), header.value(), header.enabled()));
        connection.at(request);
        scope.authOf(request).ifPresent(auth -> {
            List<ForeignValue> fields = ForeignValue.members(auth);
            AuthReader.read(auth.text("type"), ForeignValue.byName(fields), connection);
        });
        settings(request, connection);
        payloads.forEach(payload -> message(payload, connection));
        String inMeta =
                request.object("meta").map(meta -> meta.text("description")).orElse("");
        connection.description(inMeta.isEmpty() ? request.text("description") : inMeta);
        request.ignore("_id", "_type", "parentId", "modified", "created", "metaSortKey", "isPrivate", "type", "meta");
        request.ignore("name", "environmentPropertyOrder", "disableUserAgentHeader");
        request.leaveOutRest();
        connection.add();
    }

    private static void settings(TreeObject request, ConnectionBuilder connection) {
        Optional<TreeObject> settings = request.object("settings");
        settings.ifPresent(v5 -> {
            redirects(v5.text("followRedirects"), connection);
            v5.object("cookies").ifPresent(cookies -> cookies(cookies.flag("send", true), connection));
            v5.ignore("encodeUrl");
            v5.leaveOutRest();
        });
        redirects(request.text("settingFollowRedirects"), connection);
        cookies(request.flag("settingSendCookies", true), connection);
        request.ignore("settingStoreCookies", "settingEncodeUrl");
    }

    private static void redirects(String follow, ConnectionBuilder connection) {
        switch (follow) {
            case "on" -> connection.option(OptionKeys.REDIRECTS, DEFAULT_REDIRECTS);
            case "off" -> connection.option(OptionKeys.REDIRECTS, "0");
            default -> {
                // As the program's own settings say.
            }
        }
    }

    private static void cookies(boolean send, ConnectionBuilder connection) {
        if (!send) {
            connection.option(OptionKeys.COOKIES, "false");
        }
    }

    private static void message(TreeObject payload, ConnectionBuilder connection) {
        connection.at(payload);
        boolean json = payload.text("mode").contains("json");
        connection.message(payload.text("name"), json ? Format.JSON : Format.TEXT, payload.text("value"));
    }

    /** Tells a request of another protocol. */
    static void leaveOut(TreeObject request) {
        request.report(LeftOutReason.NOT_WEBSOCKET, "request " + request.text("name"), "");
    }
}
