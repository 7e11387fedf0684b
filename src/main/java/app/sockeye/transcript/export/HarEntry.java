package app.sockeye.transcript.export;

import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.Header;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An entry of an HTTP archive. Members may come in any order: where the messages are is noted and read later, so that
 * they need no memory.
 *
 * @param request the head that its members tell
 * @param response the same of the answer; empty where none came
 * @param waitNanos between them
 * @param messages where the array of messages is
 */
record HarEntry(
        Instant started,
        String url,
        boolean isWebSocket,
        byte[] request,
        byte[] response,
        long waitNanos,
        Optional<JsonInput.Place> messages) {

    private static final int LONG_STRING = 256 << 10;
    private static final int MOST_HEADERS = 1000;
    private static final int SWITCHING_PROTOCOLS = 101;

    /** Reads an entry up to and with its end. */
    static HarEntry read(JsonInput json) throws IOException {
        return new Reading(json).read();
    }

    private static final class Reading {
        private final JsonInput json;
        private final List<Header> requestHeaders = new ArrayList<>();
        private final List<Header> responseHeaders = new ArrayList<>();
        private Instant started = Instant.EPOCH;
        private BigDecimal wait = BigDecimal.ZERO;
        private String resourceType = "";
        private String method = "GET";
        private String url = "";
        private int status;
        private String statusText = "";
        private Optional<JsonInput.Place> messages = Optional.empty();

        Reading(JsonInput json) {
            this.json = json;
        }

        HarEntry read() throws IOException {
            json.object(this::member);
            String scheme = url.toLowerCase(Locale.ROOT);
            boolean upgraded = status == SWITCHING_PROTOCOLS
                    && responseHeaders.stream()
                            .anyMatch(h -> h.is("Upgrade") && h.value().equalsIgnoreCase("websocket"));
            boolean isWebSocket = resourceType.equalsIgnoreCase("websocket")
                    || scheme.startsWith("ws:")
                    || scheme.startsWith("wss:")
                    || upgraded
                    || messages.isPresent();
            String webSocketUrl = url.replaceFirst("(?i)^http(s?):", "ws$1:");
            return new HarEntry(
                    started,
                    webSocketUrl,
                    isWebSocket,
                    head(method + " " + target() + " HTTP/1.1", requestHeaders, host()),
                    status == 0 ? new byte[0] : head("HTTP/1.1 " + status + " " + statusText, responseHeaders, ""),
                    Math.max(0, wait.movePointRight(6).longValue()),
                    messages);
        }

        private void member(String name) throws IOException {
            switch (name) {
                case "startedDateTime" -> started = time(json.string());
                case "time" -> wait = numberOr(BigDecimal.ZERO);
                case "_resourceType", "resourceType" -> resourceType = json.string();
                case "request" -> json.object(this::requestMember);
                case "response" -> json.object(this::responseMember);
                case "_webSocketMessages", "webSocketMessages" -> {
                    if (json.peek() == '[') {
                        messages = Optional.of(json.place());
                    }
                    json.skip();
                }
                default -> json.skip();
            }
        }

        private void requestMember(String name) throws IOException {
            switch (name) {
                case "method" -> method = json.string();
                case "url" -> url = json.string(LONG_STRING);
                case "headers" -> json.array(i -> header(requestHeaders));
                default -> json.skip();
            }
        }

        private void responseMember(String name) throws IOException {
            switch (name) {
                case "status" -> status = numberOr(BigDecimal.ZERO).intValue();
                case "statusText" -> statusText = json.string();
                case "headers" -> json.array(i -> header(responseHeaders));
                default -> json.skip();
            }
        }

        private void header(List<Header> headers) throws IOException {
            String[] nameAndValue = {"", ""};
            json.object(name -> {
                switch (name) {
                    case "name" -> nameAndValue[0] = json.string();
                    case "value" -> nameAndValue[1] = json.string(LONG_STRING);
                    default -> json.skip();
                }
            });
            // Those of HTTP/2 that begin with a colon are none.
            boolean real = !nameAndValue[0].isEmpty() && !nameAndValue[0].startsWith(":");
            if (real && headers.size() < MOST_HEADERS) {
                headers.add(new Header(oneLine(nameAndValue[0]), oneLine(nameAndValue[1])));
            }
        }

        /** What is no number, such as null, counts as nothing told. */
        private BigDecimal numberOr(BigDecimal other) throws IOException {
            int c = json.peek();
            if (c >= '0' && c <= '9' || c == '-') {
                return json.decimal();
            }
            json.skip();
            return other;
        }

        private Instant time(String text) throws InvalidImportException {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw json.failure("\"startedDateTime\" is no time such as 2026-11-22T14:27:24.354Z.");
            }
        }

        private String target() {
            try {
                URI uri = new URI(url);
                String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
                return oneLine(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
            } catch (URISyntaxException e) {
                String path = url.replaceFirst("^[^/]*//[^/?]*", "");
                return oneLine(path.startsWith("/") ? path : "/" + path);
            }
        }

        private String host() {
            return oneLine(url.replaceFirst("^[^/]*//", "").replaceFirst("[/?#].*", ""));
        }

        /** @param host for the header that says it, where there is none; empty for none */
        private static byte[] head(String startLine, List<Header> headers, String host) {
            List<Header> all = new ArrayList<>(headers);
            if (!host.isEmpty() && headers.stream().noneMatch(h -> h.is("Host"))) {
                all.add(0, new Header("Host", host));
            }
            return HandshakeHead.of(oneLine(startLine), all).raw();
        }

        /** As a head can have it. */
        private static String oneLine(String text) {
            return text.replaceAll("[\\r\\n]+", " ").replaceAll("[^\\x00-\\xFF]", "?");
        }
    }
}
