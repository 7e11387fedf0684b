package app.sockeye.interchange.bruno;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.OptionKeys;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.message.Format;
import java.util.Map;

/** Parts of a WebSocket request that all of Bruno's formats have. */
final class BrunoParts {
    private static final String DEFAULT_REDIRECTS = "5";

    private BrunoParts() {}

    static Format format(String type) {
        return switch (type) {
            case "json" -> Format.JSON;
            case "binary" -> Format.BASE64;
            default -> Format.TEXT;
        };
    }

    private static void follow(String value, ConnectionBuilder connection) {
        if (value.equals("false")) {
            connection.option(OptionKeys.REDIRECTS, "0");
        } else if (!connection.has(OptionKeys.REDIRECTS)) {
            connection.option(OptionKeys.REDIRECTS, DEFAULT_REDIRECTS);
        }
    }

    /** Time-outs and pings in ms; 0 means none. */
    static void settings(Map<String, String> settings, ConnectionBuilder connection) {
        settings.forEach((key, value) -> {
            boolean none = value.isBlank() || value.equals("0") || value.equals("inherit");
            if (key.equals("timeout") && !none) {
                connection.option(OptionKeys.CONNECT_TIMEOUT, value);
            } else if (key.equals("maxRedirects") && !none) {
                connection.option(OptionKeys.REDIRECTS, value);
            } else if (key.equals("followRedirects")) {
                follow(value, connection);
            } else if (key.equals("keepAliveInterval") && !none) {
                connection.option(OptionKeys.PING_EVERY, value);
            } else if (!none && !key.equals("encodeUrl") && !value.equals("false")) {
                connection.leaveOut(LeftOutReason.NO_COUNTERPART, "setting " + key, "");
            }
        });
    }
}
