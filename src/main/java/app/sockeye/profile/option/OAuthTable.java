package app.sockeye.profile.option;

import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.OAuthClient;
import app.sockeye.client.options.auth.OAuthGrant;
import app.sockeye.client.options.auth.OAuthOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The options of tokens that an OAuth 2.0 server gives. */
final class OAuthTable {
    private static final String OAUTH = "oauth";
    /** Stands for an address that is not right, and was told. */
    private static final URI NOWHERE = URI.create("https://invalid.invalid/");

    static final Option GRANT = Option.choice(
                    "auth.oauth.grant",
                    OptionKind.Choice.of(
                            "clientCredentials", "Client credentials",
                            "authorizationCode", "Sign in at the browser",
                            "deviceCode", "Enter a code at any browser"),
                    "Grant",
                    "How the token is obtained.")
            .onlyWhere(AuthType.OPTION, OAUTH);
    static final Option TOKEN_URL = Option.text(
                    "auth.oauth.tokenUrl",
                    "https://login.example.org/oauth/token",
                    "Token address",
                    "Where the token comes from.")
            .onlyWhere(AuthType.OPTION, OAUTH);
    static final Option AUTHORIZATION_URL = Option.text(
                    "auth.oauth.authorizationUrl",
                    "https://login.example.org/authorize",
                    "Sign-in address",
                    "The page that is opened in the browser.")
            .onlyWhere(GRANT, "authorizationCode");
    static final Option REDIRECT_URL = Option.text(
                    "auth.oauth.redirectUrl",
                    "http://127.0.0.1:0/callback",
                    OAuthGrant.AuthorizationCode.ANY_PORT.toString(),
                    "Redirect address",
                    "Where the browser brings the answer, on this machine; port 0 for any.")
            .onlyWhere(GRANT, "authorizationCode");
    static final Option DEVICE_URL = Option.text(
                    "auth.oauth.deviceUrl",
                    "https://login.example.org/device",
                    "Device address",
                    "Where the code to enter comes from.")
            .onlyWhere(GRANT, "deviceCode");
    static final Option CLIENT_ID = Option.text(
                    "auth.oauth.clientId", "Client ID", "Client ID", "The client as the server knows it.")
            .onlyWhere(AuthType.OPTION, OAUTH);
    static final Option CLIENT_SECRET = Option.secret(
                    "auth.oauth.clientSecret", "None", "Client secret", "A public client has none.")
            .onlyWhere(AuthType.OPTION, OAUTH);
    static final Option CLIENT_IN = Option.choice(
                    "auth.oauth.clientIn",
                    OptionKind.Choice.of("basic", "Basic header", "form", "Form fields"),
                    "Client is sent as",
                    "How the client's secret is sent to the token address.")
            .onlyWhere(AuthType.OPTION, OAUTH);
    static final Option SCOPE = Option.text(
                    "auth.oauth.scope", "None", "Scope", "What the token is to allow, with blanks between.")
            .onlyWhere(AuthType.OPTION, OAUTH);
    static final Option AUDIENCE = Option.text(
                    "auth.oauth.audience", "None", "Audience", "Whom the token is for, where the server asks for it.")
            .onlyWhere(AuthType.OPTION, OAUTH);
    static final Option RENEW_BEFORE = Option.number(
                    "auth.oauth.renewBefore",
                    new OptionKind.Number(0, Duration.ofHours(1).toSeconds(), "s"),
                    OAuthOptions.USUAL_RENEWAL.toSeconds(),
                    "Renew early by",
                    "How long before it expires a token is renewed.")
            .onlyWhere(AuthType.OPTION, OAUTH);

    static final List<Option> ALL = List.of(
            GRANT,
            TOKEN_URL,
            AUTHORIZATION_URL,
            REDIRECT_URL,
            DEVICE_URL,
            CLIENT_ID,
            CLIENT_SECRET,
            CLIENT_IN,
            SCOPE,
            AUDIENCE,
            RENEW_BEFORE);

    private OAuthTable() {}

    static AuthOptions read(OptionReader in, AuthPlace place) {
        Optional<OAuthGrant> grant = grant(in);
        URI tokenUrl = uri(in, TOKEN_URL);
        Optional<AuthSecret> secret = in.given(CLIENT_SECRET).map(AuthSecret::new);
        OAuthClient.SentBy by = in.text(CLIENT_IN).equals("form") ? OAuthClient.SentBy.FORM : OAuthClient.SentBy.BASIC;
        Optional<OAuthClient> client = in.make(
                CLIENT_ID, Optional.empty(), () -> Optional.of(new OAuthClient(in.text(CLIENT_ID), secret, by)));
        if (grant.isEmpty() || client.isEmpty()) {
            return AuthOptions.DEFAULT;
        }
        Option asked =
                grant.get() instanceof OAuthGrant.ClientCredentials && secret.isEmpty() ? CLIENT_SECRET : TOKEN_URL;
        return in.make(
                asked,
                AuthOptions.DEFAULT,
                () -> new AuthOptions.OAuth(
                        OAuthOptions.of(grant.get(), tokenUrl, client.get())
                                .asking(in.text(SCOPE), in.given(AUDIENCE), Optional.empty())
                                .renewing(Duration.ofSeconds(in.number(RENEW_BEFORE))),
                        place));
    }

    private static Optional<OAuthGrant> grant(OptionReader in) {
        return switch (in.text(GRANT)) {
            case "authorizationCode" ->
                in.make(
                        AUTHORIZATION_URL,
                        Optional.empty(),
                        () -> Optional.of(
                                new OAuthGrant.AuthorizationCode(uri(in, AUTHORIZATION_URL), uri(in, REDIRECT_URL))));
            case "deviceCode" ->
                in.make(
                        DEVICE_URL,
                        Optional.empty(),
                        () -> Optional.of(new OAuthGrant.DeviceCode(uri(in, DEVICE_URL))));
            default -> Optional.of(new OAuthGrant.ClientCredentials());
        };
    }

    private static URI uri(OptionReader in, Option option) {
        try {
            return new URI(in.text(option));
        } catch (URISyntaxException e) {
            in.complain(option, "Write an address that begins with https:// or http://.");
            return NOWHERE;
        }
    }
}
