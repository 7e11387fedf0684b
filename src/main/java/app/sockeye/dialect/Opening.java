package app.sockeye.dialect;

import app.sockeye.protocol.Direction;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What tells the dialect of a connection.
 *
 * @param target the address that was asked for, with path and query; empty if it is not known
 * @param subprotocol the one that the server chose
 * @param first the first messages, at most {@link #MOST} each way, in their order
 */
public record Opening(String target, Optional<String> subprotocol, List<SpokenMessage> first) {
    /** Number of messages of each direction by which a dialect is recognised. */
    public static final int MOST = 3;

    public Opening {
        first = List.copyOf(first);
    }

    /** The path of the address, not decoded; {@code /} if there is none. */
    public String path() {
        int start = target.indexOf("://");
        int slash = target.indexOf('/', start < 0 ? 0 : start + 3);
        if (slash < 0) {
            return "/";
        }
        int end = slash;
        while (end < target.length() && target.charAt(end) != '?' && target.charAt(end) != '#') {
            end++;
        }
        return target.substring(slash, end);
    }

    /** The first value of a query parameter, decoded. */
    public Optional<String> parameter(String name) {
        int mark = target.indexOf('?');
        if (mark < 0) {
            return Optional.empty();
        }
        String query = target.substring(mark + 1);
        int hash = query.indexOf('#');
        return Stream.of((hash < 0 ? query : query.substring(0, hash)).split("&"))
                .filter(pair -> pair.equals(name) || pair.startsWith(name + "="))
                .map(pair -> decoded(pair.substring(Math.min(pair.length(), name.length() + 1))))
                .findFirst();
    }

    /** A parameter's text; as it stands where it has an invalid percent sign. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    /** Whether the server chose one of these subprotocols. */
    public boolean speaks(String... names) {
        return subprotocol
                .filter(chosen -> Stream.of(names).anyMatch(chosen::equalsIgnoreCase))
                .isPresent();
    }

    /** The first messages of one direction. */
    public List<SpokenMessage> first(Direction direction) {
        return first.stream().filter(m -> m.direction() == direction).toList();
    }
}
