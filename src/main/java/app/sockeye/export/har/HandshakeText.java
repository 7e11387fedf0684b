package app.sockeye.export.har;

import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds the bytes of an opening handshake from the parts that another tool recorded. */
final class HandshakeText {
    private HandshakeText() {}

    static byte[] request(String method, String url, List<Header> headers) {
        List<Header> all = new ArrayList<>(headers);
        String host = oneLine(url.replaceFirst("^[^/]*//", "").replaceFirst("[/?#].*", ""));
        if (!host.isEmpty() && headers.stream().noneMatch(h -> h.is("Host"))) {
            all.add(0, new Header("Host", host));
        }
        return head(method + " " + target(url) + " HTTP/1.1", all);
    }

    /** @param body the body of a response that refuses the handshake; may be empty */
    static byte[] response(int status, String reasonPhrase, List<Header> headers, byte[] body) {
        byte[] head = head("HTTP/1.1 " + status + " " + reasonPhrase, headers);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    /** Makes a text fit for a line of a head: no line breaks, only ISO 8859-1. */
    static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]+", " ").replaceAll("[^\\x00-\\xFF]", "?");
    }

    private static byte[] head(String startLine, List<Header> headers) {
        return HandshakeHead.of(oneLine(startLine), headers).raw();
    }

    private static String target(String url) {
        try {
            URI uri = new URI(url);
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (URISyntaxException e) {
            String path = url.replaceFirst("^[^/]*//[^/?]*", "");
            return path.startsWith("/") ? path : "/" + path;
        }
    }
}
