package app.sockeye.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The head of an opening handshake's request or response (RFC 9112 section 2.1), without loss: {@code raw} holds the
 * exact bytes. Text is decoded as ISO-8859-1, so that each byte is one character.
 *
 * @param raw the bytes on the wire, up to and including the empty line
 * @param startLine the request line or status line
 * @param headers in the order on the wire
 */
public record HandshakeHead(byte[] raw, String startLine, List<Header> headers) {
    private static final String CRLF = "\r\n";

    public HandshakeHead {
        headers = List.copyOf(headers);
    }

    /**
     * Builds a head to be sent.
     *
     * @throws IllegalArgumentException where a line contains a line break or a character outside ISO-8859-1
     */
    public static HandshakeHead of(String startLine, List<Header> headers) {
        StringBuilder text = new StringBuilder(line(startLine));
        headers.forEach(header -> text.append(line(header.toString())));
        byte[] raw = text.append(CRLF).toString().getBytes(StandardCharsets.ISO_8859_1);
        return new HandshakeHead(raw, startLine, headers);
    }

    /** Reads a whole head, up to and including its empty line. */
    static HandshakeHead parse(byte[] raw) throws MalformedHeadException {
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        List<String> lines =
                List.of(text.substring(0, text.length() - 2 * CRLF.length()).split(CRLF));
        List<Header> headers = new ArrayList<>(lines.size());
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            int last = headers.size() - 1;
            if (HeaderLine.isFold(line) && last >= 0) {
                headers.set(last, HeaderLine.unfold(headers.get(last), line));
            } else {
                headers.add(HeaderLine.parse(line, i + 1));
            }
        }
        return new HandshakeHead(raw, lines.get(0), headers);
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Header.firstValue(headers, name);
    }

    /** All members of a comma-separated list header, from all its lines (RFC 9110 section 5.6.1). */
    public List<String> listOf(String name) {
        return headers.stream()
                .filter(h -> h.is(name))
                .flatMap(h -> Arrays.stream(h.value().split(",")))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .toList();
    }

    /** Whether a list header such as {@code Connection: keep-alive, Upgrade} contains a member, whatever its case. */
    public boolean lists(String name, String member) {
        return listOf(name).stream().anyMatch(member::equalsIgnoreCase);
    }

    private static String line(String text) {
        if (text.chars().anyMatch(c -> c == '\r' || c == '\n' || c > 0xFF)) {
            throw new IllegalArgumentException("not one line of ISO-8859-1: " + text);
        }
        return text + CRLF;
    }
}
