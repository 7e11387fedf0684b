package app.sockeye.client.options;

import app.sockeye.client.address.Redirection;
import java.net.URI;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Where and how to connect. Each part is a record of its own with a default, so that adding an option changes only that
 * part and the code that uses it.
 *
 * @param target the address
 * @param route the route to it: proxy, address family and the like
 * @param request what the opening handshake asks for
 * @param redirects which redirects are followed
 * @param auth how the user authenticates
 * @param cookies which jar of cookies is used
 * @param compression whether messages may be compressed
 * @param tls how the server's identity is checked; ignored for {@code ws}
 * @param limits how much the server may send
 * @param timeouts how long to wait for it
 * @param keepAlive how an open connection is kept alive
 * @param answers what it answers by itself
 */
public record ConnectOptions(
        TargetOptions target,
        RouteOptions route,
        RequestOptions request,
        RedirectOptions redirects,
        AuthOptions auth,
        CookieOptions cookies,
        CompressionOptions compression,
        TlsOptions tls,
        LimitOptions limits,
        TimeoutOptions timeouts,
        KeepAliveOptions keepAlive,
        AnswerOptions answers) {

    public ConnectOptions {
        Objects.requireNonNull(target);
        Objects.requireNonNull(route);
        Objects.requireNonNull(request);
        Objects.requireNonNull(redirects);
        Objects.requireNonNull(auth);
        Objects.requireNonNull(cookies);
        Objects.requireNonNull(compression);
        Objects.requireNonNull(tls);
        Objects.requireNonNull(limits);
        Objects.requireNonNull(timeouts);
        Objects.requireNonNull(keepAlive);
        Objects.requireNonNull(answers);
    }

    /** Options with every part at its default. */
    public static ConnectOptions to(URI uri) {
        return builder(uri).build();
    }

    /** A builder with every part at its default. */
    public static ConnectOptionsBuilder builder(URI uri) {
        return new ConnectOptionsBuilder(new TargetOptions(uri));
    }

    /**
     * Names of headers whose values are secrets by the user's mark or because they authenticate, in lower case; and of
     * such query parameters, each behind a question mark.
     */
    public Set<String> secretNames() {
        Set<String> names = new HashSet<>(request.secretHeaders());
        names.addAll(auth.secretNames());
        return names;
    }

    /**
     * These options for an address that the server redirects to. Unless the redirect is harmless, secrets and what
     * names the first server are left out: credentials, secret headers, the Host header, the client certificate, pins
     * and the name for TLS.
     */
    public ConnectOptions redirectedTo(Redirection to) {
        ConnectOptionsBuilder there = toBuilder().target(new TargetOptions(to.target()));
        if (to.isHarmless()) {
            return there.build();
        }
        return there.request(request.withHeaders(request.headers().stream()
                        .filter(header -> !header.is("Host") && !request.isSecret(header))
                        .toList()))
                .auth(AuthOptions.DEFAULT)
                .tls(tls.forAnotherServer())
                .build();
    }

    /** A builder that starts with these options. */
    public ConnectOptionsBuilder toBuilder() {
        return new ConnectOptionsBuilder(target)
                .route(route)
                .request(request)
                .redirects(redirects)
                .auth(auth)
                .cookies(cookies)
                .compression(compression)
                .tls(tls)
                .limits(limits)
                .timeouts(timeouts)
                .keepAlive(keepAlive)
                .answers(answers);
    }
}
