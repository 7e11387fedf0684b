package app.sockeye.interchange.parts;

import static app.sockeye.interchange.ImportTester.leftOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import app.sockeye.interchange.model.ImportedConnections;
import app.sockeye.profile.option.OptionSection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthReaderTest {
    @Test
    void eachToolsNamesMeanTheSame() {
        assertThat(options("apikey", Map.of("key", "k", "value", "v", "placement", "queryparams")))
                .containsOnly(
                        entry("auth.type", "apiKey"),
                        entry("auth.keyName", "k"),
                        entry("auth.keyValue", "v"),
                        entry("auth.keyIn", "query"));
        assertThat(options("aws-signature", Map.of("accessKey", "a", "secretKey", "s", "serviceName", "x")))
                .containsOnly(
                        entry("auth.type", "aws"),
                        entry("auth.aws.accessKey", "a"),
                        entry("auth.aws.secretKey", "s"),
                        entry("auth.aws.service", "x"));
        assertThat(options("bearer", Map.of("token", "t", "prefix", "Token")))
                .containsOnly(entry("auth.type", "bearer"), entry("auth.token", "t"), entry("auth.prefix", "Token"));
    }

    @Test
    void oauth() {
        assertThat(options(
                        "oauth2",
                        Map.of(
                                "grant_type", "authorization_code",
                                "callback_url", "http://localhost:8080/cb",
                                "access_token_url", "https://id/t",
                                "credentials_placement", "body",
                                "token_placement", "url",
                                "token_query_key", "at")))
                .containsOnly(
                        entry("auth.type", "oauth"),
                        entry("auth.oauth.grant", "authorizationCode"),
                        entry("auth.oauth.redirectUrl", "http://localhost:8080/cb"),
                        entry("auth.oauth.tokenUrl", "https://id/t"),
                        entry("auth.oauth.clientIn", "form"),
                        entry("auth.keyIn", "query"),
                        entry("auth.keyName", "at"));
        assertThat(options("oauth2", Map.of("accessToken", "t", "addTokenTo", "header")))
                .containsOnly(entry("auth.type", "bearer"), entry("auth.token", "t"));
        ImportedConnections password = read("oauth2", Map.of("grantType", "password", "username", "me"));
        assertThat(password.connections().get(0).options()).isEmpty();
        assertThat(leftOut(password)).containsExactly("c: OAuth 2.0 grant password: NO_COUNTERPART");
    }

    @Test
    void jsonWebTokens() {
        assertThat(options(
                        "jwt",
                        Map.of(
                                "algorithm", "HS256",
                                "secret", "s",
                                "isSecretBase64Encoded", "true",
                                "payload", "{}",
                                "jwtHeaders", "{\"kid\": \"1\"}",
                                "headerPrefix", "Bearer",
                                "addTo", "HEADERS")))
                .containsOnly(
                        entry("auth.type", "jwt"),
                        entry("auth.jwt.algorithm", "HS256"),
                        entry("auth.jwt.key", "s"),
                        entry("auth.jwt.base64", "true"),
                        entry("auth.jwt.claims", "{}"),
                        entry("auth.jwt.header", "{\"kid\": \"1\"}"));
        assertThat(leftOut(read("jwt", Map.of("algorithm", "RS256", "privateKey", "-----BEGIN"))))
                .containsExactly("c: private key of the token: NO_COUNTERPART");
    }

    @Test
    void whatIsLeftIsTold() {
        ImportedConnections result = read("basic", Map.of("username", "me", "domain", "d"));

        assertThat(leftOut(result)).containsExactly("c: basic authentication's domain: NO_COUNTERPART");
        assertThat(leftOut(read("hawk", Map.of()))).containsExactly("c: authentication hawk: NO_COUNTERPART");
        assertThat(leftOut(read("basic", Map.of("disabled", "true"))))
                .containsExactly("c: authentication basic: SWITCHED_OFF");
    }

    private static Map<String, String> options(String type, Map<String, String> fields) {
        ImportedConnections result = read(type, fields);
        assertThat(result.leftOut()).isEmpty();
        Map<String, String> options = result.connections().get(0).options();
        assertThat(options.keySet())
                .allSatisfy(key -> assertThat(OptionSection.option(key)).as(key).isPresent());
        return options;
    }

    private static ImportedConnections read(String type, Map<String, String> fields) {
        ImportSink sink = ImportSink.forText();
        ConnectionBuilder connection = new ConnectionBuilder(sink, PlaceholderSyntax.BRACES, List.of(), "c");
        connection.url("ws://h");
        AuthReader.read(type, fields, connection);
        connection.add();
        return sink.result();
    }
}
