package app.sockeye.client.options;

import app.sockeye.protocol.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command-line tool for a POSIX shell that can connect as this program did. */
public enum ShellCommand {
    WEBSOCAT("websocat"),
    WSCAT("wscat"),
    /** Shows the answer to the handshake and the raw frames. */
    CURL("curl");

    /** Headers, in lower case, that each tool sends itself or that would not match its own handshake. */
    private static final Set<String> OF_THE_HANDSHAKE = Set.of(
            "host",
            "upgrade",
            "connection",
            "sec-websocket-key",
            "sec-websocket-version",
            "sec-websocket-extensions",
            "sec-websocket-protocol");

    private static final Pattern PARAMETER = Pattern.compile("([?&])([^=&#]*)=([^&#]*)");
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(token|secret|key|password|passwd|pwd|signature|sig|auth|code|jwt|session|ticket)");
    private static final Pattern USER_INFO = Pattern.compile("(//)[^/@?#]*@");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");

    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    private final String label;

    ShellCommand(String label) {
        this.label = label;
    }

    /** The command's name. */
    public String label() {
        return label;
    }

    /**
     * The command, quoted.
     *
     * @param options the tool sends the handshake's own headers itself, except Origin and User-Agent; compression,
     *     limits and timeouts are ignored
     * @param withSecrets whether to include the values of secret headers, of parameters with names like those of
     *     secrets, and the user name and password; a placeholder replaces each otherwise
     */
    public String of(ConnectOptions options, boolean withSecrets) {
        String uri = options.target().uri().toString();
        String url = withSecrets ? uri : withoutSecrets(uri);
        RequestOptions request = options.request();
        List<String> subprotocols = request.subprotocols();
        List<String> words = new ArrayList<>(List.of(label));
        if (!options.tls().verify()) {
            words.add(this == WSCAT ? "--no-check" : "--insecure");
        }
        switch (this) {
            case WEBSOCAT -> {
                if (!subprotocols.isEmpty()) {
                    words.addAll(List.of("--protocol", String.join(",", subprotocols)));
                }
            }
            case WSCAT -> subprotocols.forEach(name -> words.addAll(List.of("--subprotocol", name)));
            case CURL -> {
                words.addAll(List.of("--include", "--no-buffer", "--http1.1"));
                words.addAll(List.of("--header", "Connection: Upgrade", "--header", "Upgrade: websocket"));
                words.addAll(List.of("--header", "Sec-WebSocket-Version: 13", "--header", "Sec-WebSocket-Key: " + KEY));
                if (!subprotocols.isEmpty()) {
                    words.addAll(List.of("--header", "Sec-WebSocket-Protocol: " + String.join(", ", subprotocols)));
                }
            }
        }
        for (Header header : request.headers()) {
            String name = Header.canonicalName(header.name());
            if (!OF_THE_HANDSHAKE.contains(name)) {
                boolean secret = !withSecrets
                        && (Header.isSensitive(name) || request.secretHeaders().contains(name));
                words.addAll(List.of(
                        this == WEBSOCAT ? "-H" : "--header", secret ? placeholder(header) : header.toString()));
            }
        }
        if (this == WSCAT) {
            words.add("--connect");
        }
        words.add(this == CURL ? url.replaceFirst("(?i)^ws", "http") : url);
        return words.stream()
                .map(ShellCommand::quoted)
                .reduce((all, word) -> all + " " + word)
                .orElseThrow();
    }

    private static String placeholder(Header header) {
        return header.name() + ": <" + header.name() + ">";
    }

    private static String withoutSecrets(String url) {
        Matcher parameters = PARAMETER.matcher(USER_INFO.matcher(url).replaceFirst("$1<user>@"));
        return parameters.replaceAll(found -> Matcher.quoteReplacement(
                SECRET_NAME.matcher(found.group(2)).matches()
                        ? found.group(1) + found.group(2) + "=<" + found.group(2) + ">"
                        : found.group()));
    }

    /** Quotes a word. Within single quotes a shell interprets only the single quote itself. */
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
