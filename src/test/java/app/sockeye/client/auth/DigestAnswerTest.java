package app.sockeye.client.auth;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.options.Credentials;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestAnswerTest {
    private static final Credentials MUFASA = new Credentials("Mufasa", "Circle of Life");
    private static final String CLIENT_NONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

    @ParameterizedTest
    @CsvSource({
        "MD5, 8ca523f5e9506fed4657c9700eebdbec",
        "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
    })
    void exampleOfTheRfcIsAnsweredAsItSays(String algorithm, String response) {
        Challenge challenge = new Challenge(
                "digest",
                Map.of(
                        "realm", "http-auth@example.org",
                        "qop", "auth, auth-int",
                        "algorithm", algorithm,
                        "nonce", "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
                        "opaque", "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"));
        String answer = DigestAnswer.to(challenge, MUFASA, "GET", "/dir/index.html", CLIENT_NONCE);
        assertThat(answer)
                .startsWith("Digest username=\"Mufasa\", realm=\"http-auth@example.org\"")
                .contains("response=\"" + response + "\"", "qop=auth, nc=00000001")
                .contains("opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
    }

    @Test
    void strongestAlgorithmIsAnsweredAndAnUnknownOneNever() {
        List<Challenge> offered = List.of(
                challenge("MD5", "auth"),
                challenge("SHA-256", "auth"),
                challenge("NEW-1", "auth"),
                challenge("SHA-512-256", "auth-int"));
        assertThat(DigestAnswer.strongest(offered)).contains(offered.get(1));
        assertThat(DigestAnswer.strongest(List.of(offered.get(2)))).isEmpty();
        assertThat(DigestAnswer.strongest(List.of(offered.get(3)))).isEmpty();
    }

    @Test
    void aBasicAnswerIsGivenOnlyWhereItMayBe() {
        List<String> both = List.of("Digest realm=\"a\", nonce=\"n\", qop=\"auth\"", "Basic realm=\"a\"");
        assertThat(Authentication.answer(both, MUFASA, "GET", "/", false))
                .hasValueSatisfying(v -> assertThat(v).startsWith("Digest "));
        List<String> basic = List.of("Basic realm=\"a\"");
        assertThat(Authentication.answer(basic, MUFASA, "GET", "/", false))
                .contains("Basic TXVmYXNhOkNpcmNsZSBvZiBMaWZl");
        assertThat(Authentication.answer(basic, MUFASA, "GET", "/", true)).isEmpty();
        assertThat(Authentication.answer(List.of("Negotiate"), MUFASA, "GET", "/", false))
                .isEmpty();
    }

    private static Challenge challenge(String algorithm, String quality) {
        return new Challenge("digest", Map.of("algorithm", algorithm, "qop", quality, "nonce", "n", "realm", "r"));
    }
}
