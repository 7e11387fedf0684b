package app.sockeye.client;

import jakarta.websocket.Extension;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of permessage-deflate that a server agreed to (RFC 7692 section 7.1).
 *
 * @param serverNoContextTakeover whether each message received starts with an empty window
 * @param clientNoContextTakeover whether each message sent must
 * @param complaint what makes them unacceptable, in a clause; empty where nothing does
 */
record DeflateParameters(boolean serverNoContextTakeover, boolean clientNoContextTakeover, Optional<String> complaint) {
    static final String EXTENSION = "permessage-deflate";

    private static final String SERVER_TAKEOVER = "server_no_context_takeover";
    private static final String CLIENT_TAKEOVER = "client_no_context_takeover";
    private static final String SERVER_WINDOW = "server_max_window_bits";
    private static final String CLIENT_WINDOW = "client_max_window_bits";

    static DeflateParameters of(List<Extension.Parameter> parameters) {
        Set<String> names = new HashSet<>();
        Optional<String> complaint = Optional.empty();
        for (Extension.Parameter parameter : parameters) {
            if (complaint.isEmpty()) {
                complaint = names.add(parameter.getName())
                        ? complaintAbout(parameter)
                        : Optional.of("permessage-deflate has " + parameter.getName() + " twice");
            }
        }
        return new DeflateParameters(names.contains(SERVER_TAKEOVER), names.contains(CLIENT_TAKEOVER), complaint);
    }

    private static Optional<String> complaintAbout(Extension.Parameter parameter) {
        String value = parameter.getValue();
        boolean none = value == null || value.isEmpty();
        boolean bits = !none && value.matches("[89]|1[0-5]");
        boolean legal =
                switch (parameter.getName()) {
                    case SERVER_TAKEOVER, CLIENT_TAKEOVER -> none;
                    case SERVER_WINDOW -> bits;
                    // java.util.zip always compresses with a window of 15 bits.
                    case CLIENT_WINDOW -> "15".equals(value);
                    default -> false;
                };
        String spelled = parameter.getName() + (none ? "" : "=" + value);
        return legal
                ? Optional.empty()
                : Optional.of("permessage-deflate has the parameter \"" + spelled
                        + "\", which wasn't offered or isn't legal");
    }
}
