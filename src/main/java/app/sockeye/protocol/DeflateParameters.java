package app.sockeye.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The parameters of permessage-deflate that a server agreed to (RFC 7692 section 7.1).
 *
 * @param serverNoContextTakeover whether each message received starts with an empty window
 * @param clientNoContextTakeover whether each message sent must start with an empty window
 * @param serverMaxWindowBits the most bits of the server's window, from 8 to 15; empty where there is no such parameter
 * @param clientMaxWindowBits the most bits of the client's window, from 8 to 15; empty where there is no such parameter
 * @param complaint why they are unacceptable whatever was offered, in a clause; empty where they are acceptable
 */
public record DeflateParameters(
        boolean serverNoContextTakeover,
        boolean clientNoContextTakeover,
        OptionalInt serverMaxWindowBits,
        OptionalInt clientMaxWindowBits,
        Optional<String> complaint) {
    /** The extension's name. */
    public static final String EXTENSION = "permessage-deflate";
    /** The fewest bits of a window. */
    public static final int MIN_WINDOW_BITS = 8;
    /** The most bits of a window, which also hold where none are agreed on. */
    public static final int MAX_WINDOW_BITS = 15;

    public static final String SERVER_NO_CONTEXT_TAKEOVER = "server_no_context_takeover";
    public static final String CLIENT_NO_CONTEXT_TAKEOVER = "client_no_context_takeover";
    public static final String SERVER_MAX_WINDOW_BITS = "server_max_window_bits";
    public static final String CLIENT_MAX_WINDOW_BITS = "client_max_window_bits";

    /**
     * Reads the parameters from the server's answer.
     *
     * @param agreed the extension as the answer spells it, such as {@code permessage-deflate; a; b=10}
     */
    public static DeflateParameters parse(String agreed) {
        Map<String, String> values = new LinkedHashMap<>();
        Optional<String> complaint = Optional.empty();
        String[] parts = agreed.split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String name = nameOf(parts[i]);
            String value = valueOf(parts[i]);
            Optional<String> found =
                    values.containsKey(name) ? Optional.of(name + " is there twice") : complaintAbout(name, parts[i]);
            complaint = complaint.or(() -> found);
            values.putIfAbsent(name, value);
        }
        return new DeflateParameters(
                values.containsKey(SERVER_NO_CONTEXT_TAKEOVER),
                values.containsKey(CLIENT_NO_CONTEXT_TAKEOVER),
                bits(values.get(SERVER_MAX_WINDOW_BITS)),
                bits(values.get(CLIENT_MAX_WINDOW_BITS)),
                complaint);
    }

    /** The extension as an answer spells it, such as {@code permessage-deflate; a; b=10}. */
    public String toExtension() {
        StringBuilder spelled = new StringBuilder(EXTENSION);
        if (serverNoContextTakeover) {
            spelled.append("; ").append(SERVER_NO_CONTEXT_TAKEOVER);
        }
        if (clientNoContextTakeover) {
            spelled.append("; ").append(CLIENT_NO_CONTEXT_TAKEOVER);
        }
        serverMaxWindowBits.ifPresent(bits ->
                spelled.append("; ").append(SERVER_MAX_WINDOW_BITS).append('=').append(bits));
        clientMaxWindowBits.ifPresent(bits ->
                spelled.append("; ").append(CLIENT_MAX_WINDOW_BITS).append('=').append(bits));
        return spelled.toString();
    }

    /** Bits of the window that messages are compressed with. */
    public int clientWindowBits() {
        return clientMaxWindowBits.orElse(MAX_WINDOW_BITS);
    }

    private static Optional<String> complaintAbout(String name, String parameter) {
        String value = valueOf(parameter);
        boolean hasValue = parameter.indexOf('=') >= 0;
        return switch (name) {
            case "" -> Optional.of("a parameter has no name");
            case SERVER_NO_CONTEXT_TAKEOVER, CLIENT_NO_CONTEXT_TAKEOVER ->
                hasValue
                        ? Optional.of(name + " has the value " + VisibleText.quoted(value) + ", but may have none")
                        : Optional.empty();
            case SERVER_MAX_WINDOW_BITS, CLIENT_MAX_WINDOW_BITS ->
                bits(value).isEmpty()
                        ? Optional.of(name
                                + (hasValue ? " is " + VisibleText.quoted(value) : " has no value")
                                + "; it must be a number from 8 to 15")
                        : Optional.empty();
            default -> Optional.of(VisibleText.quoted(name) + " is no parameter of this extension");
        };
    }

    /** A parameter's name, such as {@code a} of {@code a=10}. */
    static String nameOf(String parameter) {
        return parameter.split("=", 2)[0].strip();
    }

    /** A parameter's value without quotation marks, such as {@code 10} of {@code a=10}; empty for none. */
    static String valueOf(String parameter) {
        String[] parts = parameter.split("=", 2);
        return parts.length < 2 ? "" : parts[1].strip().replaceAll("^\"(.*)\"$", "$1");
    }

    /** Bits of a window; empty where the text isn't a number from 8 to 15. */
    static OptionalInt bits(String value) {
        return value != null && value.matches("[89]|1[0-5]")
                ? OptionalInt.of(Integer.parseInt(value))
                : OptionalInt.empty();
    }
}
