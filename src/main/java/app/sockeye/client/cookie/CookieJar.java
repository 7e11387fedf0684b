package app.sockeye.client.cookie;

import app.sockeye.protocol.Header;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * Keeps cookies: at most 180 of a domain and 3000 of all; of more, those go first that
 * were not used for longest (RFC 6265 section 6.1). Thread-safe.
 */
public final class CookieJar {
    private static final int MOST_OF_DOMAIN = 180;
    private static final int MOST = 3000;
    private static final String SET_COOKIE = "Set-Cookie";

    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** The one not used for longest first; guarded by this. */
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    /** Guarded by this. */
    private long created;

    /** What a cookie replaces: another with the same. */
    private record Key(String name, String domain, boolean hostOnly, String path) {
        static Key of(Cookie cookie) {
            return new Key(cookie.name(), cookie.domain(), cookie.hostOnly(), cookie.path());
        }
    }

    /** A cookie and its place in the order in which they were first set. */
    private record Kept(Cookie cookie, long order) {}

    /** An empty jar. */
    public CookieJar(Clock clock) {
        this.clock = clock;
    }

    /** Adds a listener, called after each change on the thread that made it; it must return at once. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes the cookies that an answer sets, whatever its status; says of each what became of it. */
    public List<ReceivedCookie> receive(CookieOrigin origin, List<Header> headers) {
        List<ReceivedCookie> received = new ArrayList<>();
        for (Header header : headers) {
            if (header.is(SET_COOKIE)) {
                received.add(receive(origin, header.value()));
            }
        }
        if (received.stream().anyMatch(one -> one.cookie().isPresent())) {
            listeners.forEach(Runnable::run);
        }
        return received;
    }

    private synchronized ReceivedCookie receive(CookieOrigin origin, String header) {
        ReceivedCookie received = SetCookie.parse(header, origin, clock.instant());
        if (received.cookie().filter(c -> isOverSecure(origin, c)).isPresent()) {
            return ReceivedCookie.refused(received.name(), CookieRefusal.OVER_SECURE);
        }
        received.cookie().ifPresent(this::keep);
        return received;
    }

    /** Whether a cookie that came without TLS would stand before a secure one (RFC 6265bis section 5.7). */
    private boolean isOverSecure(CookieOrigin origin, Cookie cookie) {
        return !origin.secure()
                && kept.values().stream()
                        .map(Kept::cookie)
                        .anyMatch(old -> old.secure()
                                && old.name().equals(cookie.name())
                                && old.coversPath(cookie.path())
                                && areRelated(old.domain(), cookie.domain()));
    }

    private static boolean areRelated(String one, String other) {
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }

    /** Adds a cookie, or replaces the one of the same name, domain and path; one that is over is removed. */
    public void put(Cookie cookie) {
        putAll(List.of(cookie));
    }

    /** As {@link #put} for each, with one call of the listeners. */
    public void putAll(List<Cookie> cookies) {
        synchronized (this) {
            cookies.forEach(this::keep);
        }
        listeners.forEach(Runnable::run);
    }

    private void keep(Cookie cookie) {
        Instant now = clock.instant();
        Kept before = kept.remove(Key.of(cookie));
        if (cookie.isExpired(now) || cookie.size() > SetCookie.MOST_BYTES) {
            return;
        }
        kept.values().removeIf(old -> old.cookie().isExpired(now));
        kept.put(Key.of(cookie), new Kept(cookie, before == null ? created++ : before.order()));
        evict(old -> old.domain().equals(cookie.domain()), MOST_OF_DOMAIN);
        evict(old -> true, MOST);
    }

    private void evict(Predicate<Cookie> which, int most) {
        List<Key> found = kept.entrySet().stream()
                .filter(entry -> which.test(entry.getValue().cookie()))
                .map(Map.Entry::getKey)
                .toList();
        found.stream().limit(Math.max(0, found.size() - most)).forEach(kept::remove);
    }

    /** The cookies to send, in their order: those of longer paths first, then those set first. */
    public synchronized List<Cookie> matching(CookieOrigin origin) {
        Instant now = clock.instant();
        List<Kept> found = kept.values().stream()
                .filter(one -> one.cookie().isFor(origin) && !one.cookie().isExpired(now))
                .sorted(Comparator.comparingInt(
                                (Kept one) -> -one.cookie().path().length())
                        .thenComparingLong(Kept::order))
                .toList();
        found.forEach(one -> kept.get(Key.of(one.cookie())));
        return found.stream().map(Kept::cookie).toList();
    }

    /** All cookies that are not over, in the order in which they were first set. */
    public synchronized List<Cookie> all() {
        Instant now = clock.instant();
        return kept.values().stream()
                .filter(one -> !one.cookie().isExpired(now))
                .sorted(Comparator.comparingLong(Kept::order))
                .map(Kept::cookie)
                .toList();
    }

    /** Removes a cookie; returns whether it was there. */
    public boolean remove(Cookie cookie) {
        Optional<Kept> removed;
        synchronized (this) {
            removed = Optional.ofNullable(kept.remove(Key.of(cookie)));
        }
        removed.ifPresent(one -> listeners.forEach(Runnable::run));
        return removed.isPresent();
    }

    /** Removes all cookies. */
    public void clear() {
        synchronized (this) {
            kept.clear();
        }
        listeners.forEach(Runnable::run);
    }
}
