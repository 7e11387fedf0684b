package app.sockeye.cli.argument;

import app.sockeye.cli.value.DurationConverter;
import app.sockeye.cli.value.PassphraseConverter;
import app.sockeye.cli.value.SecretConverter;
import app.sockeye.client.certificate.Passphrase;
import app.sockeye.client.certificate.UnusableCertificateException;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.JwtAlgorithm;
import app.sockeye.client.options.auth.JwtKey;
import app.sockeye.client.options.auth.JwtOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Command-line options for a JSON Web Token that is made for the handshake. */
final class JwtArguments {
    /** The option that a complaint about all of them names. */
    static final String FIRST = "--jwt-alg";

    @Option(
            names = FIRST,
            paramLabel = "ALGORITHM",
            description = "Make a JSON Web Token and send it: HS256, RS256, PS256, ES256 (each also 384 and 512) or"
                    + " EdDSA.")
    private String algorithm;

    @Option(
            names = "--jwt-secret",
            paramLabel = "SECRET",
            description = "The secret that signs by HS256 and its like.",
            converter = SecretConverter.class)
    private AuthSecret secret;

    @Option(names = "--jwt-secret-base64", description = "The secret of --jwt-secret is in Base64.")
    private boolean base64;

    @Option(names = "--jwt-key", paramLabel = "FILE", description = "The private key that signs: PEM or DER.")
    private Path key;

    @Option(
            names = "--jwt-key-pass",
            paramLabel = "SOURCE",
            description = "Where the passphrase of --jwt-key is: env:NAME or file:PATH.",
            converter = PassphraseConverter.class)
    private Passphrase passphrase;

    @Option(
            names = "--jwt-claims",
            paramLabel = "JSON",
            description = "The token's claims, or file:PATH.",
            defaultValue = "{}",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            converter = SecretConverter.class)
    private AuthSecret claims;

    @Option(
            names = "--jwt-header",
            paramLabel = "JSON",
            description = "More fields of the token's header, such as kid.")
    private String header = "{}";

    @Option(
            names = "--jwt-lifetime",
            paramLabel = "TIME",
            description = "Adds iat and exp (${DEFAULT-VALUE}); 0 adds neither.",
            defaultValue = "5m",
            converter = DurationConverter.class)
    private Duration lifetime;

    @Option(names = "--jwt-not-before", description = "Adds nbf.")
    private boolean notBefore;

    /** The token asked for, which raises an IllegalArgumentException where it can't be; empty for none. */
    Optional<Supplier<JwtOptions>> token() {
        return algorithm == null && secret == null && key == null ? Optional.empty() : Optional.of(this::options);
    }

    private JwtOptions options() {
        JwtAlgorithm chosen = JwtAlgorithm.of(algorithm == null ? "HS256" : algorithm)
                .orElseThrow(() -> new IllegalArgumentException("A token's algorithm is one of "
                        + Arrays.stream(JwtAlgorithm.values())
                                .map(JwtAlgorithm::label)
                                .collect(Collectors.joining(", "))
                        + "."));
        Optional<Duration> time = Optional.of(lifetime).filter(some -> !some.isZero());
        return new JwtOptions(chosen, signingKey(), claims.text(), header, time, notBefore);
    }

    /** The passphrase of the key, where one is given. */
    Stream<Passphrase> passphrases() {
        return Stream.ofNullable(passphrase);
    }

    private JwtKey signingKey() {
        if ((key == null) == (secret == null)) {
            throw new IllegalArgumentException("Expected what signs the token: --jwt-secret or --jwt-key.");
        }
        if (secret != null) {
            return base64 ? JwtKey.base64(secret.text()) : JwtKey.secret(secret.text());
        }
        try {
            return JwtKey.file(key, Optional.ofNullable(passphrase));
        } catch (UnusableCertificateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
