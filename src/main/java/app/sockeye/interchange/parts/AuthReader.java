package app.sockeye.interchange.parts;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.OptionKeys;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns a tool's authentication into options. The tools mean the same by names that differ little: each field is looked
 * up by all of them. One thread.
 */
public final class AuthReader {
    private static final Set<String> NONE = Set.of("", "none", "noauth", "null");

    private final ConnectionBuilder connection;
    private final AuthFields fields;

    private AuthReader(ConnectionBuilder connection, AuthFields fields) {
        this.connection = connection;
        this.fields = fields;
    }

    /**
     * Sets a connection's options.
     *
     * @param type as the tool calls it; {@code inherit} must have been resolved
     * @param fields by the tool's names
     */
    public static void read(String type, Map<String, String> fields, ConnectionBuilder connection) {
        if (NONE.contains(type.strip().toLowerCase(Locale.ROOT))) {
            return;
        }
        if (fields.getOrDefault("disabled", "").equals("true")) {
            connection.leaveOut(LeftOutReason.SWITCHED_OFF, "authentication " + type, "");
            return;
        }
        new AuthReader(connection, new AuthFields(fields)).read(type);
    }

    private void read(String type) {
        switch (type.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "")) {
            case "basic", "userpassword" -> login("basic");
            case "digest" -> login("digest");
            case "bearer", "singletoken" -> bearer();
            case "apikey" -> apiKey();
            case "oauth2" -> new TokenAuth(connection, fields).oauth();
            case "awsv4", "aws4", "iam", "awssignature", "awssigv4", "authaws", "awsiam" -> aws();
            case "jwt", "jwtbearer" -> new TokenAuth(connection, fields).jwt();
            default -> {
                connection.leaveOut(LeftOutReason.NO_COUNTERPART, "authentication " + type, "");
                return;
            }
        }
        fields.leaveOutRest(type, connection);
    }

    private void login(String type) {
        connection.option(OptionKeys.AUTH_TYPE, type);
        connection.option(OptionKeys.USER, fields.take("username", "user"));
        connection.option(OptionKeys.PASSWORD, fields.take("password", "pass"));
    }

    private void bearer() {
        String prefix = fields.take("prefix", "headerPrefix").strip();
        connection.option(OptionKeys.AUTH_TYPE, "bearer");
        connection.option(OptionKeys.TOKEN, fields.take("token", "accessToken", "access_token"));
        connection.option(OptionKeys.TOKEN_PREFIX, prefix.equalsIgnoreCase("Bearer") ? "" : prefix);
    }

    private void apiKey() {
        connection.option(OptionKeys.AUTH_TYPE, "apiKey");
        connection.option(OptionKeys.KEY_NAME, fields.take("key", "name", "keyName"));
        connection.option(OptionKeys.KEY_VALUE, fields.take("value", "keyValue"));
        String place = fields.word("in", "addTo", "add_to", "placement", "location");
        connection.option(
                OptionKeys.KEY_IN, place.contains("query") ? "query" : place.contains("cookie") ? "cookie" : "header");
    }

    private void aws() {
        connection.option(OptionKeys.AUTH_TYPE, "aws");
        connection.option(OptionKeys.AWS_SERVICE, fields.take("service", "serviceName"));
        connection.option(OptionKeys.AWS_REGION, fields.take("region"));
        connection.option(
                OptionKeys.AWS_ACCESS_KEY, fields.take("accessKey", "accessKeyId", "access_key_id", "access_key"));
        connection.option(
                OptionKeys.AWS_SECRET_KEY,
                fields.take("secretKey", "secretAccessKey", "secret_access_key", "secret_key"));
        connection.option(OptionKeys.AWS_SESSION_TOKEN, fields.take("sessionToken", "serviceToken", "session_token"));
    }
}
