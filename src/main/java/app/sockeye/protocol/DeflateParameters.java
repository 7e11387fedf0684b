package app.sockeye.protocol;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of permessage-deflate that a server agreed to (RFC 7692 section 7.1).
 *
 * @param serverNoContextTakeover whether each message received starts with an empty window
 * @param clientNoContextTakeover whether each message sent must start with an empty window
 * @param complaint why they are unacceptable, in a clause; empty where they are acceptable
 */
public record DeflateParameters(
        boolean serverNoContextTakeover, boolean clientNoContextTakeover, Optional<String> complaint) {
    /** The extension's name. */
    public static final String EXTENSION = "permessage-deflate";

    private static final String SERVER_TAKEOVER = "server_no_context_takeover";
    private static final String CLIENT_TAKEOVER = "client_no_context_takeover";
    private static final String SERVER_WINDOW = "server_max_window_bits";
    private static final String CLIENT_WINDOW = "client_max_window_bits";

    /**
     * Reads the parameters from the server's answer.
     *
     * @param agreed the extension as the answer spells it, such as {@code permessage-deflate; a; b=10}
     */
    public static DeflateParameters parse(String agreed) {
        Set<String> names = new HashSet<>();
        Optional<String> complaint = Optional.empty();
        for (String parameter : agreed.split(";", -1)) {
            String[] parts = parameter.split("=", 2);
            String name = parts[0].strip();
            boolean isParameter = !names.isEmpty();
            if (!names.add(name)) {
                complaint = complaint.or(() -> Optional.of("permessage-deflate has " + name + " twice"));
            } else if (isParameter) {
                String value = parts.length < 2 ? "" : parts[1].strip().replaceAll("^\"(.*)\"$", "$1");
                complaint = complaint.or(() -> complaintAbout(name, value));
            }
        }
        return new DeflateParameters(names.contains(SERVER_TAKEOVER), names.contains(CLIENT_TAKEOVER), complaint);
    }

    private static Optional<String> complaintAbout(String name, String value) {
        boolean none = value.isEmpty();
        boolean bits = value.matches("[89]|1[0-5]");
        boolean legal =
                switch (name) {
                    case SERVER_TAKEOVER, CLIENT_TAKEOVER -> none;
                    case SERVER_WINDOW -> bits;
                    // java.util.zip always compresses with a window of 15 bits.
                    case CLIENT_WINDOW -> value.equals("15");
                    default -> false;
                };
        String spelled = name + (none ? "" : "=" + value);
        return legal
                ? Optional.empty()
                : Optional.of("permessage-deflate has the parameter \"" + spelled
                        + "\", which wasn't offered or isn't legal");
    }
}
