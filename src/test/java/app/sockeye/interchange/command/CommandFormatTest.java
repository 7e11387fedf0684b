package app.sockeye.interchange.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import app.sockeye.interchange.ConnectionImport;
import app.sockeye.interchange.model.ImportedConnection;
import app.sockeye.interchange.model.ImportedConnections;
import app.sockeye.interchange.model.ImportedMessage;
import app.sockeye.interchange.model.LeftOutItem;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.message.Format;
import app.sockeye.profile.ProfileHeader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandFormatTest {
    @Test
    void curlAsAChromeOnLinuxCopiesIt() {
        ImportedConnection connection = only(
                """
                curl 'wss://chat.example.org/live?room=1&x=%20' \\
                  -H 'Upgrade: websocket' \\
                  -H 'Origin: https://example.org' \\
                  -H 'Cache-Control: no-cache' \\
                  -H 'Connection: Upgrade' \\
                  -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' \\
                  -H $'User-Agent: it\\'s \\u0041 \\x42\\t' \\
                  -H 'Sec-WebSocket-Version: 13' \\
                  -H 'Sec-WebSocket-Protocol: json.v2, json.v1' \\
                  -H 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits' \\
                  -b 'sid=1; theme=dark' \\
                  --compressed --insecure
                """);

        assertThat(connection.url()).isEqualTo("wss://chat.example.org/live?room=1&x=%20");
        assertThat(connection.name()).isEqualTo("chat.example.org/live");
        assertThat(connection.headers())
                .containsExactly(
                        new ProfileHeader("Origin", "https://example.org", true, false),
                        new ProfileHeader("Cache-Control", "no-cache", true, false),
                        new ProfileHeader("User-Agent", "it's A B", true, false),
                        new ProfileHeader("Cookie", "sid=1; theme=dark", true, true));
        assertThat(connection.subprotocols()).containsExactly("json.v2", "json.v1");
        assertThat(connection.options()).containsExactly(entry("deflate.offer", "true"), entry("tls.verify", "false"));
    }

    @Test
    void curlAsAChromeOnWindowsCopiesIt() {
        ImportedConnections result = read(
                "curl ^\"wss://example.org/a?b=1^&c=^%^20^\" ^\r\n  -H ^\"X-Quote: say ^\\^\"hi^\\^\" C:^\\^\\temp^\" ^\r\n"
                        + "  -H ^\"X-Plain: a^^b^\" ^\r\n  --insecure");

        ImportedConnection connection = result.connections().get(0);
        assertThat(connection.url()).isEqualTo("wss://example.org/a?b=1&c=%20");
        assertThat(connection.headers())
                .containsExactly(
                        new ProfileHeader("X-Quote", "say \"hi\" C:\\\\temp", true, false),
                        new ProfileHeader("X-Plain", "a^b", true, false));
        assertThat(result.leftOut()).isEmpty();
    }

    @Test
    void olderCmdQuotingDoublesQuotationMarks() {
        ImportedConnection connection =
                only("curl \"wss://example.org/\" ^\n -H \"X-Quote: say \"\"hi\"\" 100%\" ^\n --compressed");

        assertThat(connection.headers()).containsExactly(new ProfileHeader("X-Quote", "say \"hi\" 100%", true, false));
    }

    @Test
    void routeAndTlsOfCurlBecomeOptions() {
        ImportedConnection connection = only(
                """
                curl -k4 -xhttp://me:pw@proxy:3128 --noproxy localhost,.local --cacert ca.pem -E 'client.pem:a:b' \\
                  --key key.pem --tlsv1.2 --tls-max 1.3 --tls13-ciphers TLS_AES_128_GCM_SHA256 \\
                  --resolve example.org:443:127.0.0.1 --resolve +other:1:::1 --connect-to ::localhost:8443 \\
                  --interface 10.0.0.1 --connect-timeout 2.5 -L --max-redirs 3 --user me:a:b --digest \\
                  https://example.org/
                """);

        assertThat(connection.url()).isEqualTo("wss://example.org/");
        assertThat(connection.options())
                .containsOnly(
                        entry("tls.verify", "false"),
                        entry("route.family", "4"),
                        entry("proxy.use", "manual"),
                        entry("proxy.url", "http://proxy:3128"),
                        entry("proxy.user", "me"),
                        entry("proxy.password", "pw"),
                        entry("proxy.except", "localhost\n.local"),
                        entry("tls.authorities", "ca.pem"),
                        entry("tls.certificate", "client.pem"),
                        entry("tls.passphrase", "a:b"),
                        entry("tls.key", "key.pem"),
                        entry("tls.lowest", "1.2"),
                        entry("tls.highest", "1.3"),
                        entry("tls.ciphers", "TLS_AES_128_GCM_SHA256"),
                        entry("route.resolve", "example.org:443:127.0.0.1\nother:1:::1"),
                        entry("route.connectTo", "::localhost:8443"),
                        entry("route.localAddress", "10.0.0.1"),
                        entry("timeouts.connect", "2500"),
                        entry("redirects.most", "3"),
                        entry("auth.type", "digest"),
                        entry("auth.user", "me"),
                        entry("auth.password", "a:b"));
    }

    @Test
    void credentialsInTheAddressBecomeBasic() {
        ImportedConnection connection = only("curl wss://me:p%40ss@example.org/x");

        assertThat(connection.url()).isEqualTo("wss://example.org/x");
        assertThat(connection.options())
                .containsOnly(entry("auth.type", "basic"), entry("auth.user", "me"), entry("auth.password", "p@ss"));
    }

    @Test
    void bearerAndSignatureOfCurl() {
        assertThat(only("curl --oauth2-bearer abc wss://e/").options())
                .containsOnly(entry("auth.type", "bearer"), entry("auth.token", "abc"));
        assertThat(only("curl --aws-sigv4 aws:amz:eu-west-1:execute-api -u id:key wss://e/")
                        .options())
                .containsOnly(
                        entry("auth.type", "aws"),
                        entry("auth.aws.region", "eu-west-1"),
                        entry("auth.aws.service", "execute-api"),
                        entry("auth.aws.accessKey", "id"),
                        entry("auth.aws.secretKey", "key"));
    }

    @Test
    void variablesOfTheShellBecomeVariables() {
        ImportedConnections result = read(
                "TOKEN=x curl \"wss://$HOST/a\" -H \"Authorization: Bearer ${TOKEN}\" -H 'X: ${literal}' -H \"Y: $(id -u)\"");

        ImportedConnection connection = result.connections().get(0);
        assertThat(connection.url()).isEqualTo("wss://${HOST}/a");
        assertThat(connection.headers()).extracting(ProfileHeader::value).contains("Bearer ${TOKEN}", "$(id -u)");
        assertThat(result.leftOut())
                .extracting(LeftOutItem::reason, LeftOutItem::item)
                .containsExactlyInAnyOrder(
                        tuple(LeftOutReason.NO_COUNTERPART, "variable TOKEN"),
                        tuple(LeftOutReason.READ_AS_VARIABLE, "${literal}"),
                        tuple(LeftOutReason.SCRIPT, "$(id -u)"));
    }

    @Test
    void whatCurlCanAndThisCannotIsTold() {
        ImportedConnections result = read(
                """
                # my server
                curl -X POST -d body -b jar.txt -H @more.txt --ntlm --pinnedpubkey sha256//x --ciphers AES128-SHA \\
                  --never-heard-of wss://example.org/ | jq .
                """);

        assertThat(result.connections()).hasSize(1);
        assertThat(result.leftOut())
                .extracting(LeftOutItem::item)
                .containsExactlyInAnyOrder(
                        "method POST",
                        "body of the request",
                        "cookies of the file jar.txt",
                        "headers of the file more.txt",
                        "--ntlm",
                        "--pinnedpubkey",
                        "--ciphers AES128-SHA",
                        "--never-heard-of",
                        "| jq .");
        assertThat(result.leftOut()).allSatisfy(item -> {
            assertThat(item.sentence()).endsWith(".");
            assertThat(item.place().line()).isPositive();
        });
    }

    @Test
    void severalCommandsBecomeSeveralConnections() {
        ImportedConnections result =
                read("$ curl wss://a/ wss://b/ --next wss://c/\nwscat -c wss://d/ && websocat wss://e/ # end\n");

        assertThat(result.connections())
                .extracting(ImportedConnection::url)
                .containsExactly("wss://a/", "wss://b/", "wss://c/", "wss://d/", "wss://e/");
        assertThat(result.leftOut()).isEmpty();
    }

    @Test
    void wscat() {
        ImportedConnection connection = only(
                """
                npx wscat --connect wss://example.org/ws -H 'X-A: 1' --header X-B:2 -o https://o -s a -s b -n \\
                  --auth me:pw --ca ca.pem --cert c.pem --key k.pem --passphrase pp --proxy http://p:1 -L \\
                  -x '{"op":"ping"}' --no-color
                """);

        assertThat(connection.url()).isEqualTo("wss://example.org/ws");
        assertThat(connection.headers())
                .extracting(ProfileHeader::toString)
                .containsExactly("X-A: 1", "X-B: 2", "Origin: https://o");
        assertThat(connection.subprotocols()).containsExactly("a", "b");
        assertThat(connection.messages()).containsExactly(new ImportedMessage("", Format.TEXT, "{\"op\":\"ping\"}"));
        assertThat(connection.options())
                .containsOnly(
                        entry("tls.verify", "false"),
                        entry("auth.type", "basic"),
                        entry("auth.user", "me"),
                        entry("auth.password", "pw"),
                        entry("tls.authorities", "ca.pem"),
                        entry("tls.certificate", "c.pem"),
                        entry("tls.key", "k.pem"),
                        entry("tls.passphrase", "pp"),
                        entry("proxy.use", "manual"),
                        entry("proxy.url", "http://p:1"),
                        entry("redirects.most", "10"));
    }

    @Test
    void websocat() {
        ImportedConnections result =
                read("websocat -kn -H='X-A: 1' --protocol=json --origin https://o --ping-interval 30 --ping-timeout 60"
                        + " --socks5 127.0.0.1:1080 --tls-domain inner --basic-auth me:pw - wss://example.org/");

        ImportedConnection connection = result.connections().get(0);
        assertThat(connection.url()).isEqualTo("wss://example.org/");
        assertThat(connection.subprotocols()).containsExactly("json");
        assertThat(connection.headers())
                .extracting(ProfileHeader::toString)
                .containsExactly("X-A: 1", "Origin: https://o");
        assertThat(connection.options())
                .containsOnly(
                        entry("tls.verify", "false"),
                        entry("ping.every", "30000"),
                        entry("ping.timeout", "60000"),
                        entry("proxy.use", "manual"),
                        entry("proxy.url", "socks5h://127.0.0.1:1080"),
                        entry("tls.serverName", "inner"),
                        entry("auth.type", "basic"),
                        entry("auth.user", "me"),
                        entry("auth.password", "pw"));
        assertThat(result.leftOut()).isEmpty();
    }

    @Test
    void aCommandThatIsCutIsReadAsFarAsItGoes() {
        ImportedConnections result = read("curl wss://example.org/ -H 'X-A: 1' -H 'X-B: un");

        assertThat(result.connections().get(0).headers()).hasSize(2);
        assertThat(result.leftOut()).extracting(LeftOutItem::reason).containsExactly(LeftOutReason.BROKEN);
    }

    @Test
    void aListeningWscatHasNoAddress() {
        assertThat(read("wscat -l 8080").leftOut())
                .extracting(LeftOutItem::reason)
                .containsExactly(LeftOutReason.NO_COUNTERPART, LeftOutReason.NO_ADDRESS);
    }

    @Test
    void aCommandWithoutAnAddressIsLeftOut() {
        for (String command : List.of("wscat -c", "wscat -c ''", "curl -s", "websocat -v", "curl https://")) {
            ImportedConnections result = read(command);
            assertThat(result.connections()).as(command).isEmpty();
            assertThat(result.leftOut())
                    .as(command)
                    .extracting(LeftOutItem::reason)
                    .contains(LeftOutReason.NO_ADDRESS);
        }
    }

    @Test
    void anAddressIsNoCommand() {
        assertThat(ConnectionImport.readText("wss://example.org/curl")).isEmpty();
        assertThat(ConnectionImport.readText("curling is a sport")).isEmpty();
        assertThat(ConnectionImport.readText("")).isEmpty();
    }

    private static ImportedConnections read(String text) {
        return ConnectionImport.readText(text).orElseThrow();
    }

    private static ImportedConnection only(String text) {
        ImportedConnections result = read(text);
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.connections()).hasSize(1);
        return result.connections().get(0);
    }
}
