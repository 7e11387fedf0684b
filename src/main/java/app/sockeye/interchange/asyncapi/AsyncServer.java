package app.sockeye.interchange.asyncapi;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.tree.TreeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A server for WebSockets.
 *
 * @param url with variables in single braces
 * @param object as the document has it
 */
record AsyncServer(String name, String url, TreeObject object) {
    /** The name of the variable for the address of a server that the document doesn't name. */
    static final String VARIABLE = "server";

    /** One whose address the user has to fill in. */
    static AsyncServer unknown(TreeObject root) {
        return new AsyncServer(VARIABLE, "wss://{" + VARIABLE + "}", root);
    }

    /** The servers for WebSockets; others are told. */
    static List<AsyncServer> of(AsyncDocument document) {
        List<AsyncServer> servers = new ArrayList<>();
        for (Map.Entry<String, TreeObject> entry :
                document.named(document.root(), "servers").entrySet()) {
            TreeObject server = entry.getValue();
            String protocol = server.text("protocol");
            String host = server.text("host");
            String url = host.isEmpty() ? server.text("url") : host + server.text("pathname");
            boolean scheme = url.matches("(?is)[a-z][a-z0-9+.-]*://.*");
            if (protocol.matches("(?i)wss?") || url.matches("(?is)wss?://.*")) {
                String prefix = protocol.equalsIgnoreCase("ws") ? "ws://" : "wss://";
                servers.add(new AsyncServer(entry.getKey(), scheme ? url : prefix + url, server));
            } else {
                server.report(LeftOutReason.NOT_WEBSOCKET, "server " + entry.getKey(), "its protocol is " + protocol);
            }
        }
        return servers;
    }

    /** The address of a channel on this server. */
    String urlOf(String address) {
        if (address.isEmpty()) {
            return url;
        }
        String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        return address.startsWith("/") || address.startsWith("?") ? base + address : base + "/" + address;
    }
}
