package app.sockeye.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an opening handshake offers of permessage-deflate, and what a server may answer to it (RFC 7692 section 7.1).
 *
 * @param serverNoContextTakeover whether the server is asked to start each message with an empty window
 * @param clientNoContextTakeover whether the client promises to start each message with an empty window
 * @param serverMaxWindowBits the most bits that the server's window may have; empty where it is not asked
 * @param clientMaxWindowBits the most bits of the client's window, 15 for an offer without a value; empty where the
 *     server may not limit them
 */
public record DeflateOffer(
        boolean serverNoContextTakeover,
        boolean clientNoContextTakeover,
        OptionalInt serverMaxWindowBits,
        OptionalInt clientMaxWindowBits) {

    /** Reads an offer as the request spells it, such as {@code permessage-deflate; a; b=10}; ignores what is invalid. */
    public static DeflateOffer parse(String offered) {
        List<String> parameters = Arrays.stream(offered.split(";", -1)).skip(1).toList();
        boolean hasClientWindow = names(parameters, DeflateParameters.CLIENT_MAX_WINDOW_BITS);
        OptionalInt client = bits(parameters, DeflateParameters.CLIENT_MAX_WINDOW_BITS);
        return new DeflateOffer(
                names(parameters, DeflateParameters.SERVER_NO_CONTEXT_TAKEOVER),
                names(parameters, DeflateParameters.CLIENT_NO_CONTEXT_TAKEOVER),
                bits(parameters, DeflateParameters.SERVER_MAX_WINDOW_BITS),
                hasClientWindow && client.isEmpty() ? OptionalInt.of(DeflateParameters.MAX_WINDOW_BITS) : client);
    }

    private static boolean names(List<String> parameters, String name) {
        return parameters.stream().anyMatch(p -> DeflateParameters.nameOf(p).equals(name));
    }

    private static OptionalInt bits(List<String> parameters, String name) {
        return parameters.stream()
                .filter(p -> DeflateParameters.nameOf(p).equals(name))
                .findFirst()
                .map(p -> DeflateParameters.bits(DeflateParameters.valueOf(p)))
                .orElse(OptionalInt.empty());
    }

    /** Why an answer doesn't fit this offer, in a clause; empty where it fits. */
    public Optional<String> complaintAbout(DeflateParameters answer) {
        if (answer.complaint().isPresent()) {
            return answer.complaint();
        }
        if (serverNoContextTakeover && !answer.serverNoContextTakeover()) {
            return missing(DeflateParameters.SERVER_NO_CONTEXT_TAKEOVER);
        }
        if (serverMaxWindowBits.isPresent() && answer.serverMaxWindowBits().isEmpty()) {
            return missing(DeflateParameters.SERVER_MAX_WINDOW_BITS);
        }
        if (clientMaxWindowBits.isEmpty() && answer.clientMaxWindowBits().isPresent()) {
            return Optional.of(DeflateParameters.CLIENT_MAX_WINDOW_BITS + " was not offered");
        }
        return tooHigh(DeflateParameters.SERVER_MAX_WINDOW_BITS, serverMaxWindowBits, answer.serverMaxWindowBits())
                .or(() -> tooHigh(
                        DeflateParameters.CLIENT_MAX_WINDOW_BITS, clientMaxWindowBits, answer.clientMaxWindowBits()));
    }

    private static Optional<String> missing(String name) {
        return Optional.of(name + " is missing, though it was asked for");
    }

    private static Optional<String> tooHigh(String name, OptionalInt offered, OptionalInt agreed) {
        return agreed.isPresent() && agreed.getAsInt() > offered.orElse(DeflateParameters.MAX_WINDOW_BITS)
                ? Optional.of(name + " is " + agreed.getAsInt() + ", above the " + offered.getAsInt() + " offered")
                : Optional.empty();
    }

    /**
     * What holds after an answer that fits: the client keeps to what it promised even where the answer does not repeat
     * it (sections 7.1.1.2 and 7.1.2.2).
     */
    public DeflateParameters agreed(DeflateParameters answer) {
        int clientBits =
                Math.min(answer.clientWindowBits(), clientMaxWindowBits.orElse(DeflateParameters.MAX_WINDOW_BITS));
        return new DeflateParameters(
                answer.serverNoContextTakeover(),
                clientNoContextTakeover || answer.clientNoContextTakeover(),
                answer.serverMaxWindowBits(),
                OptionalInt.of(clientBits),
                answer.complaint());
    }
}
