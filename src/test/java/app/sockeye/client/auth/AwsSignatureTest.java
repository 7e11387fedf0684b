package app.sockeye.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.address.Target;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.AwsOptions;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Signatures held against those of AWS' own SDK, and against the examples that AWS published. */
class AwsSignatureTest {
    private static final Instant NOW = Instant.parse("2015-08-30T12:36:00Z");
    private static final String KEY = "AKIDEXAMPLE";
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final String TOKEN = "AQoDYXdz/+==token";

    private static AwsOptions options(String service) {
        return AwsOptions.of(KEY, new AuthSecret(SECRET), "us-east-1", service);
    }

    private static ConnectOptions sent(String uri, AwsOptions options) throws Exception {
        ConnectOptions asked = ConnectOptions.builder(URI.create(uri))
                .auth(new AuthOptions.Aws(options))
                .build();
        return AuthPreview.of(asked, NOW, Optional.empty()).addedTo(asked);
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : uri.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(QueryParameter.decode(parts[0]), QueryParameter.decode(parts.length < 2 ? "" : parts[1]));
        }
        return parameters;
    }

    private static SdkHttpRequest signedByAws(
            String uri, AwsCredentialsIdentity identity, String service, AuthLocation location) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(URI.create(uri.replaceFirst("^ws", "http")))
                .build();
        return AwsV4HttpSigner.create()
                .sign(signing -> signing.request(request)
                        .identity(identity)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, location)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(5))
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC)))
                .request();
    }

    private static Map<String, String> parameters(SdkHttpRequest request) {
        return request.rawQueryParameters().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().get(0) == null ? "" : e.getValue().get(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "wss://abc.execute-api.us-east-1.amazonaws.com/prod",
        "wss://abc.execute-api.us-east-1.amazonaws.com",
        "wss://abc.execute-api.us-east-1.amazonaws.com:8443/a%20b/c~d/?z=1&a=x%20y%2F&a1=%C3%BC&flag",
    })
    void aQueryIsSignedAsAwsDoes(String uri) throws Exception {
        AwsCredentialsIdentity identity = AwsCredentialsIdentity.create(KEY, SECRET);
        assertThat(query(sent(uri, options("execute-api")).target().uri()))
                .isEqualTo(parameters(signedByAws(uri, identity, "execute-api", AuthLocation.QUERY_STRING)));
        AwsCredentialsIdentity session = AwsSessionCredentialsIdentity.create(KEY, SECRET, TOKEN);
        AwsOptions withToken = options("execute-api").withSessionToken(new AuthSecret(TOKEN));
        assertThat(query(sent(uri, withToken).target().uri()))
                .isEqualTo(parameters(signedByAws(uri, session, "execute-api", AuthLocation.QUERY_STRING)));
    }

    @Test
    void awsIotGetsTheSessionTokenUnsigned() throws Exception {
        String uri = "wss://abc-ats.iot.us-east-1.amazonaws.com/mqtt";
        AwsCredentialsIdentity identity = AwsCredentialsIdentity.create(KEY, SECRET);
        Map<String, String> expected =
                new TreeMap<>(parameters(signedByAws(uri, identity, "iotdevicegateway", AuthLocation.QUERY_STRING)));
        expected.put("X-Amz-Security-Token", TOKEN);
        AwsOptions withToken = options(AwsOptions.IOT).withSessionToken(new AuthSecret(TOKEN));
        URI sent = sent(uri, withToken).target().uri();
        assertThat(query(sent)).isEqualTo(expected);
        assertThat(sent.getRawQuery()).endsWith("&X-Amz-Security-Token=AQoDYXdz%2F%2B%3D%3Dtoken");
    }

    @ParameterizedTest
    @CsvSource({
        "ws://example.amazonaws.com/, 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "ws://example.amazonaws.com/?Param2=value2&Param1=value1,"
                + " b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
    })
    void headersAreSignedAsInTheExamplesOfAws(String uri, String signature) throws Exception {
        assertThat(sent(uri, options("service").withForm(AwsOptions.Form.HEADER))
                        .request()
                        .headers())
                .containsExactly(
                        new Header("X-Amz-Date", "20150830T123600Z"),
                        new Header(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                                        + " SignedHeaders=host;x-amz-date, Signature=" + signature));
    }

    @Test
    void aSessionTokenIsAmongTheSignedHeaders() throws Exception {
        AwsOptions options =
                options("execute-api").withForm(AwsOptions.Form.HEADER).withSessionToken(new AuthSecret(TOKEN));
        Target target = Target.of(URI.create("wss://h.example/"));
        assertThat(new AwsSignature(options, target, NOW).additions().headers())
                .contains(new Header("X-Amz-Security-Token", TOKEN))
                .anySatisfy(header ->
                        assertThat(header.value()).contains("SignedHeaders=host;x-amz-date;x-amz-security-token,"));
    }

    @Test
    void whatCannotSignIsRefused() {
        AuthSecret secret = new AuthSecret(SECRET);
        assertThatThrownBy(() -> AwsOptions.of("", secret, "us-east-1", "s"))
                .hasMessage("A signature for AWS needs an access key's id and its secret.");
        assertThatThrownBy(() -> AwsOptions.of(KEY, secret, "", "s")).hasMessageContaining("needs a region");
        assertThat(options("s").toString()).doesNotContain(SECRET);
    }
}
