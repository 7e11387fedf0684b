package app.sockeye.client.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.client.certificate.OpenSsl;
import app.sockeye.client.certificate.Passphrase;
import app.sockeye.client.certificate.UnusableCertificateException;
import app.sockeye.client.options.auth.JwtAlgorithm;
import app.sockeye.client.options.auth.JwtKey;
import app.sockeye.client.options.auth.JwtOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens held against those of others: a known one, and Node's verification of each algorithm. */
@Timeout(60)
class JwtMintTest {
    private static final Path NODE = Path.of("/usr/bin/node");
    private static final Path SCRIPT = Path.of("src/test/resources/app/sockeye/client/verify_jwt.js");
    private static final Instant NOW = Instant.ofEpochSecond(1_516_239_022);
    private static final JwtKey SHORT = JwtKey.secret("s");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeKeys() throws Exception {
        OpenSsl openSsl = new OpenSsl(folder);
        openSsl.run("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa.key");
        openSsl.run("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ES256.key");
        openSsl.run("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out ES384.key");
        openSsl.run("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-521 -out ES512.key");
        openSsl.run("genpkey -algorithm ED25519 -out EDDSA.key");
        for (String name : new String[] {"rsa", "ES256", "ES384", "ES512", "EDDSA"}) {
            openSsl.run("pkey -in " + name + ".key -pubout -out " + name + ".pub");
        }
    }

    private static String keyOf(JwtAlgorithm algorithm) {
        boolean rsa = algorithm.family() == JwtAlgorithm.Family.RSA || algorithm.family() == JwtAlgorithm.Family.PSS;
        return rsa ? "rsa" : algorithm.name();
    }

    private static JwtOptions untimed(JwtAlgorithm algorithm, JwtKey key, String claims) {
        return JwtOptions.of(algorithm, key, claims).withTimes(Optional.empty(), false);
    }

