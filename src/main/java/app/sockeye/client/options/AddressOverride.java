package app.sockeye.client.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A different host and port to connect to than the URL's; the handshake and TLS still name the URL's host.
 *
 * @param host the URL's host that this applies to; empty for any
 * @param port the URL's port that this applies to; 0 for any
 * @param addresses names or addresses to connect to instead, at least one
 * @param otherPort the port to connect to; 0 for the URL's
 */
public record AddressOverride(String host, int port, List<String> addresses, int otherPort) {
    private static final int MAX_PORT = 65_535;

    public AddressOverride {
        host = host.toLowerCase(Locale.ROOT);
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty() || addresses.contains("")) {
            throw new IllegalArgumentException("There is no address to connect to.");
        }
    }

    /**
     * Reads curl's {@code --resolve HOST:PORT:ADDRESS[,ADDRESS]...}; addresses of IPv6 may stand in brackets.
     *
     * @throws IllegalArgumentException with a sentence, where it is none
     */
    public static AddressOverride resolve(String text) {
        List<String> parts = split(text, 3);
        if (parts.size() != 3 || parts.get(0).isEmpty()) {
            throw new IllegalArgumentException("Expected HOST:PORT:ADDRESS, such as example.org:443:127.0.0.1.");
        }
        List<String> addresses = List.of(parts.get(2).split(",")).stream()
                .map(AddressOverride::unbracketed)
                .toList();
        return new AddressOverride(parts.get(0).equals("*") ? "" : parts.get(0), port(parts.get(1)), addresses, 0);
    }

    /**
     * Reads curl's {@code --connect-to HOST1:PORT1:HOST2:PORT2}; an empty host or port means any, or that of the URL.
     *
     * @throws IllegalArgumentException with a sentence, where it is none
     */
    public static AddressOverride connectTo(String text) {
        List<String> parts = split(text, 4);
        if (parts.size() != 4 || parts.get(2).isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected HOST1:PORT1:HOST2:PORT2, such as example.org:443:localhost:8443.");
        }
        return new AddressOverride(
                unbracketed(parts.get(0)), port(parts.get(1)), List.of(unbracketed(parts.get(2))), port(parts.get(3)));
    }

    /** Whether this applies to a URL's host and port. */
    public boolean matches(String urlHost, int urlPort) {
        return (host.isEmpty() || host.equalsIgnoreCase(urlHost)) && (port == 0 || port == urlPort);
    }

    /** Splits at colons outside of brackets; the last part keeps the rest. */
    private static List<String> split(String text, int most) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        boolean inBrackets = false;
        for (int at = 0; at < text.length() && parts.size() < most - 1; at++) {
            char c = text.charAt(at);
            inBrackets = c == '[' || inBrackets && c != ']';
            if (c == ':' && !inBrackets) {
                parts.add(text.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MAX_PORT) {
            throw new IllegalArgumentException("A port is a number from 1 to 65535, not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }
}
