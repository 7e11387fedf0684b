package app.sockeye.client.options;

import app.sockeye.protocol.Header;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the opening handshake asks for. {@link ConnectRules} says which values are legal; one that is not fails the
 * attempt before anything is sent.
 *
 * @param headers added in this order, names repeated as given; one with the name of a header that the handshake itself
 *     sends (Host, Origin, User-Agent, ...) replaces that
 * @param secretHeaders names of headers whose values the user marked as secret, which go to the server only; kept as
 *     {@link Header#canonicalName}
 * @param subprotocols offered in this order (RFC 6455 section 1.9)
 * @param origin the Origin header
 * @param raw whether the headers are all that is sent, in their order and spelling: nothing is added, and they may
 *     break any rule, for tests of how a server takes it
 */
public record RequestOptions(
        List<Header> headers, Set<String> secretHeaders, List<String> subprotocols, OriginOptions origin, boolean raw) {

    /** No additional headers and no subprotocols. */
    public static final RequestOptions DEFAULT =
            new RequestOptions(List.of(), Set.of(), List.of(), OriginOptions.DERIVED, false);

    public RequestOptions {
        headers = List.copyOf(headers);
        secretHeaders = secretHeaders.stream().map(Header::canonicalName).collect(Collectors.toUnmodifiableSet());
        subprotocols = List.copyOf(subprotocols);
        Objects.requireNonNull(origin);
    }

    /** The same with other headers. */
    public RequestOptions withHeaders(List<Header> newHeaders) {
        return new RequestOptions(newHeaders, secretHeaders, subprotocols, origin, raw);
    }

    /** The same with other headers marked as secret, by their names. */
    public RequestOptions withSecretHeaders(Set<String> names) {
        return new RequestOptions(headers, names, subprotocols, origin, raw);
    }

    /** The same with other subprotocols. */
    public RequestOptions withSubprotocols(List<String> newSubprotocols) {
        return new RequestOptions(headers, secretHeaders, newSubprotocols, origin, raw);
    }

    /** The same with another origin. */
    public RequestOptions withOrigin(OriginOptions newOrigin) {
        return new RequestOptions(headers, secretHeaders, subprotocols, newOrigin, raw);
    }

    /** The same with the headers sent as they are, or not. */
    public RequestOptions withRaw(boolean newRaw) {
        return new RequestOptions(headers, secretHeaders, subprotocols, origin, newRaw);
    }

    /** Whether a header's value is a secret, by its name or because the user marked it. */
    public boolean isSecret(Header header) {
        return Header.isSensitive(header.name()) || secretHeaders.contains(Header.canonicalName(header.name()));
    }

    /** Whether the user added a header with this name; case doesn't matter. */
    public boolean has(String headerName) {
        return headers.stream().anyMatch(header -> header.is(headerName));
    }
}
