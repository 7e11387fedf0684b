package app.sockeye.cli.destination;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.client.oauth.OAuthToken;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.AwsOptions;
import app.sockeye.client.options.auth.JwtKey;
import app.sockeye.protocol.Header;
import app.sockeye.secret.SecretValues;
import java.util.Optional;
import java.util.stream.Stream;

/** The secrets among the arguments of a connection. What is made of them shows in its handshake. */
public final class ConnectSecrets {
    private ConnectSecrets() {}

    static SecretValues of(ConnectOptions options) {
        return addTo(new SecretValues(), options);
    }

    /** Adds them to what is known already. */
    static SecretValues addTo(SecretValues values, ConnectOptions options) {
        options.request().headers().stream()
                .filter(options.request()::isSecret)
                .map(Header::value)
                .forEach(values::add);
        options.route()
                .proxy()
                .flatMap(proxy -> proxy.credentials())
                .map(Credentials::password)
                .ifPresent(values::add);
        of(options.auth()).forEach(values::add);
        options.cookies().jar().ifPresent(jar -> jar.all().forEach(cookie -> values.add(cookie.value())));
        return values;
    }

    /** Those of a token. */
    public static void add(OAuthToken token, SecretValues values) {
        values.add(token.access().text());
        token.refresh().map(AuthSecret::text).ifPresent(values::add);
    }

    private static Stream<String> of(AuthOptions auth) {
        if (auth instanceof AuthOptions.Basic basic) {
            return Stream.of(basic.credentials().password());
        } else if (auth instanceof AuthOptions.Digest digest) {
            return Stream.of(digest.credentials().password());
        } else if (auth instanceof AuthOptions.Bearer bearer) {
            return Stream.of(bearer.token().text());
        } else if (auth instanceof AuthOptions.ApiKey key) {
            return Stream.of(key.value().text());
        } else if (auth instanceof AuthOptions.Jwt jwt) {
            return secret(jwt.token().key());
        } else if (auth instanceof AuthOptions.Aws aws) {
            return secrets(aws.signature());
        } else if (auth instanceof AuthOptions.OAuth oauth) {
            return oauth.token().client().secret().map(AuthSecret::text).stream();
        }
        return Stream.empty();
    }

    private static Stream<String> secret(JwtKey key) {
        return key.secret().map(bytes -> new String(bytes, UTF_8)).stream();
    }

    private static Stream<String> secrets(AwsOptions aws) {
        return Stream.of(Optional.of(aws.secretKey()), aws.sessionToken())
                .flatMap(Optional::stream)
                .map(AuthSecret::text);
    }
}
