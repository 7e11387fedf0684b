package app.sockeye.client.oauth;

import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a browser sends to the address of a redirect. */
final class RedirectRequest {
    private static final int READ_BYTES = 4096;

    private final HandshakeHead head;
    private final String resource;

    private RedirectRequest(HandshakeHead head) {
        this.head = head;
        String[] parts = head.startLine().split(" ");
        this.resource = parts.length == 3 && parts[0].equals("GET") ? parts[1] : "";
    }

    /** What a request is, and the page that answers it. */
    enum Verdict {
        ANSWER("200 OK", "You can close this page and go back to Sockeye."),
        /** It has another state than the one asked with. */
        STRANGER(
                "400 Bad Request",
                "This answer doesn't belong to the sign-in that Sockeye waits for. Start it again there."),
        OTHER("404 Not Found", "There is nothing here.");

        private final String status;
        private final String sentence;

        Verdict(String status, String sentence) {
            this.status = status;
            this.sentence = sentence;
        }

        /** The whole HTTP answer. The page loads nothing, and its address, which has the code, is told to nobody. */
        byte[] page() {
            String html = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Sockeye</title>"
                    + "<body style=\"font-family: sans-serif; margin: 4em\"><p>" + sentence + "</p></body></html>";
            String answer = "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                    + html.length() + "\r\nConnection: close\r\nCache-Control: no-store\r\n"
                    + "Referrer-Policy: no-referrer\r\nContent-Security-Policy: default-src 'none'; style-src"
                    + " 'unsafe-inline'\r\n\r\n" + html;
            return answer.getBytes(StandardCharsets.US_ASCII);
        }
    }

    static RedirectRequest read(InputStream in) throws IOException {
        HandshakeHeadReader reader = HandshakeHeadReader.forRequest();
        byte[] buffer = new byte[READ_BYTES];
        Optional<HandshakeHead> head = Optional.empty();
        while (head.isEmpty()) {
            int count = in.read(buffer);
            if (count < 0) {
                throw new EOFException();
            }
            head = reader.read(ByteBuffer.wrap(buffer, 0, count));
        }
        return new RedirectRequest(head.get());
    }

    /**
     * Whether it is the answer waited for. A page of another site can't send the right Host header by a name of its own
     * that points here.
     */
    Verdict verdict(URI uri, String state) {
        boolean here = resource.replaceFirst("\\?.*", "").equals(uri.getRawPath())
                && head.header("Host")
                        .filter(uri.getRawAuthority()::equalsIgnoreCase)
                        .isPresent();
        if (!here) {
            return Verdict.OTHER;
        }
        return isSame(parameters().getOrDefault("state", ""), state) ? Verdict.ANSWER : Verdict.STRANGER;
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** The query's parameters; of several with one name the first. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        int question = resource.indexOf('?');
        if (question >= 0) {
            for (String pair : resource.substring(question + 1).split("&")) {
                int equals = pair.indexOf('=');
                parameters.putIfAbsent(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
