package app.sockeye.export.har;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.payload.json.JsonString;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.Header;
import app.sockeye.protocol.MalformedHeadException;
import app.sockeye.protocol.RequestLine;
import app.sockeye.protocol.StatusLine;
import app.sockeye.protocol.Utf8Validator;
import app.sockeye.transcript.entry.Entry;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A connection's opening handshake as the {@code request} and {@code response} objects of a HAR entry. A side that is
 * missing or can't be read has empty members, and the response the status 0, as browsers write it.
 */
record HarHandshake(String request, String response) {
    private static final int MOST_BYTES = 1 << 20;
    private static final RequestLine NO_REQUEST = new RequestLine("GET", "", "HTTP/1.1");
    private static final StatusLine NO_ANSWER = new StatusLine("", 0, "");

    /** @param secure whether the connection uses TLS */
    static HarHandshake of(Optional<Entry> request, Optional<Entry> response, boolean secure) {
        return new HarHandshake(
                request(Side.read(request, HandshakeHeadReader.forRequest()), secure),
                response(Side.read(response, HandshakeHeadReader.forResponse())));
    }

    private static String request(Side side, boolean secure) {
        RequestLine line = side.requestLine();
        String host = side.header("Host");
        String url = host.isEmpty() ? "about:blank" : (secure ? "wss://" : "ws://") + host + line.target();
        return "{\"method\":" + JsonString.quote(line.method()) + ",\"url\":" + JsonString.quote(url)
                + ",\"httpVersion\":" + JsonString.quote(line.version()) + ",\"headers\":" + side.headers()
                + ",\"queryString\":" + query(line.target()) + ",\"cookies\":[],\"headersSize\":" + side.size()
                + ",\"bodySize\":0}";
    }

    private static String response(Side side) {
        StatusLine line = side.statusLine();
        byte[] body = side.body;
        boolean text = Utf8Validator.isValid(body, 0, body.length);
        String content = text
                ? JsonString.quote(new String(body, UTF_8))
                : "\"" + Base64.getEncoder().encodeToString(body) + "\",\"encoding\":\"base64\"";
        return "{\"status\":" + line.status() + ",\"statusText\":" + JsonString.quote(line.reasonPhrase())
                + ",\"httpVersion\":" + JsonString.quote(line.version()) + ",\"headers\":" + side.headers()
                + ",\"cookies\":[],\"content\":{\"size\":" + body.length + ",\"mimeType\":"
                + JsonString.quote(side.header("Content-Type")) + (body.length == 0 ? "" : ",\"text\":" + content)
                + "},\"redirectURL\":" + JsonString.quote(side.header("Location")) + ",\"headersSize\":" + side.size()
                + ",\"bodySize\":" + body.length + "}";
    }

    private static String query(String target) {
        int mark = target.indexOf('?');
        return mark < 0
                ? "[]"
                : Arrays.stream(target.substring(mark + 1).split("&"))
                        .filter(pair -> !pair.isEmpty())
                        .map(pair -> pair.split("=", 2))
                        .map(pair -> pair(decoded(pair[0]), pair.length < 2 ? "" : decoded(pair[1])))
                        .collect(Collectors.joining(",", "[", "]"));
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, UTF_8);
        } catch (IllegalArgumentException e) {
            // An invalid percent escape is kept as it is.
            return part;
        }
    }

    private static String pair(String name, String value) {
        return "{\"name\":" + JsonString.quote(name) + ",\"value\":" + JsonString.quote(value) + "}";
    }

    /** One direction of the handshake: its head, if it can be parsed, and the body after it. */
    private record Side(Optional<HandshakeHead> head, byte[] body) {
        static Side read(Optional<Entry> entry, HandshakeHeadReader reader) {
            byte[] bytes = entry.map(e -> e.payload().head(MOST_BYTES)).orElse(new byte[0]);
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            try {
                Optional<HandshakeHead> head = reader.read(buffer);
                return new Side(head, Arrays.copyOfRange(bytes, buffer.position(), bytes.length));
            } catch (MalformedHeadException e) {
                return new Side(Optional.empty(), bytes);
            }
        }

        RequestLine requestLine() {
            try {
                return head.isEmpty()
                        ? NO_REQUEST
                        : RequestLine.parse(head.get().startLine());
            } catch (MalformedHeadException e) {
                return NO_REQUEST;
            }
        }

        StatusLine statusLine() {
            try {
                return head.isEmpty() ? NO_ANSWER : StatusLine.parse(head.get().startLine());
            } catch (MalformedHeadException e) {
                return NO_ANSWER;
            }
        }

        String header(String name) {
            return head.flatMap(h -> h.header(name)).orElse("");
        }

        int size() {
            return head.map(h -> h.raw().length).orElse(-1);
        }

        String headers() {
            List<Header> all = head.map(HandshakeHead::headers).orElse(List.of());
            return all.stream().map(h -> pair(h.name(), h.value())).collect(Collectors.joining(",", "[", "]"));
        }
    }
}
