package app.sockeye.cli.argument;

import app.sockeye.cli.value.PlaceConverter;
import app.sockeye.cli.value.SecretConverter;
import app.sockeye.client.certificate.Passphrase;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.AwsOptions;
import app.sockeye.files.Reason;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Command-line options for how the user authenticates to the server, with curl's names where curl has them. */
final class AuthArguments {
    private static final int AWS_PARTS = 4;

    /** Injected by picocli. */
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-u", "--user"},
            paramLabel = "USER:PASSWORD",
            description = "Credentials for the server, sent as Basic; see --digest and --aws-sigv4. This and other"
                    + " secrets can be given as env:NAME for an environment variable or file:PATH for a file's content,"
                    + " which other users of the machine can't see.",
            converter = SecretConverter.class)
    private AuthSecret user;

    @Option(names = "--digest", description = "Send the credentials of --user by Digest, once the server asks for it.")
    private boolean digest;

    @Option(
            names = "--oauth2-bearer",
            paramLabel = "TOKEN",
            description = "A bearer token.",
            converter = SecretConverter.class)
    private AuthSecret bearer;

    @Option(
            names = "--api-key",
            paramLabel = "VALUE",
            description = "An API key, sent as --auth-in says, such as header:X-Api-Key or query:key.",
            converter = SecretConverter.class)
    private AuthSecret apiKey;

    @Option(
            names = "--auth-in",
            paramLabel = "PLACE",
            description = "Where a token or key goes: header (the default: Authorization: Bearer), header:NAME,"
                    + " query[:NAME], cookie:NAME, or subprotocol[:NAME], which offers the token as a subprotocol behind"
                    + " NAME.",
            converter = PlaceConverter.class)
    private AuthPlace place = AuthPlace.BEARER;

    @Option(
            names = "--aws-sigv4",
            paramLabel = "aws:amz:REGION:SERVICE",
            description = "Sign for AWS with --user ACCESSKEY:SECRET; the service is execute-api for API Gateway,"
                    + " iotdevicegateway for IoT Core.")
    private String aws;

    @Option(
            names = "--aws-session-token",
            paramLabel = "TOKEN",
            description = "The session token of temporary credentials for --aws-sigv4.",
            converter = SecretConverter.class)
    private AuthSecret awsToken;

    @Option(
            names = "--aws-query",
            description = "Put the signature of --aws-sigv4 into the query, as IoT Core needs it.")
    private boolean awsQuery;

    @Mixin
    private JwtArguments jwt = new JwtArguments();

    /** The passphrases among the arguments. */
    Stream<Passphrase> passphrases() {
        return jwt.passphrases();
    }

    @Mixin
    private OAuthArguments oauth = new OAuthArguments();

    /**
     * The authentication that the arguments ask for.
     *
     * @throws ParameterException with a sentence, where an argument is wrong or two ask for different ways
     */
    AuthOptions auth() {
        Map<String, Supplier<AuthOptions>> asked = new LinkedHashMap<>();
        if (aws != null) {
            asked.put("--aws-sigv4", this::signed);
        } else if (user != null) {
            asked.put("--user", this::byPassword);
        }
        if (bearer != null) {
            asked.put("--oauth2-bearer", () -> new AuthOptions.Bearer(bearer, place));
        }
        if (apiKey != null) {
            asked.put("--api-key", () -> new AuthOptions.ApiKey(apiKey, place));
        }
        jwt.token().ifPresent(token -> asked.put(JwtArguments.FIRST, () -> new AuthOptions.Jwt(token.get(), place)));
        oauth.token()
                .ifPresent(token -> asked.put(OAuthArguments.FIRST, () -> new AuthOptions.OAuth(token.get(), place)));
        if (asked.size() > 1) {
            throw refused("Choose one way to authenticate: " + String.join(" and ", asked.keySet()) + " were given.");
        }
        for (Map.Entry<String, Supplier<AuthOptions>> only : asked.entrySet()) {
            try {
                return only.getValue().get();
            } catch (IllegalArgumentException e) {
                throw refused(only.getKey() + ": " + Reason.of(e) + ".");
            }
        }
        return AuthOptions.DEFAULT;
    }

    private AuthOptions byPassword() {
        Credentials credentials = Credentials.parse(user.text());
        return digest ? new AuthOptions.Digest(credentials) : new AuthOptions.Basic(credentials);
    }

    private AuthOptions signed() {
        String[] parts = aws.split(":", -1);
        if (user == null || parts.length != AWS_PARTS) {
            throw new IllegalArgumentException(
                    "Expected aws:amz:REGION:SERVICE, and the access key by --user ACCESSKEY:SECRET.");
        }
        Credentials key = Credentials.parse(user.text());
        return new AuthOptions.Aws(new AwsOptions(
                key.user(),
                new AuthSecret(key.password()),
                Optional.ofNullable(awsToken),
                parts[2],
                parts[3],
                awsQuery ? AwsOptions.Form.QUERY : AwsOptions.Form.HEADER,
                Duration.ofMinutes(5)));
    }

    private ParameterException refused(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
