package app.sockeye.interchange.code;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.Target;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.RouteOptions;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.protocol.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program says of connect options. Secrets are variables. */
final class ProgramFacts {
    /** Headers, in lower case, that each library sends itself. */
    private static final Set<String> OF_THE_HANDSHAKE = Set.of(
            "host",
            "upgrade",
            "connection",
            "sec-websocket-key",
            "sec-websocket-version",
            "sec-websocket-extensions",
            "sec-websocket-protocol");

    private static final Pattern PARAMETER = Pattern.compile("([?&])([^=&#]*)=([^&#]*)");
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(token|secret|key|password|passwd|pwd|signature|sig|auth|code|jwt|session|ticket)");

    private final ConnectOptions options;
    private final ProgramVariables variables = new ProgramVariables();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, List<ProgramString>> headers = new LinkedHashMap<>();
    private final List<ProgramString> subprotocols = new ArrayList<>();
    private final Optional<ProgramProxy> proxy;
    private ProgramString url;

    ProgramFacts(ConnectOptions options) {
        this.options = options;
        this.url = urlOf(options.target().uri().toString());
        addHeaders();
        options.request().subprotocols().forEach(name -> subprotocols.add(ProgramString.literal(name)));
        addAuth();
        this.proxy = target().flatMap(target -> options.route().proxyFor(target.host()))
                .map(this::proxyOf);
        addNotes();
    }

    ProgramString url() {
        return url;
    }

    /** Header names with the values of each, in the order of their first. */
    Map<String, List<ProgramString>> headers() {
        return headers;
    }

    List<ProgramString> subprotocols() {
        return subprotocols;
    }

    Optional<ProgramProxy> proxy() {
        return proxy;
    }

    ProgramVariables variables() {
        return variables;
    }

    /** What the connection has and no program does, as nouns. */
    List<String> notes() {
        return notes;
    }

    boolean isSecure() {
        return "wss".equalsIgnoreCase(options.target().uri().getScheme());
    }

    /** Whether the server's certificate is not checked. */
    boolean isInsecure() {
        return isSecure() && !options.tls().verify();
    }

    boolean isCompressed() {
        return options.compression().offered();
    }

    /** Whether a header has the user name and password of Basic. */
    boolean hasBasic() {
        return headers.values().stream().flatMap(List::stream).anyMatch(ProgramString::hasBasic);
    }

    private Optional<Target> target() {
        try {
            return Optional.of(Target.of(options.target().uri()));
        } catch (InvalidAddressException e) {
            return Optional.empty();
        }
    }

    private ProgramString urlOf(String text) {
        Matcher parameters = PARAMETER.matcher(text);
        ProgramString joined = new ProgramString(List.of());
        int from = 0;
        while (parameters.find()) {
            if (SECRET_NAME.matcher(parameters.group(2)).matches()
                    && !parameters.group(3).isEmpty()) {
                String variable = variables.add(parameters.group(2), "a parameter of the address");
                joined = joined.and(ProgramString.literal(text.substring(from, parameters.start(3))))
                        .and(ProgramString.variable("", variable));
                from = parameters.end();
            }
        }
        return from < text.length() ? joined.and(ProgramString.literal(text.substring(from))) : joined;
    }

    private void addHeaders() {
        for (Header header : options.request().headers()) {
            String canonical = Header.canonicalName(header.name());
            if (OF_THE_HANDSHAKE.contains(canonical)) {
                if (canonical.equals("host")) {
                    notes.add("the header Host");
                }
            } else if (options.request().isSecret(header)) {
                String variable = variables.add(header.name(), "the value of a header");
                addHeader(header.name(), ProgramString.variable("", variable));
            } else {
                addHeader(header.name(), ProgramString.literal(header.value()));
            }
        }
        if (!options.request().has("Origin")) {
            target().flatMap(target -> options.request().origin().valueFor(target))
                    .ifPresent(origin -> addHeader("Origin", ProgramString.literal(origin)));
        }
    }

    private void addHeader(String name, ProgramString value) {
        headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private void addAuth() {
        AuthOptions auth = options.auth();
        if (auth instanceof AuthOptions.Basic basic && !options.request().has("Authorization")) {
            String password = variables.add("password", "the password");
            addHeader("Authorization", ProgramString.basic(basic.credentials().user(), password));
        } else if (auth instanceof AuthOptions.Bearer bearer) {
            addToken(bearer.place(), "the token");
        } else if (auth instanceof AuthOptions.ApiKey key) {
            addToken(key.place(), "the key");
        } else if (auth instanceof AuthOptions.Jwt jwt) {
            addToken(jwt.place(), "a JSON Web Token, which Sockeye makes itself");
        } else if (auth instanceof AuthOptions.OAuth oauth) {
            addToken(oauth.place(), "an access token, which Sockeye asks the OAuth 2.0 server for");
        } else if (auth instanceof AuthOptions.Digest) {
            notes.add("Digest authentication");
        } else if (auth instanceof AuthOptions.Aws) {
            notes.add("the signature for AWS");
        }
    }

    private void addToken(AuthPlace place, String meaning) {
        ProgramString token = ProgramString.variable(place.prefix(), variables.add("token", meaning));
        switch (place.kind()) {
            case HEADER -> addHeader(place.name(), token);
            case COOKIE ->
                addHeader("Cookie", ProgramString.literal(place.name() + "=").and(token));
            case SUBPROTOCOL -> {
                if (!place.name().isEmpty()) {
                    subprotocols.add(ProgramString.literal(place.name()));
                }
                subprotocols.add(token);
            }
            case QUERY -> {
                String separator = options.target().uri().getRawQuery() == null ? "?" : "&";
                url = url.and(ProgramString.literal(separator + place.name() + "="))
                        .and(token);
            }
        }
    }

    private ProgramProxy proxyOf(ProxyOptions used) {
        Optional<ProgramProxy.Login> login = used.credentials()
                .map(credentials -> new ProgramProxy.Login(
                        credentials.user(), variables.add("proxy_password", "the proxy's password")));
        return new ProgramProxy(used.kind(), used.host(), used.port(), login);
    }

    private void addNotes() {
        RouteOptions route = options.route();
        if (isSecure()) {
            note(!options.tls().trusted().isEmpty(), "more certificate authorities");
            note(!options.tls().pins().isEmpty(), "pinned certificates");
            note(options.tls().identity().isPresent(), "the client certificate");
        }
        note(
                target().flatMap(target -> route.overrideFor(target.host(), target.port()))
                        .isPresent(),
                "another address than the URL's");
        note(route.unixSocket().isPresent(), "the unix socket");
        note(route.localAddress().isPresent(), "the local address");
        note(options.request().raw(), "headers sent as they are");
    }

    private void note(boolean has, String what) {
        if (has) {
            notes.add(what);
        }
    }
}
