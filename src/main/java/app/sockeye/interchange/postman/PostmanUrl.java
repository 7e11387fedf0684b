package app.sockeye.interchange.postman;

import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.parts.ForeignValue;
import app.sockeye.interchange.tree.TreeObject;
import java.util.List;
import java.util.Optional;

/**
 * The address of a request of version 2.1: a text, or its parts beside it.
 *
 * @param parts empty where there is only the text
 */
record PostmanUrl(String raw, Optional<TreeObject> parts) {

    static PostmanUrl of(TreeObject request) {
        Optional<TreeObject> parts =
                request.value().member("url").isObject() ? request.object("url") : Optional.empty();
        return new PostmanUrl(parts.map(PostmanUrl::joined).orElseGet(() -> request.text("url")), parts);
    }

    private static String joined(TreeObject url) {
        String raw = url.text("raw");
        if (!raw.isEmpty()) {
            return raw;
        }
        String protocol = url.text("protocol");
        String port = url.text("port");
        List<String> path = url.texts("path");
        return (protocol.isEmpty() ? "" : protocol + "://")
                + String.join(".", url.texts("host"))
                + (port.isEmpty() ? "" : ":" + port)
                + (path.isEmpty() ? "" : "/" + String.join("/", path));
    }

    /** Sets the address; parameters that are on stand in the text already. */
    void read(ConnectionBuilder connection) {
        connection.url(raw);
        parts.ifPresent(url -> {
            boolean inText = url.has("raw");
            int at = 0;
            for (ForeignValue parameter : ForeignValue.read(url, "query")) {
                if (!inText || !parameter.enabled()) {
                    connection.at(parameter.object());
                    connection.query(parameter.name(), parameter.value(), parameter.enabled(), at);
                }
                at++;
            }
            for (ForeignValue variable : ForeignValue.read(url, "variable")) {
                connection.at(variable.object());
                connection.pathValue(variable.name(), variable.value());
            }
        });
    }
}
