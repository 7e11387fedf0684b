package app.sockeye.export.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Header;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredWalk;
import java.io.IOException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The secrets that a recorded session's handshakes show, to be looked for in everything else of the session: what follows
 * the scheme in credentials, the password in those of Basic, tokens in cookies, in other sensitive or marked headers and in
 * marked query parameters. Cookies hold words of everyday language, too, so only longer values of them count. Any thread.
 */
public final class HandshakeSecrets {
    /** No real head of a handshake is larger. */
    private static final int MOST_BYTES = 1 << 20;
    /** Characters of a part of a value that is not a word of everyday language or a subprotocol's name. */
    private static final int SHORTEST_PART = 12;

    private static final Pattern CREDENTIALS = Pattern.compile("([A-Za-z][A-Za-z0-9-]*) +([^ ,=\"]+=*)");

    /** Names that the user marked in the request; empty for a response. */
    private final Set<String> marked;

    private final Set<String> found = new LinkedHashSet<>();

    private HandshakeSecrets(Set<String> marked) {
        this.marked = marked;
    }

    /** Those of all handshakes in a transcript; raises an exception if it can't be read. */
    public static Set<String> in(Transcript transcript) throws IOException {
        Set<String> all = new HashSet<>();
        Filter handshakes = new Filter(Filter.ALL.directions(), EnumSet.of(EntryKind.HANDSHAKE), Optional.empty());
        new FilteredWalk(transcript, handshakes).forEach(entry -> all.addAll(of(entry, transcript)));
        return all;
    }

    /** Those of one entry; none unless it is a handshake. */
    public static Set<String> of(Entry entry, Transcript transcript) {
        if (entry.kind() != EntryKind.HANDSHAKE) {
            return Set.of();
        }
        boolean sent = entry.direction().filter(Direction.SENT::equals).isPresent();
        HandshakeSecrets secrets =
                new HandshakeSecrets(sent ? transcript.connections().markedAt(entry.index()) : Set.of());
        secrets.take(new String(entry.payload().head(MOST_BYTES), UTF_8));
        return secrets.found;
    }

    private void take(String head) {
        found.addAll(RedactedQuery.values(head, marked));
        for (String line : head.split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (line.isEmpty()) {
                // A body may follow.
                return;
            } else if (colon > 0) {
                takeHeader(
                        Header.canonicalName(line.substring(0, colon)),
                        line.substring(colon + 1).strip());
            }
        }
    }

    private void takeHeader(String name, String value) {
        if (!Header.isSensitive(name) && !marked.contains(name)) {
            return;
        }
        switch (name) {
            case "set-cookie" -> takeCookie(value.split(";", 2)[0]);
            case "cookie" -> Stream.of(value.split(";")).forEach(this::takeCookie);
            case "sec-websocket-protocol" -> Stream.of(value.split(",")).forEach(this::takePart);
            default -> takeValue(name, value);
        }
    }

    private void takeCookie(String pair) {
        takePart(pair.substring(pair.indexOf('=') + 1));
    }

    private void takePart(String part) {
        if (part.strip().length() >= SHORTEST_PART) {
            found.add(part.strip());
        }
    }

    private void takeValue(String name, String value) {
        boolean authorization = name.endsWith("authorization");
        Matcher credentials = CREDENTIALS.matcher(value);
        if (credentials.matches() && (authorization || credentials.group(2).length() >= SHORTEST_PART)) {
            found.add(credentials.group(2));
            if (credentials.group(1).equalsIgnoreCase("Basic")) {
                takePassword(credentials.group(2));
            }
        } else if (!authorization || value.indexOf(' ') < 0) {
            // Digest and signatures are of one use, and stand beside names that are no secrets.
            found.add(value);
        }
    }

    private void takePassword(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), UTF_8);
            found.add(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            // The user typed something else: it is left out as it stands.
        }
    }
}
