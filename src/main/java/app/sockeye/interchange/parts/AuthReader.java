package app.sockeye.interchange.parts;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.OptionKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns a tool's authentication into options. The tools mean the same by names that differ little: each field is looked
 * up by all of them. One thread.
 */
public final class AuthReader {
    private static final Set<String> NONE = Set.of("", "none", "noauth", "null");

    /** Fields that say what is so here anyway, or only how the other tool's window looks; in lower case. */
    private static final Set<String> SILENT = Set.of(
            "type",
            "mode",
            "disabled",
            "authactive",
            "authtype",
            "useiso88591",
            "showpassword",
            "tokenname",
            "issecretbase64encoded",
            "secretbase64",
            "addtokento",
            "usebrowser",
            "state",
            "stateless",
            "usepkce",
            "pkce",
            "ispkce",
            "challengealgorithm",
            "pkcemethod",
            "codechallengemethod",
            "codeverifiermethod",
            "auto_fetch_token",
            "auto_refresh_token",
            "autofetchtoken",
            "autorefreshtoken",
            "refreshrequestparams",
            "tokenrequestparams",
            "authrequestparams",
            "credentials_id",
            "credentialsid",
            // Of Digest: the server's challenge says them.
            "realm",
            "nonce",
            "algorithm",
            "qop",
            "noncecount",
            "clientnonce",
            "opaque",
            "disableretryrequest",
            "disableretryingrequest");

    private final ConnectionBuilder connection;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private AuthReader(ConnectionBuilder connection, Map<String, String> fields) {
        this.connection = connection;
        fields.forEach((name, value) -> {
            if (!value.isBlank()) {
                this.fields.put(name, value);
            }
        });
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
        new AuthReader(connection, fields).read(type);
    }

