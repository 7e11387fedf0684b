package app.sockeye.profile.option;

import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectRules;
import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.AwsOptions;
import java.util.List;
import java.util.stream.Stream;

/** The options of authentication. */
public final class AuthTable {
    private static final Option TYPE = AuthType.OPTION;

    /** The name that is sent as Basic or Digest. */
    public static final Option USER =
            Option.text("auth.user", "Name", "User", "The user's name.").onlyWhere(TYPE, "basic", "digest");

    static final Option PASSWORD = Option.secret("auth.password", "Password", "Password", "The user's password.")
            .onlyWhere(TYPE, "basic", "digest");
    static final Option TOKEN =
            Option.secret("auth.token", "Token", "Token", "The token as it is.").onlyWhere(TYPE, "bearer");
    static final Option KEY_VALUE =
            Option.secret("auth.keyValue", "Key", "Key", "The key as it is.").onlyWhere(TYPE, "apiKey");
    static final Option PLACE = Option.choice(
                    "auth.keyIn",
                    OptionKind.Choice.of(
                            "header", "Header",
                            "query", "Query parameter",
                            "cookie", "Cookie",
                            "subprotocol", "Subprotocol"),
                    "Goes into",
                    "The part of the opening handshake that carries it.")
            .onlyWhere(TYPE, "bearer", "apiKey", "jwt", "oauth");
    static final Option PLACE_NAME = Option.text(
                    "auth.keyName",
                    "Authorization",
                    "Name there",
                    "The name of the header, parameter or cookie; of a header, Authorization by default.")
            .onlyWhere(TYPE, "bearer", "apiKey", "jwt", "oauth");
    static final Option PREFIX = Option.text(
                    "auth.prefix", "None", "Prefix", "What stands before a token in a header or subprotocol.")
            .onlyWhere(TYPE, "bearer", "apiKey", "jwt", "oauth");
    static final Option AWS_ACCESS_KEY = Option.text(
                    "auth.aws.accessKey", "AKIA…", "Access key", "The id of the access key.")
            .onlyWhere(TYPE, "aws");
    static final Option AWS_SECRET_KEY = Option.secret(
                    "auth.aws.secretKey", "Secret key", "Secret access key", "The secret of the access key.")
            .onlyWhere(TYPE, "aws");
    static final Option AWS_SESSION_TOKEN = Option.secret(
                    "auth.aws.sessionToken", "None", "Session token", "The token of temporary credentials.")
            .onlyWhere(TYPE, "aws");
    static final Option AWS_REGION = Option.text(
                    "auth.aws.region", "eu-central-1", "Region", "The region of the service.")
            .onlyWhere(TYPE, "aws");
    static final Option AWS_SERVICE = Option.text(
                    "auth.aws.service",
                    AwsOptions.API_GATEWAY,
                    AwsOptions.API_GATEWAY,
                    "Service",
                    "Such as execute-api for API Gateway, or iotdevicegateway for AWS IoT.")
            .onlyWhere(TYPE, "aws");

    static final List<Option> ALL = Stream.concat(
                    Stream.of(
                            TYPE,
                            USER,
                            PASSWORD,
                            TOKEN,
                            KEY_VALUE,
                            AWS_ACCESS_KEY,
                            AWS_SECRET_KEY,
                            AWS_SESSION_TOKEN,
                            AWS_REGION,
                            AWS_SERVICE),
                    Stream.of(JwtTable.ALL, OAuthTable.ALL, List.of(PLACE, PLACE_NAME, PREFIX))
                            .flatMap(List::stream))
            .toList();

    private AuthTable() {}

    static AuthOptions read(OptionReader in) {
        AuthOptions auth = in.make(TYPE, AuthOptions.DEFAULT, () -> of(in));
        ConnectRules.complaintAboutAuth(auth).ifPresent(sentence -> in.complain(PLACE_NAME, sentence));
        return auth;
    }

    private static AuthOptions of(OptionReader in) {
        return switch (in.text(TYPE)) {
            case "basic" -> new AuthOptions.Basic(credentials(in));
            case "digest" -> new AuthOptions.Digest(credentials(in));
            case "bearer" -> new AuthOptions.Bearer(secret(in, TOKEN), place(in));
            case "apiKey" -> new AuthOptions.ApiKey(secret(in, KEY_VALUE), place(in));
            case "jwt" -> JwtTable.read(in, place(in));
            case "oauth" -> OAuthTable.read(in, place(in));
            case "aws" -> new AuthOptions.Aws(aws(in));
            default -> AuthOptions.DEFAULT;
        };
    }

    private static Credentials credentials(OptionReader in) {
        if (in.text(USER).isEmpty()) {
            in.complain(USER, "Write the user's name.");
        }
        return new Credentials(in.text(USER), in.text(PASSWORD));
    }

    static AuthSecret secret(OptionReader in, Option option) {
        if (in.text(option).isEmpty()) {
            in.complain(option, "Write it here, or a reference such as ${secret:name}.");
        }
        return new AuthSecret(in.text(option));
    }

    static AuthPlace place(OptionReader in) {
        String name = in.text(PLACE_NAME);
        String prefix = in.text(PREFIX);
        return switch (in.text(PLACE)) {
            case "query" -> AuthPlace.query(name);
            case "cookie" -> AuthPlace.cookie(name);
            case "subprotocol" -> AuthPlace.subprotocol(name, prefix);
            default -> header(in, name, prefix);
        };
    }

    private static AuthPlace header(OptionReader in, String name, String prefix) {
        boolean usual = name.isEmpty() || name.equalsIgnoreCase("Authorization");
        if (usual && prefix.isEmpty() && !in.text(TYPE).equals("apiKey")) {
            return AuthPlace.BEARER;
        }
        return AuthPlace.header(usual ? "Authorization" : name, prefix.isEmpty() ? "" : prefix + " ");
    }

    private static AwsOptions aws(OptionReader in) {
        AwsOptions aws = AwsOptions.of(
                in.text(AWS_ACCESS_KEY), secret(in, AWS_SECRET_KEY), in.text(AWS_REGION), in.text(AWS_SERVICE));
        return in.given(AWS_SESSION_TOKEN)
                .map(token -> aws.withSessionToken(new AuthSecret(token)))
                .orElse(aws);
    }
}