    private static String part(String token, int index) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[index]), UTF_8);
    }

    @Test
    void aTokenIsTheOneThatEverybodyKnows() {
        JwtOptions options = untimed(
                JwtAlgorithm.HS256,
                JwtKey.secret("your-256-bit-secret"),
                "{ \"sub\": \"1234567890\",\n\"name\": \"John Doe\", \"iat\": 1516239022 }");
        assertThat(JwtMint.mint(options, NOW))
                .isEqualTo("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
                        + "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ."
                        + "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HS256", "HS384", "HS512"})
    void nodeVerifiesWhatAPrivateKeySigned(JwtAlgorithm algorithm) throws Exception {
        assumeTrue(Files.isExecutable(NODE), "needs node: apt-get install nodejs");
        JwtKey key = JwtKey.file(folder.resolve(keyOf(algorithm) + ".key"), Optional.empty());
        String token = JwtMint.mint(JwtOptions.of(algorithm, key, "{\"sub\":\"ü\"}"), NOW);
        Process node = new ProcessBuilder(
                        NODE.toString(),
                        SCRIPT.toString(),
                        token,
                        folder.resolve(keyOf(algorithm) + ".pub").toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(node.getInputStream().readAllBytes(), UTF_8))
                .isEqualTo("{\"sub\":\"ü\",\"iat\":1516239022,\"exp\":1516239322}\n");
        assertThat(part(token, 0)).isEqualTo("{\"alg\":\"" + algorithm.label() + "\",\"typ\":\"JWT\"}");
    }

    @ParameterizedTest
    @CsvSource({"HS256, 32", "HS384, 48", "HS512, 64"})
    void aSecretOfAnyLengthSigns(JwtAlgorithm algorithm, int bytes) {
        for (JwtKey key : new JwtKey[] {SHORT, JwtKey.secret(""), JwtKey.secret("x".repeat(300))}) {
            String signature = JwtMint.mint(untimed(algorithm, key, "{}"), NOW).split("\\.")[2];
            assertThat(Base64.getUrlDecoder().decode(signature)).hasSize(bytes);
        }
    }

    @Test
    void timesAreAddedWhereTheyAreNotWritten() {
        JwtOptions options = JwtOptions.of(JwtAlgorithm.HS256, SHORT, "{\"iat\":1,\"a\":{\"exp\":2}}")
                .withTimes(Optional.of(Duration.ofSeconds(60)), true);
        assertThat(part(JwtMint.mint(options, NOW), 1))
                .isEqualTo("{\"iat\":1,\"a\":{\"exp\":2},\"nbf\":1516239022,\"exp\":1516239082}");
        assertThat(part(JwtMint.mint(untimed(JwtAlgorithm.HS256, SHORT, " { } "), NOW), 1))
                .isEqualTo("{}");
    }

    @Test
    void aFieldOfTheHeaderIsAddedOrReplaced() {
        JwtOptions options = untimed(JwtAlgorithm.HS256, SHORT, "{}");
        assertThat(part(JwtMint.mint(options.withHeader("{\"kid\": \"k1\", \"typ\": \"at+jwt\"}"), NOW), 0))
                .isEqualTo("{\"alg\":\"HS256\",\"kid\":\"k1\",\"typ\":\"at+jwt\"}");
        assertThat(part(JwtMint.mint(options.withHeader("{\"alg\": \"none\"}"), NOW), 0))
                .isEqualTo("{\"typ\":\"JWT\",\"alg\":\"none\"}");
    }

    @Test
    void aSecretInBase64IsReadInBothAlphabets() {
        byte[] bytes = {(byte) 0xfb, (byte) 0xff, 0, 1};
        assertThat(JwtKey.base64("+/8AAQ==").secret().orElseThrow()).isEqualTo(bytes);
        assertThat(JwtKey.base64(" -_8AAQ\n")).isEqualTo(JwtKey.base64("+/8AAQ=="));
        assertThatThrownBy(() -> JwtKey.base64("s3cr=t!"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The token's secret is not Base64.");
    }

    @Test
    void aKeyOfAnotherKindIsRefused() throws Exception {
        JwtKey curve = JwtKey.file(folder.resolve("ES256.key"), Optional.empty());
        assertThatThrownBy(() -> JwtOptions.of(JwtAlgorithm.HS256, curve, "{}"))
                .hasMessage("HS256 needs a secret, not a private key.");
        assertThatThrownBy(() -> JwtOptions.of(JwtAlgorithm.ES256, SHORT, "{}"))
                .hasMessage("ES256 needs a private key, not a secret.");
        for (JwtAlgorithm other : new JwtAlgorithm[] {JwtAlgorithm.ES384, JwtAlgorithm.RS256, JwtAlgorithm.EDDSA}) {
            assertThatThrownBy(() -> JwtMint.mint(JwtOptions.of(other, curve, "{}"), NOW))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The key can't sign with " + other.label() + ": it is of another kind, or too short.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{\"a\":}, 'The token''s claims must be a JSON object. Line 1, column 6: Expected a value'",
        "[], The token's claims must be a JSON object. Expected '{' at its start.",
    })
    void claimsThatAreNoObjectAreRefused(String claims, String sentence) {
        assertThatThrownBy(() -> JwtOptions.of(JwtAlgorithm.HS256, SHORT, claims))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void aKeyIsReadFromTextWithItsPassphrase() throws Exception {
        new OpenSsl(folder).run("pkey -in rsa.key -aes256 -passout pass:s3cret -out locked.key");
        String pem = Files.readString(folder.resolve("locked.key"));
        JwtKey key = JwtKey.pem(pem, Optional.of(new Passphrase("s3cret")));
        assertThat(key).isEqualTo(JwtKey.file(folder.resolve("rsa.key"), Optional.empty()));
        assertThatThrownBy(() -> JwtKey.pem(pem, Optional.empty()))
                .isInstanceOf(UnusableCertificateException.class)
                .hasMessageStartingWith("The key can't be used: its private key is");
        assertThatThrownBy(() -> JwtKey.pem("no key", Optional.empty()))
                .hasMessage("The key can't be used: it isn't PEM, which begins with -----BEGIN.");
    }

    @Test
    void noSecretIsInWhatIsLogged() {
        JwtKey secret = JwtKey.secret("s3cret");
        assertThat(JwtOptions.of(JwtAlgorithm.HS256, secret, "{\"sub\":\"me\"}"))
                .hasToString("JWT by HS256");
        assertThat(secret).hasToString("a secret").hasSameHashCodeAs(JwtKey.secret("s3cret"));
        assertThat(JwtAlgorithm.of("eddsa")).contains(JwtAlgorithm.EDDSA);
        assertThat(JwtAlgorithm.of("none")).isEmpty();
    }
}