    private void read(String type) {
        switch (type.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "")) {
            case "basic", "userpassword" -> login("basic");
            case "digest" -> login("digest");
            case "bearer", "singletoken" -> bearer();
            case "apikey" -> apiKey();
            case "oauth2" -> oauth();
            case "awsv4", "aws4", "iam", "awssignature", "awssigv4", "authaws", "awsiam" -> aws();
            case "jwt", "jwtbearer" -> jwt();
            default -> {
                connection.leaveOut(LeftOutReason.NO_COUNTERPART, "authentication " + type, "");
                return;
            }
        }
        fields.keySet().stream()
                .filter(name -> !SILENT.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name ->
                        connection.leaveOut(LeftOutReason.NO_COUNTERPART, type + " authentication's " + name, ""));
    }

    private void login(String type) {
        connection.option(OptionKeys.AUTH_TYPE, type);
        connection.option(OptionKeys.USER, take("username", "user"));
        connection.option(OptionKeys.PASSWORD, take("password", "pass"));
    }

    private void bearer() {
        String prefix = take("prefix", "headerPrefix");
        String token = take("token", "accessToken", "access_token");
        if (prefix.isEmpty() || prefix.equalsIgnoreCase("Bearer")) {
            connection.option(OptionKeys.AUTH_TYPE, "bearer");
            connection.option(OptionKeys.TOKEN, token);
        } else {
            connection.header("Authorization", prefix + " " + token, true);
        }
    }

    private void apiKey() {
        connection.option(OptionKeys.AUTH_TYPE, "apiKey");
        connection.option(OptionKeys.KEY_NAME, take("key", "name", "keyName"));
        connection.option(OptionKeys.KEY_VALUE, take("value", "keyValue"));
        String place = take("in", "addTo", "add_to", "placement", "location").toLowerCase(Locale.ROOT);
        connection.option(
                OptionKeys.KEY_IN, place.contains("query") ? "query" : place.contains("cookie") ? "cookie" : "header");
    }

    private void oauth() {
        String token = take("accessToken", "access_token");
        if (!token.isEmpty() && !fields.containsKey("accessTokenUrl")) {
            // A token that was pasted, with nothing that says how to get another one.
            connection.option(OptionKeys.AUTH_TYPE, "bearer");
            connection.option(OptionKeys.TOKEN, token);
            return;
        }
        String grant = take("grant_type", "grantType", "flow");
        String plain = grant.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        if (plain.startsWith("authorizationcode")) {
            connection.option(OptionKeys.OAUTH_GRANT, "authorizationCode");
        } else if (plain.equals("clientcredentials")) {
            connection.option(OptionKeys.OAUTH_GRANT, "clientCredentials");
        } else if (plain.equals("devicecode") || plain.equals("deviceauthorization")) {
            connection.option(OptionKeys.OAUTH_GRANT, "deviceCode");
        } else if (!grant.isEmpty()) {
            connection.leaveOut(LeftOutReason.NO_COUNTERPART, "OAuth 2.0 grant " + grant, "");
            fields.clear();
            return;
        }
        connection.option(OptionKeys.AUTH_TYPE, "oauth");
        connection.option(
                OptionKeys.OAUTH_TOKEN_URL,
                take("accessTokenUrl", "access_token_url", "tokenEndpoint", "tokenUrl", "token_url"));
        connection.option(
                OptionKeys.OAUTH_AUTHORIZATION_URL,
                take("authUrl", "authorizationUrl", "authorization_url", "authEndpoint"));
        connection.option(
                OptionKeys.OAUTH_DEVICE_URL,
                take("deviceAuthorizationUrl", "device_authorization_url", "deviceAuthUrl"));
        connection.option(OptionKeys.OAUTH_CLIENT_ID, take("clientId", "client_id", "clientID"));
        connection.option(OptionKeys.OAUTH_CLIENT_SECRET, take("clientSecret", "client_secret"));
        connection.option(OptionKeys.OAUTH_SCOPE, take("scope", "scopes"));
        connection.option(OptionKeys.OAUTH_AUDIENCE, take("audience"));
        clientIn();
        sentAs();
        take("headerPrefix", "tokenPrefix", "token_header_prefix", "token_placement", "token", "credentials_id");
    }

    /** Where the client's id and secret stand in the request for a token. */
    private void clientIn() {
        String place = take(
                        "client_authentication",
                        "clientAuthentication",
                        "credentials_placement",
                        "credentialsPlacement",
                        "credentialsInBody",
                        "credentials")
                .toLowerCase(Locale.ROOT);
        if (!place.isEmpty()) {
            boolean form = place.contains("body") || place.equals("true");
            connection.option(OptionKeys.OAUTH_CLIENT_IN, form ? "form" : "basic");
        }
    }

    /** Tells a token that isn't sent as {@code Authorization: Bearer}, as all here are. */
    private void sentAs() {
        String prefix = take("headerPrefix", "tokenPrefix", "token_header_prefix");
        if (!prefix.isEmpty() && !prefix.strip().equalsIgnoreCase("Bearer")) {
            connection.leaveOut(LeftOutReason.NO_COUNTERPART, "token prefix " + prefix, "tokens are sent as Bearer");
        }
        String place = take("token_placement", "tokenPlacement").toLowerCase(Locale.ROOT);
        if (place.contains("url") || place.contains("query")) {
            connection.leaveOut(LeftOutReason.NO_COUNTERPART, "token in the query", "tokens are sent in a header");
        }
    }

    private void aws() {
        connection.option(OptionKeys.AUTH_TYPE, "aws");
        connection.option(OptionKeys.AWS_SERVICE, take("service", "serviceName"));
        connection.option(OptionKeys.AWS_REGION, take("region"));
        connection.option(OptionKeys.AWS_ACCESS_KEY, take("accessKey", "accessKeyId", "access_key_id", "access_key"));
        connection.option(
                OptionKeys.AWS_SECRET_KEY, take("secretKey", "secretAccessKey", "secret_access_key", "secret_key"));
        connection.option(OptionKeys.AWS_SESSION_TOKEN, take("sessionToken", "serviceToken", "session_token"));
    }

    private void jwt() {
        connection.option(OptionKeys.AUTH_TYPE, "jwt");
        connection.option(OptionKeys.JWT_ALGORITHM, take("algorithm"));
        String privateKey = take("privateKey");
        String secret = take("secret");
        connection.option(OptionKeys.JWT_KEY, secret.isEmpty() ? privateKey : secret);
        connection.option(OptionKeys.JWT_CLAIMS, take("payload", "claims"));
        for (String flag : List.of("isSecretBase64Encoded", "secretBase64")) {
            if (take(flag).equals("true")) {
                connection.leaveOut(LeftOutReason.NO_COUNTERPART, "key in Base64", "it is used as it is written");
            }
        }
        String prefix = take("headerPrefix");
        if (!prefix.isEmpty() && !prefix.strip().equalsIgnoreCase("Bearer")) {
            connection.leaveOut(LeftOutReason.NO_COUNTERPART, "token prefix " + prefix, "tokens are sent as Bearer");
        }
    }

    /** The first field that is there; all of these count as asked for. */
    private String take(String... names) {
        String found = "";
        for (String name : names) {
            String value = fields.remove(name);
            found = found.isEmpty() && value != null ? value : found;
        }
        return found;
    }
}
