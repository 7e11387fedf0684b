package app.sockeye.client.address;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where an answer to the opening handshake redirects to (RFC 9110 section 15.4).
 *
 * @param status 301, 302, 303, 307 or 308
 * @param target the address to connect to instead: {@code ws} or {@code wss}
 * @param elsewhere whether that is another server than the one that answered: another host or port. The usual step from
 *     {@code ws} at port 80 to {@code wss} at port 443 of the same host is not
 * @param losesTls whether it leads from {@code wss} to {@code ws}
 */
public record Redirection(int status, URI target, boolean elsewhere, boolean losesTls) {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    public Redirection {
        Objects.requireNonNull(target);
    }

    /**
     * Reads the status and Location of an answer; empty where it doesn't redirect, or not to an address to connect to.
     *
     * @param asked the URI of the request
     */
    public static Optional<Redirection> of(URI asked, int status, Optional<String> location) {
        if (!STATUSES.contains(status) || location.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI next = TypedAddress.redirected(asked, location.get()).uri();
            Target from = Target.of(asked);
            Target to = Target.of(next);
            return Optional.of(new Redirection(status, next, isElsewhere(from, to), from.secure() && !to.secure()));
        } catch (InvalidAddressException e) {
            return Optional.empty();
        }
    }

    private static boolean isElsewhere(Target from, Target to) {
        boolean gainsTls = !from.secure() && from.hasUsualPort() && to.secure() && to.hasUsualPort();
        return !from.hostInZone().equalsIgnoreCase(to.hostInZone()) || from.port() != to.port() && !gainsTls;
    }

    /** Whether it may be followed without asking the user: it stays at the same server, and TLS stays. */
    public boolean isHarmless() {
        return !elsewhere && !losesTls;
    }
}
