package app.sockeye.profile.option;

import app.sockeye.client.certificate.Passphrase;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.JwtAlgorithm;
import app.sockeye.client.options.auth.JwtKey;
import app.sockeye.client.options.auth.JwtOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The options of a JSON Web Token that is made for each handshake. */
final class JwtTable {
    private static final String[] SECRET = names(true);
    private static final String[] PRIVATE = names(false);

    static final Option ALGORITHM = Option.choice(
                    "auth.jwt.algorithm",
                    OptionKind.Choice.of(Arrays.stream(JwtAlgorithm.values())
                            .flatMap(one -> Stream.of(one.label(), one.label()))
                            .toArray(String[]::new)),
                    "Algorithm",
                    "How the token is signed; its name goes into the token's header.")
            .onlyWhere(AuthType.OPTION, "jwt");
    static final Option KEY = Option.secret(
                    "auth.jwt.key",
                    "Secret",
                    "Signing secret",
                    "What HS256 and the like sign with; both sides know it.")
            .onlyWhere(ALGORITHM, SECRET);
    static final Option BASE64 = Option.flag(
                    "auth.jwt.base64", false, "Secret is Base64", "The bytes of the secret are written in Base64.")
            .onlyWhere(ALGORITHM, SECRET);
    static final Option KEY_FILE = Option.file(
                    "auth.jwt.keyFile",
                    "Key file",
                    "The private key that RS256, ES256, EdDSA and the like sign with: PEM or DER.")
            .onlyWhere(ALGORITHM, PRIVATE);
    static final Option KEY_PASSPHRASE = Option.secret(
                    "auth.jwt.passphrase", "None", "Key passphrase", "Opens the file of the signing key.")
            .onlyWhere(ALGORITHM, PRIVATE);
    static final Option CLAIMS = new Option(
                    "auth.jwt.claims",
                    "Claims",
                    "A JSON object; iat and exp are added where they are not written.",
                    new OptionKind.Block("{\"sub\": \"…\"}"),
                    "{}")
            .onlyWhere(AuthType.OPTION, "jwt");
    static final Option HEADER = new Option(
                    "auth.jwt.header",
                    "Token header",
                    "A JSON object with more fields for the token's header, such as kid.",
                    new OptionKind.Block("{\"kid\": \"…\"}"),
                    "{}")
            .onlyWhere(AuthType.OPTION, "jwt");
    static final Option LIFETIME = Option.number(
                    "auth.jwt.lifetime",
                    new OptionKind.Number(0, Duration.ofDays(366).toSeconds(), "s"),
                    JwtOptions.USUAL_LIFETIME.toSeconds(),
                    "Valid for",
                    "The time from iat to exp; with 0 neither is added.")
            .onlyWhere(AuthType.OPTION, "jwt");

    static final List<Option> ALL = List.of(ALGORITHM, KEY, BASE64, KEY_FILE, KEY_PASSPHRASE, CLAIMS, HEADER, LIFETIME);

    private JwtTable() {}

    /** The algorithms that sign with a secret, or with a private key. */
    private static String[] names(boolean secret) {
        return Arrays.stream(JwtAlgorithm.values())
                .filter(one -> (one.family() == JwtAlgorithm.Family.HMAC) == secret)
                .map(JwtAlgorithm::label)
                .toArray(String[]::new);
    }

    static AuthOptions read(OptionReader in, AuthPlace place) {
        JwtAlgorithm algorithm = JwtAlgorithm.of(in.text(ALGORITHM)).orElseThrow();
        Optional<JwtKey> key =
                algorithm.family() == JwtAlgorithm.Family.HMAC ? Optional.of(secret(in)) : privateKey(in);
        if (key.isEmpty()) {
            return AuthOptions.DEFAULT;
        }
        Optional<Duration> lifetime =
                Optional.of(Duration.ofSeconds(in.number(LIFETIME))).filter(time -> !time.isZero());
        return in.make(
                CLAIMS,
                AuthOptions.DEFAULT,
                () -> new AuthOptions.Jwt(
                        new JwtOptions(algorithm, key.get(), in.text(CLAIMS), in.text(HEADER), lifetime, false),
                        place));
    }

    private static JwtKey secret(OptionReader in) {
        String text = AuthTable.secret(in, KEY).text();
        JwtKey plain = JwtKey.secret(text);
        return in.flag(BASE64) ? in.make(KEY, plain, () -> JwtKey.base64(text)) : plain;
    }

    private static Optional<JwtKey> privateKey(OptionReader in) {
        Optional<Passphrase> passphrase = in.given(KEY_PASSPHRASE).map(Passphrase::new);
        return in.file(KEY_FILE)
                .map(file -> in.makeOfFiles(
                        KEY_FILE, Optional.<JwtKey>empty(), () -> Optional.of(JwtKey.file(file, passphrase))))
                .orElseGet(() -> {
                    in.complain(KEY_FILE, "Choose the file of the private key.");
                    return Optional.empty();
                });
    }
}
