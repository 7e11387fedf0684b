package app.sockeye.interchange.code;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Go with the module github.com/coder/websocket. */
final class GoProgram {
    private static final ProgramSyntax SYNTAX = ProgramSyntax.GO;

    private GoProgram() {}

    static String of(ProgramFacts facts) {
        ProgramLines out = new ProgramLines("//");
        boolean transport = facts.isInsecure() || facts.proxy().isPresent();
        out.note("go get github.com/coder/websocket")
                .notes(facts, List.of(), "Reads")
                .add("package main", "", "import (");
        imports(facts).forEach(name -> out.add("\t\"" + name + "\""));
        out.add("", "\t\"github.com/coder/websocket\"", ")", "", "func main() {")
                .add("\tctx := context.Background()", "\theader := http.Header{}");
        // Not by Add, which would change the case of the name.
        facts.headers()
                .forEach((name, values) ->
                        out.add("\theader[" + SYNTAX.literal(name) + "] = []string{" + joined(values) + "}"));
        if (transport) {
            out.add("\ttransport := &http.Transport{");
            out.addIf(
                    facts.isInsecure(),
                    "\t\tTLSClientConfig: &tls.Config{InsecureSkipVerify: true}, // the certificate is not checked");
            facts.proxy().ifPresent(proxy -> out.add("\t\tProxy: http.ProxyURL(&url.URL{" + proxyUrl(proxy) + "}),"));
            out.add("\t}");
        }
        return out.add("\tconnection, _, err := websocket.Dial(ctx, "
                        + facts.url().in(SYNTAX) + ", &websocket.DialOptions{")
                .addIf(transport, "\t\tHTTPClient: &http.Client{Transport: transport},")
                .add("\t\tHTTPHeader: header,")
                .addIf(
                        !facts.subprotocols().isEmpty(),
                        "\t\tSubprotocols: []string{" + joined(facts.subprotocols()) + "},")
                .addIf(facts.isCompressed(), "\t\tCompressionMode: websocket.CompressionContextTakeover,")
                .add("\t})", "\tif err != nil {", "\t\tlog.Fatal(err)", "\t}")
                .add("\tconnection.SetReadLimit(-1)", "\tfmt.Println(\"open\", connection.Subprotocol())")
                .add("\tfor {", "\t\t_, message, err := connection.Read(ctx)", "\t\tif err != nil {")
                .add("\t\t\tlog.Fatal(err)", "\t\t}", "\t\tfmt.Println(string(message))", "\t}", "}")
                .toString();
    }

    private static Iterable<String> imports(ProgramFacts facts) {
        TreeSet<String> imports = new TreeSet<>(List.of("context", "fmt", "log", "net/http"));
        if (facts.isInsecure()) {
            imports.add("crypto/tls");
        }
        if (facts.hasBasic()) {
            imports.add("encoding/base64");
        }
        if (!facts.variables().meanings().isEmpty()) {
            imports.add("os");
        }
        if (facts.proxy().isPresent()) {
            imports.add("net/url");
        }
        return imports;
    }

    private static String proxyUrl(ProgramProxy proxy) {
        String scheme = proxy.isSocks() ? "socks5" : proxy.kind().scheme();
        String address = proxy.url().replaceFirst("^[^:]*://", "");
        String user = proxy.login()
                .map(login -> ", User: url.UserPassword(" + SYNTAX.literal(login.user()) + ", "
                        + SYNTAX.variable(login.variable()) + ")")
                .orElse("");
        return "Scheme: " + SYNTAX.literal(scheme) + ", Host: " + SYNTAX.literal(address) + user;
    }

    private static String joined(List<ProgramString> texts) {
        return texts.stream().map(text -> text.in(SYNTAX)).collect(Collectors.joining(", "));
    }
}
