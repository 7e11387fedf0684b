package app.sockeye.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.sockeye.interchange.model.ImportedConnection;
import app.sockeye.interchange.model.ImportedConnections;
import app.sockeye.payload.json.JsonString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file of a known format is made into, reading it ends without an exception. */
@Timeout(60)
class HostileFilesTest {
    private static final Pattern JSON_VALUE = Pattern.compile("(?<=[:\\[,] ?)(\"[^\"]*\"(?!\\s*:)|true|false|[0-9]+)");
    private static final List<String> OTHER_VALUES = List.of(
            "null",
            "{}",
            "[]",
            "[[[[[]]]]]",
            "{\"x\": [{\"y\": 1}]}",
            "-1",
            "1e999999",
            "\"{{\"",
            "\"${\"",
            "\"\\u0000\"");

    @TempDir
    Path folder;

    static List<String> samples() {
        return List.of(
                "curl -k 'wss://h/a' -H $'X: \\x41' -u a:b --proxy http://p -A \"$V\" -e `id` | jq",
                "curl ^\"wss://h/^%^20^\" ^\n -H ^\"X: ^\\^\"q^\\^\"^\"",
                "wscat -c wss://h -s a --auth u:p -x hi",
                "websocat -k -H='A: b' wss://h --ping-interval 3",
                "### N\n# @timeout 3 s\nWEBSOCKET ws://{{h}}/a\n  ?b=1\nA: b\n\n{\"a\": 1}\n===\n< {% x %}\n",
                "meta {\n  name: N\n  type: ws\n}\nws {\n  url: ws://h\n  auth: basic\n}\nauth:basic {\n  username: u\n}\n"
                        + "body:ws {\n  name: m\n  content: '''\n    x\n  '''\n}\nvars:secret [\n a\n]\n",
                "{\"info\": {\"name\": \"P\", \"schema\": \"https://schema.getpostman.com/x\"}, \"auth\": {\"type\": \"bearer\","
                        + " \"bearer\": [{\"key\": \"token\", \"value\": \"t\"}]}, \"variable\": [{\"key\": \"a\", \"value\": \"b\"}],"
                        + " \"item\": [{\"name\": \"F\", \"item\": [{\"name\": \"N\", \"request\": {\"url\": {\"raw\": \"wss://h/:p\","
                        + " \"query\": [{\"key\": \"q\", \"value\": \"1\", \"disabled\": true}], \"variable\": [{\"key\": \"p\","
                        + " \"value\": \"v\"}]}, \"header\": [{\"key\": \"A\", \"value\": \"b\"}], \"body\": {\"raw\": \"m\"}}}]}]}",
                "{\"_type\": \"export\", \"__export_format\": 4, \"resources\": [{\"_id\": \"w\", \"_type\": \"websocket_request\","
                        + " \"parentId\": \"f\", \"name\": \"N\", \"url\": \"wss://{{ _.h }}\", \"headers\": [{\"name\": \"A\","
                        + " \"value\": \"b\"}], \"authentication\": {\"type\": \"basic\", \"username\": \"u\"}}, {\"_id\": \"f\","
                        + " \"_type\": \"request_group\", \"parentId\": \"f\", \"name\": \"F\", \"environment\": {\"a\": {\"b\": 1}}}]}",
                "type: collection.insomnia.rest/5.0\nname: C\ncollection:\n- name: F\n  meta: {id: fld_1}\n  children:\n"
                        + "  - name: N\n    url: wss://h\n    meta: {id: ws-req_1}\n    headers:\n    - {name: A, value: b}\n"
                        + "    authentication: {type: bearer, token: t}\n    settings: {followRedirects: off}\n"
                        + "environments:\n  name: E\n  data: {a: 1}\n",
                "{\"yaakSchema\": 4, \"resources\": {\"workspaces\": [{\"id\": \"w\", \"name\": \"W\"}], \"websocketRequests\": ["
                        + "{\"id\": \"r\", \"workspaceId\": \"w\", \"name\": \"N\", \"url\": \"${[h]}\", \"headers\": [{\"name\": \"A\","
                        + " \"value\": \"b\"}], \"authenticationType\": \"apikey\", \"authentication\": {\"key\": \"k\"}}]}}",
                "[{\"v\": 1, \"name\": \"C\", \"folders\": [], \"requests\": [{\"name\": \"N\", \"endpoint\": \"wss://<<h>>\","
                        + " \"headers\": [{\"key\": \"A\", \"value\": \"b\", \"active\": true}], \"auth\": {\"authType\": \"oauth-2\","
                        + " \"authActive\": true, \"grantTypeInfo\": {\"grantType\": \"CLIENT_CREDENTIALS\"}}}]}]",
                "{\"name\": \"B\", \"version\": \"1\", \"items\": [{\"type\": \"ws\", \"name\": \"N\", \"request\": {\"url\": \"ws://h\","
                        + " \"auth\": {\"mode\": \"basic\", \"basic\": {\"username\": \"u\"}}, \"body\": {\"mode\": \"ws\", \"ws\": ["
                        + "{\"name\": \"m\", \"content\": \"x\"}]}}}], \"environments\": []}",
                "info: {name: N, type: websocket}\nwebsocket:\n  url: ws://h\n  auth: {type: bearer, token: t}\n"
                        + "  message: {type: json, data: '{}'}\n",
                "$kind: websocket-request\nurl: wss://h\nheaders: {A: b}\nauth: {type: basic, credentials: {username: u}}\n",
                "{\"asyncapi\": \"3.0.0\", \"servers\": {\"s\": {\"host\": \"h\", \"protocol\": \"ws\", \"security\": [{\"type\":"
                        + " \"http\", \"scheme\": \"bearer\"}], \"variables\": {\"v\": {\"enum\": [\"a\"]}}}}, \"channels\": {\"c\": {"
                        + "\"address\": \"/a/{b}\", \"parameters\": {\"b\": {\"default\": \"1\"}}, \"bindings\": {\"ws\": {\"query\": {"
                        + "\"required\": [\"q\"], \"properties\": {\"q\": {\"default\": \"1\"}}}}}, \"messages\": {\"m\": {\"examples\": ["
                        + "{\"payload\": {\"x\": 1}}]}}}}, \"operations\": {\"o\": {\"action\": \"receive\", \"channel\": {\"$ref\":"
                        + " \"#/channels/c\"}, \"messages\": []}}}");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsReadAsOneConnection(String sample) {
        assertThat(ConnectionImport.readText(sample).orElseThrow().connections())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileMayBeCutAnywhere(String sample) {
        for (int end = 0; end < sample.length(); end++) {
            check(sample.substring(0, end));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachValueMayHaveAnyType(String sample) {
        for (String changed : changed(sample)) {
            check(changed);
        }
    }

    private static List<String> changed(String sample) {
        List<String> changed = new ArrayList<>();
        Matcher values = JSON_VALUE.matcher(sample);
        while (values.find()) {
            for (String other : OTHER_VALUES) {
                changed.add(sample.substring(0, values.start()) + other + sample.substring(values.end()));
            }
        }
        return changed;
    }

    private static void check(String text) {
        assertThatCode(() -> {
                    Optional<ImportedConnections> result = ConnectionImport.readText(text);
                    result.ifPresent(all -> assertThat(all.leftOut())
                            .allSatisfy(item -> assertThat(item.sentence()).endsWith(".")));
                })
                .as(text)
                .doesNotThrowAnyException();
    }

    @Test
    void longRunsOfOneCharacterTakeNoTime() {
        int length = 100_000;
        for (String run : List.of(
                " ", "{", "{{ ", "${[", "<<", "{% ", "$", "'", "\"", "^", "\\", "\n", "#\n", ":", "a ", "- ", "[")) {
            String many = run.repeat(length / run.length());
            check(many);
            check("curl wss://h/ -H 'X: " + many);
            check("curl wss://h/ " + many);
            check("curl ^\"wss://h/" + many);
            check("### x\nWEBSOCKET ws://h\n\n" + many);
            check("meta {\n  name: x\n" + many + "\n}\nws {\n  url: x\n " + many);
            check("{\"yaakSchema\": 4, \"resources\": {\"websocketRequests\": [{\"url\": \"ws://h\", \"message\": "
                    + JsonString.quote(many) + "}]}}");
            check("type: collection.insomnia.rest/5.0\ncollection:\n- url: ws://h\n  name: >\n    "
                    + many.replace("\n", "\n    "));
        }
    }

    @Test
    void namesAndReportsHoldNoSecretOfAnAddress() {
        ImportedConnections result = ConnectionImport.readText("curl 'wss://u:s3cret@h/a?token=s3cret' -b 'a=s3cret'")
                .orElseThrow();

        assertThat(result.connections()).extracting(ImportedConnection::name).containsExactly("h/a");
        assertThat(result.connections().toString() + result.leftOut()).doesNotContain("s3cret");
    }

    @Test
    void filesThatAreNoneAreTold() throws IOException {
        Path unknown = Files.writeString(folder.resolve("a.txt"), "hello");
        Path binary = Files.write(folder.resolve("b.json"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Path empty = Files.writeString(folder.resolve("c.json"), "");
        Path wide = Files.write(
                folder.resolve("d.json"), "{\"yaakSchema\": 4, \"resources\": {}}".getBytes(StandardCharsets.UTF_16));
        Path gone = folder.resolve("gone.json");

        assertThat(ConnectionImport.read(List.of(unknown, binary, empty, gone)).leftOut())
                .hasSize(4)
                .allSatisfy(item -> assertThat(item.item()).isEqualTo("the file"));
        assertThat(ConnectionImport.read(List.of(wide)).formats()).containsExactly("Yaak");
        assertThat(ConnectionImport.read(List.of(folder)).leftOut())
                .extracting(item -> item.sentence())
                .contains("3 other files (" + folder.getFileName() + "): its format is not known.");
    }
}
