package app.sockeye.interchange.parts;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.OptionKeys;
import java.util.Locale;

/** Authentication by a token that is fetched or made: OAuth 2.0 (RFC 6749) and JSON Web Tokens (RFC 7519). One thread. */
final class TokenAuth {
    private final ConnectionBuilder connection;
    private final AuthFields fields;

    TokenAuth(ConnectionBuilder connection, AuthFields fields) {
        this.connection = connection;
        this.fields = fields;
    }

    void oauth() {
        String token = fields.take("accessToken", "access_token");
        if (!token.isEmpty() && !fields.has("accessTokenUrl")) {
            // A token that was pasted, with nothing that says how to get another one.
            connection.option(OptionKeys.AUTH_TYPE, "bearer");
            connection.option(OptionKeys.TOKEN, token);
            place("access_token");
            return;
        }
        String grant = fields.take("grant_type", "grantType", "flow");
        String known =
                switch (grant.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "")) {
                    case "" -> "";
                    case "authorizationcode", "authorizationcodewithpkce" -> "authorizationCode";
                    case "clientcredentials" -> "clientCredentials";
                    case "devicecode", "deviceauthorization" -> "deviceCode";
                    default -> "none";
                };
        if (known.equals("none")) {
            connection.leaveOut(LeftOutReason.NO_COUNTERPART, "OAuth 2.0 grant " + grant, "");
            fields.forget();
            return;
        }
        connection.option(OptionKeys.AUTH_TYPE, "oauth");
        connection.option(OptionKeys.OAUTH_GRANT, known);
        connection.option(
                OptionKeys.OAUTH_TOKEN_URL,
                fields.take("accessTokenUrl", "access_token_url", "tokenEndpoint", "tokenUrl", "token_url"));
        connection.option(
                OptionKeys.OAUTH_AUTHORIZATION_URL,
                fields.take("authUrl", "authorizationUrl", "authorization_url", "authEndpoint"));
        connection.option(
                OptionKeys.OAUTH_DEVICE_URL,
                fields.take("deviceAuthorizationUrl", "device_authorization_url", "deviceAuthUrl"));
        connection.option(OptionKeys.OAUTH_CLIENT_ID, fields.take("clientId", "client_id", "clientID"));
        connection.option(OptionKeys.OAUTH_CLIENT_SECRET, fields.take("clientSecret", "client_secret"));
        connection.option(OptionKeys.OAUTH_SCOPE, fields.take("scope", "scopes"));
        connection.option(OptionKeys.OAUTH_AUDIENCE, fields.take("audience"));
        redirect(fields.take("redirect_uri", "redirectUri", "redirectUrl", "callback_url", "callbackUrl"));
        clientIn();
        place("access_token");
        // The token that the other tool has got is of no use for long.
        fields.take("token", "refreshToken", "refresh_token", "token_source", "tokenSource");
    }

    /** The browser brings the answer to this machine: an address elsewhere is of no use. */
    private void redirect(String url) {
        if (url.matches("(?i)https?://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?:[:/].*)?")) {
            connection.option(OptionKeys.OAUTH_REDIRECT_URL, url);
        } else if (!url.isEmpty()) {
            connection.leaveOut(LeftOutReason.NO_COUNTERPART, "redirect address", "it is not of this machine");
        }
    }

    /** Where the client's id and secret stand in the request for a token. */
    private void clientIn() {
        String place = fields.word(
                "client_authentication",
                "clientAuthentication",
                "credentials_placement",
                "credentialsPlacement",
                "credentialsInBody",
                "credentials");
        if (!place.isEmpty()) {
            boolean form = place.contains("body") || place.equals("true");
            connection.option(OptionKeys.OAUTH_CLIENT_IN, form ? "form" : "basic");
        }
    }

    /**
     * Where the token goes, and what stands before it there.
     *
     * @param parameter the name of the query parameter where the file names none
     */
    private void place(String parameter) {
        String place = fields.word("addTokenTo", "addTo", "token_placement", "tokenPlacement", "location", "placement");
        String named = fields.take("queryParamKey", "token_query_key", "tokenQueryKey", "paramName", "name");
        String prefix = fields.take(
                        "headerPrefix", "tokenPrefix", "token_header_prefix", "tokenHeaderPrefix", "token_prefix")
                .strip();
        if (place.contains("query") || place.contains("url")) {
            connection.option(OptionKeys.KEY_IN, "query");
            connection.option(OptionKeys.KEY_NAME, named.isEmpty() ? parameter : named);
        } else if (!prefix.isEmpty() && !prefix.equalsIgnoreCase("Bearer")) {
            connection.option(OptionKeys.TOKEN_PREFIX, prefix);
        }
    }

    void jwt() {
        String algorithm = fields.take("algorithm");
        String secret = fields.take("secret");
        String privateKey = fields.take("privateKey");
        connection.option(OptionKeys.AUTH_TYPE, "jwt");
        connection.option(OptionKeys.JWT_ALGORITHM, algorithm);
        if (algorithm.isEmpty() || algorithm.startsWith("HS")) {
            connection.option(OptionKeys.JWT_KEY, secret.isEmpty() ? privateKey : secret);
        } else {
            connection.leaveOut(
                    LeftOutReason.NO_COUNTERPART, "private key of the token", "put it into a file and choose that");
        }
        if (fields.take("isSecretBase64Encoded", "secretBase64").equals("true")) {
            connection.option(OptionKeys.JWT_BASE64, "true");
        }
        connection.option(OptionKeys.JWT_CLAIMS, fields.take("payload", "claims"));
        connection.option(OptionKeys.JWT_HEADER, fields.take("jwtHeaders", "headers", "header"));
        place("token");
    }
}
