package app.sockeye.interchange.code;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Java with its own java.net.http, from version 11 on; run with {@code java Connect.java}. */
final class JavaProgram {
    private static final ProgramSyntax SYNTAX = ProgramSyntax.JAVA;

    private JavaProgram() {}

    static String of(ProgramFacts facts) {
        ProgramLines out = new ProgramLines("//");
        boolean socks = facts.proxy().filter(ProgramProxy::isSocks).isPresent();
        boolean proxy = facts.proxy().isPresent() && !socks;
        boolean login = proxy && facts.proxy().orElseThrow().login().isPresent();
        List<String> notes = new ArrayList<>();
        if (socks) {
            notes.add("the SOCKS proxy, which java.net.http doesn't know");
        }
        if (facts.isCompressed()) {
            notes.add("compression, which java.net.http doesn't know");
        }
        out.note("java Connect.java").notes(facts, notes, "Reads");
        imports(facts, proxy, login, out);
        out.add("", "public class Connect {", "    public static void main(String[] args) throws Exception {");
        if (facts.isInsecure()) {
            out.add("        // The certificate is not checked.")
                    .add(
                            "        System.setProperty(\"jdk.internal.httpclient.disableHostnameVerification\", \"true\");")
                    .add("        SSLContext tls = SSLContext.getInstance(\"TLS\");")
                    .add("        tls.init(null, new TrustManager[] {new TrustAll()}, null);");
        }
        // Java refuses Basic for proxies unless told otherwise.
        out.addIf(login, "        System.setProperty(\"jdk.http.auth.tunneling.disabledSchemes\", \"\");")
                .add("        CountDownLatch closed = new CountDownLatch(1);")
                .add("        WebSocket.Builder builder = HttpClient.newBuilder()")
                .addIf(facts.isInsecure(), "                .sslContext(tls)");
        if (proxy) {
            proxy(facts.proxy().orElseThrow(), out);
        }
        out.add("                .build()", "                .newWebSocketBuilder();");
        facts.headers()
                .forEach((name, values) -> values.forEach(value ->
                        out.add("        builder.header(" + SYNTAX.literal(name) + ", " + value.in(SYNTAX) + ");")));
        if (!facts.subprotocols().isEmpty()) {
            String names =
                    facts.subprotocols().stream().map(each -> each.in(SYNTAX)).collect(Collectors.joining(", "));
            out.add("        builder.subprotocols(" + names + ");");
        }
        out.add("        WebSocket socket = builder.buildAsync(URI.create("
                + facts.url().in(SYNTAX) + "), new WebSocket.Listener() {");
        listener(out);
        out.add("        }).join();")
                .add("        System.out.println(\"open \" + socket.getSubprotocol());")
                .add("        closed.await();", "    }");
        if (facts.isInsecure()) {
            trustAll(out);
        }
        return out.add("}").toString();
    }

    private static void imports(ProgramFacts facts, boolean proxy, boolean login, ProgramLines out) {
        out.addIf(login, "import java.net.Authenticator;")
                .addIf(proxy, "import java.net.InetSocketAddress;")
                .addIf(login, "import java.net.PasswordAuthentication;")
                .addIf(proxy, "import java.net.ProxySelector;")
                .add("import java.net.URI;", "import java.net.http.HttpClient;", "import java.net.http.WebSocket;")
                .add("import java.nio.ByteBuffer;")
                .addIf(facts.hasBasic(), "import java.nio.charset.StandardCharsets;")
                .addIf(facts.isInsecure(), "import java.security.cert.X509Certificate;")
                .addIf(facts.hasBasic(), "import java.util.Base64;")
                .add("import java.util.concurrent.CompletionStage;", "import java.util.concurrent.CountDownLatch;")
                .addIf(
                        facts.isInsecure(),
                        "import javax.net.ssl.SSLContext;",
                        "import javax.net.ssl.SSLEngine;",
                        "import javax.net.ssl.TrustManager;",
                        "import javax.net.ssl.X509ExtendedTrustManager;");
    }

    private static void proxy(ProgramProxy proxy, ProgramLines out) {
        out.add("                .proxy(ProxySelector.of(new InetSocketAddress(" + SYNTAX.literal(proxy.host()) + ", "
                + proxy.port() + ")))");
        proxy.login()
                .ifPresent(login -> out.add(
                        "                .authenticator(new Authenticator() {",
                        "                    @Override",
                        "                    protected PasswordAuthentication getPasswordAuthentication() {",
                        "                        return new PasswordAuthentication(" + SYNTAX.literal(login.user())
                                + ", " + SYNTAX.variable(login.variable()) + ".toCharArray());",
                        "                    }",
                        "                })"));
    }

    private static void listener(ProgramLines out) {
        out.add(
                "            @Override",
                "            public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {",
                "                System.out.print(text + (last ? \"\\n\" : \"\"));",
                "                socket.request(1);",
                "                return null;",
                "            }",
                "",
                "            @Override",
                "            public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {",
                "                System.out.println(data.remaining() + \" bytes\");",
                "                socket.request(1);",
                "                return null;",
                "            }",
                "",
                "            @Override",
                "            public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {",
                "                System.out.println(\"closed \" + code + \" \" + reason);",
                "                closed.countDown();",
                "                return null;",
                "            }",
                "",
                "            @Override",
                "            public void onError(WebSocket socket, Throwable error) {",
                "                error.printStackTrace();",
                "                closed.countDown();",
                "            }");
    }

    private static void trustAll(ProgramLines out) {
        out.add("", "    private static final class TrustAll extends X509ExtendedTrustManager {");
        for (String side : List.of("Client", "Server")) {
            for (String more : List.of("", ", java.net.Socket socket", ", SSLEngine engine")) {
                out.add(
                        "        @Override",
                        "        public void check" + side + "Trusted(X509Certificate[] chain, String type" + more
                                + ") {}",
                        "");
            }
        }
        out.add(
                "        @Override",
                "        public X509Certificate[] getAcceptedIssuers() {",
                "            return new X509Certificate[0];",
                "        }",
                "    }");
    }
}
