package app.sockeye.client.auth;

import app.sockeye.client.address.Target;
import app.sockeye.client.cookie.Cookie;
import app.sockeye.client.cookie.CookieHeader;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.client.options.TargetOptions;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What authentication adds to the opening handshake. Nothing that the user typed is added again: a header, a parameter
 * or a cookie of the same name stays as typed.
 *
 * @param headers in their order
 * @param parameters of the query, after those of the address
 * @param cookies of the Cookie header
 * @param subprotocols offered after the others
 */
public record AuthAdditions(
        List<Header> headers, List<QueryParameter> parameters, List<Cookie> cookies, List<String> subprotocols) {

    /** Nothing. */
    public static final AuthAdditions NONE = new AuthAdditions(List.of(), List.of(), List.of(), List.of());

    private static final String AUTHORIZATION = "Authorization";

    public AuthAdditions {
        headers = List.copyOf(headers);
        parameters = List.copyOf(parameters);
        cookies = List.copyOf(cookies);
        subprotocols = List.copyOf(subprotocols);
    }

    /**
     * What is sent with the first request; nothing where that is sent as typed.
     *
     * @param target the address of the options
     * @param now when a token or signature made here begins to be valid
     * @param token the token of an OAuth server; asked for only where it is needed
     * @throws IllegalArgumentException with a sentence, where a token's key can't sign as it is to
     */
    public static AuthAdditions of(ConnectOptions options, Target target, Instant now, Supplier<AuthSecret> token) {
        if (options.request().raw()) {
            return NONE;
        }
        AuthAdditions all = ofAll(options.auth(), target, now, token);
        RequestOptions request = options.request();
        Set<String> names = QueryParameter.namesIn(target.resource());
        return new AuthAdditions(
                all.headers.stream().filter(h -> !request.has(h.name())).toList(),
                all.parameters.stream().filter(p -> !names.contains(p.name())).toList(),
                all.cookies,
                all.subprotocols.stream()
                        .filter(name -> !request.subprotocols().contains(name))
                        .toList());
    }

    private static AuthAdditions ofAll(AuthOptions auth, Target target, Instant now, Supplier<AuthSecret> token) {
        if (auth instanceof AuthOptions.Basic basic) {
            return ofHeaders(List.of(new Header(AUTHORIZATION, Authentication.basic(basic.credentials()))));
        }
        if (auth instanceof AuthOptions.Bearer bearer) {
            return at(bearer.place(), bearer.token(), target);
        }
        if (auth instanceof AuthOptions.ApiKey key) {
            return at(key.place(), key.value(), target);
        }
        if (auth instanceof AuthOptions.Jwt jwt) {
            return at(jwt.place(), new AuthSecret(JwtMint.mint(jwt.token(), now)), target);
        }
        if (auth instanceof AuthOptions.Aws aws) {
            return new AwsSignature(aws.signature(), target, now).additions();
        }
        return auth instanceof AuthOptions.OAuth oauth ? at(oauth.place(), token.get(), target) : NONE;
    }

    private static AuthAdditions at(AuthPlace place, AuthSecret secret, Target target) {
        String value = place.prefix() + secret.text();
        return switch (place.kind()) {
            case HEADER -> ofHeaders(List.of(new Header(place.name(), value)));
            case QUERY -> ofParameters(List.of(new QueryParameter(place.name(), value)));
            case COOKIE ->
                new AuthAdditions(
                        List.of(), List.of(), List.of(Cookie.of(place.name(), value, target.host())), List.of());
            case SUBPROTOCOL ->
                new AuthAdditions(
                        List.of(),
                        List.of(),
                        List.of(),
                        place.name().isEmpty() ? List.of(value) : List.of(place.name(), value));
        };
    }

    static AuthAdditions ofHeaders(List<Header> headers) {
        return new AuthAdditions(headers, List.of(), List.of(), List.of());
    }

    static AuthAdditions ofParameters(List<QueryParameter> parameters) {
        return new AuthAdditions(List.of(), parameters, List.of(), List.of());
    }

    /** The options of the handshake with all of this in it; the headers added are marked secret. */
    public ConnectOptions addedTo(ConnectOptions options) {
        RequestOptions request = options.request();
        Set<String> secret = new HashSet<>(request.secretHeaders());
        headers.forEach(header -> secret.add(header.name()));
        List<Header> all = new ArrayList<>(request.headers());
        all.addAll(headers);
        return options.toBuilder()
                .target(new TargetOptions(uriWithParameters(options.target().uri())))
                .request(request.withHeaders(CookieHeader.added(all, cookies))
                        .withSecretHeaders(secret)
                        .withSubprotocols(Stream.concat(request.subprotocols().stream(), subprotocols.stream())
                                .toList()))
                .build();
    }

    private URI uriWithParameters(URI uri) {
        String text = uri.toString();
        for (QueryParameter parameter : parameters) {
            text = parameter.addedTo(text);
        }
        return parameters.isEmpty() ? uri : URI.create(text);
    }

    /** Names only: values are secrets. */
    @Override
    public String toString() {
        return Stream.of(
                        headers.stream().map(Header::name),
                        parameters.stream().map(QueryParameter::name),
                        cookies.stream().map(Cookie::name))
                .flatMap(names -> names)
                .toList()
                .toString();
    }
}
