package app.sockeye.client.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * An OAuth 2.0 server on a free loopback port that holds clients to the rules: who they are, PKCE, the redirect address,
 * codes used once, refresh tokens used once. Whoever opens its page is signed in. Thread-safe.
 */
public final class TokenServer implements AutoCloseable {
    public static final String CLIENT = "the client:1";
    public static final String SECRET = "p+% ä";

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    /** Codes to the queries they were asked for with; guarded by this. */
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    /** Guarded by this. */
    private final Queue<String> answers = new ArrayDeque<>();

    private String refresh = "";
    private int given;

    /** All forms posted, with {@code "by"} telling how the client proved who it is. */
    public final List<Map<String, String>> forms = new CopyOnWriteArrayList<>();
    /** Seconds that tokens are good for; empty for not told. */
    public volatile String expiresIn = "3600";

    public volatile boolean refreshes = true;

    private TokenServer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.createContext("/token", exchange -> answer(exchange, this::token));
        server.createContext("/device", exchange -> answer(exchange, this::device));
        server.createContext("/authorize", this::authorize);
        server.setExecutor(threads);
        server.start();
    }

    public static TokenServer start() throws IOException {
        return new TokenServer(HttpServer.create(loopback(), 0), "http");
    }

    public static TokenServer start(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new TokenServer(server, "https");
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    public URI at(String path) {
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort() + path);
    }

    /** Makes the next answers to forms what a server may send: a status, a blank, and the body. */
    public synchronized void answerNext(String... statusAndBody) {
        answers.addAll(List.of(statusAndBody));
    }

    private interface Rules {
        String check(Map<String, String> form) throws Exception;
    }

    private void answer(HttpExchange exchange, Rules rules) throws IOException {
        try (exchange) {
            Map<String, String> form =
                    parameters(new String(exchange.getRequestBody().readAllBytes(), US_ASCII));
            Optional<String> header =
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
            String proof = header.isPresent()
                    ? basic(header.get())
                    : form.getOrDefault("client_id", "") + "\n" + form.getOrDefault("client_secret", "");
            form.put("by", header.isPresent() ? "basic" : "form");
            forms.add(form);
            String answer = next();
            if (answer == null) {
                boolean known = proof.equals(CLIENT + "\n" + SECRET) || proof.equals("public\n");
                answer =
                        known ? rules.check(form) : "401 {\"error\":\"invalid_client\",\"error_description\":\"who?\"}";
            }
            byte[] body = answer.substring(4).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private synchronized String next() {
        return answers.poll();
    }

    private static String basic(String header) {
        String pair = new String(Base64.getDecoder().decode(header.substring("Basic ".length())), US_ASCII);
        String[] parts = pair.split(":", 2);
        return URLDecoder.decode(parts[0], UTF_8) + "\n" + URLDecoder.decode(parts[1], UTF_8);
    }

    private synchronized String token(Map<String, String> form) throws Exception {
        switch (form.getOrDefault("grant_type", "")) {
            case "client_credentials" -> {}
            case "refresh_token" -> {
                if (!form.get("refresh_token").equals(refresh)) {
                    return "400 {\"error\":\"invalid_grant\"}";
                }
            }
            case "authorization_code" -> {
                Map<String, String> asked = codes.remove(form.get("code"));
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest(form.getOrDefault("code_verifier", "").getBytes(US_ASCII));
                boolean good = asked != null
                        && asked.get("redirect_uri").equals(form.get("redirect_uri"))
                        && asked.get("code_challenge_method").equals("S256")
                        && asked.get("code_challenge")
                                .equals(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
                if (!good) {
                    return "400 {\"error\":\"invalid_grant\"}";
                }
            }
            default -> {
                return "400 {\"error\":\"unsupported_grant_type\"}";
            }
        }
        given++;
        refresh = "refresh-" + given;
        return "200 {\"access_token\":\"token-" + given + "\",\"token_type\":\"bearer\""
                + (expiresIn.isEmpty() ? "" : ",\"expires_in\":" + expiresIn)
                + (refreshes ? ",\"refresh_token\":\"" + refresh + "\"" : "") + "}";
    }

    private String device(Map<String, String> form) {
        return "200 {\"device_code\":\"dc\",\"user_code\":\"WDJB-MJHT\",\"verification_uri\":\"" + at("/page")
                + "\",\"expires_in\":60,\"interval\":7}";
    }

    /** The page at which a user would sign in: sends the browser back at once. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
        URI redirect = URI.create(query.get("redirect_uri"));
        boolean good = query.get("response_type").equals("code")
                && query.get("client_id").equals(CLIENT)
                && redirect.getHost().equals("127.0.0.1")
                && query.get("state").length() >= 16;
        String code = "code-" + System.identityHashCode(query);
        synchronized (this) {
            codes.put(code, query);
        }
        String answer = good ? "code=" + code : "error=invalid_request";
        exchange.getResponseHeaders()
                .add("Location", redirect + "?" + answer + "&state=" + URLEncoder.encode(query.get("state"), UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(
                    URLDecoder.decode(parts[0], UTF_8), parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8));
        }
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
