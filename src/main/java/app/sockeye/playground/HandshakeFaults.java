package app.sockeye.playground;

import app.sockeye.protocol.Header;
import app.sockeye.server.Answer;
import app.sockeye.server.Conversation;
import app.sockeye.server.Endpoint;
import app.sockeye.server.Request;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Servers that refuse the opening handshake, or answer it wrongly, by name. */
final class HandshakeFaults {
    private static final String SWITCHING = "101 Switching Protocols";
    private static final int HUGE_HEAD = 128 << 10;

    /** One fault. */
    record Fault(String sentence, Function<Request, Answer> answer) implements Endpoint {
        @Override
        public Answer answer(Request request) {
            return answer.apply(request);
        }
    }

    /** Sends nothing more, but reads what the client sends. */
    private static final Conversation SILENCE = new Conversation() {};

    static final Map<String, Fault> TABLE;

    static {
        Map<String, Fault> all = new LinkedHashMap<>();
        refusals(all);
        wrongHeaders(all);
        brokenAnswers(all);
        TABLE = Collections.unmodifiableMap(all);
    }

    private HandshakeFaults() {}

    private static void refusals(Map<String, Fault> all) {
        String body =
                """
                {"error":"forbidden","message":"This endpoint refuses everybody.","retry":false}
                """;
        add(
                all,
                "refuse",
                "Refuses with 403 and a JSON body.",
                r -> Answer.refuse("403 Forbidden", "application/json", body));
        add(
                all,
                "unauthorized",
                "Refuses with 401 and a challenge.",
                r -> Answer.refuse(
                        "401 Unauthorized",
                        "Who are you?",
                        new Header("WWW-Authenticate", "Basic realm=\"playground\"")));
        add(
                all,
                "unavailable",
                "Refuses with 503 and Retry-After.",
                r -> Answer.refuse("503 Service Unavailable", "Come back later.", new Header("Retry-After", "2")));
        add(
                all,
                "redirect",
                "Redirects to /echo.",
                r -> Answer.refuse("302 Found", "It is at /echo.", new Header("Location", "/echo")));
        add(all, "ok", "Answers with 200, as a web page would.", r -> Answer.refuse("200 OK", "A plain answer."));
    }

    private static void wrongHeaders(Map<String, Fault> all) {
        wrong(
                all,
                "wrong-accept",
                "Answers with a wrong Sec-WebSocket-Accept.",
                "Sec-WebSocket-Accept",
                "d3JvbmcgYWNjZXB0IGtleSE=");
        wrong(all, "no-accept", "Answers without Sec-WebSocket-Accept.", "Sec-WebSocket-Accept", null);
        wrong(all, "wrong-upgrade", "Answers with another Upgrade.", "Upgrade", "h2c");
        wrong(all, "no-upgrade", "Answers without Upgrade.", "Upgrade", null);
        wrong(all, "no-connection", "Answers without Connection.", "Connection", null);
        wrong(
                all,
                "unrequested-subprotocol",
                "Chooses a subprotocol that nobody offered.",
                "Sec-WebSocket-Protocol",
                "nobody-offered-this");
        wrong(
                all,
                "unrequested-extension",
                "Agrees to an extension that nobody offered.",
                "Sec-WebSocket-Extensions",
                "x-nobody-offered-this");
    }

    private static void brokenAnswers(Map<String, Fault> all) {
        raw(all, "not-http", "Answers with a banner that is not HTTP.", "220 mail.example ESMTP ready\r\n", true);
        raw(all, "half-answer", "Ends within the head of its answer.", "HTTP/1.1 101 Switching Pro", false);
        raw(all, "no-answer", "Never answers the handshake.", "", true);
        raw(all, "hang-up", "Closes the connection instead of an answer.", "", false);
        add(
                all,
                "huge-head",
                "Answers with a header of 128 KiB.",
                request ->
                        raw("HTTP/1.1 101 Switching Protocols\r\nX-Long: " + "x".repeat(HUGE_HEAD) + "\r\n\r\n", true));
    }

    private static void add(Map<String, Fault> all, String name, String sentence, Function<Request, Answer> answer) {
        all.put(name, new Fault(sentence, answer));
    }

    /** A 101 answer with one header replaced, or left out where its value is null. */
    private static void wrong(Map<String, Fault> all, String name, String sentence, String header, String value) {
        add(all, name, sentence, request -> {
            List<Header> headers = Answer.acceptHeaders(request);
            headers.removeIf(h -> h.is(header));
            if (value != null) {
                headers.add(new Header(header, value));
            }
            return Answer.switching(SWITCHING, headers, SILENCE);
        });
    }

    /** @param stays whether the connection stays open after the answer */
    private static void raw(Map<String, Fault> all, String name, String sentence, String answer, boolean stays) {
        add(all, name, sentence, request -> raw(answer, stays));
    }

    private static Answer raw(String answer, boolean stays) {
        byte[] bytes = answer.getBytes(StandardCharsets.US_ASCII);
        return new Answer(bytes, stays ? Optional.of(SILENCE) : Optional.empty());
    }
}
