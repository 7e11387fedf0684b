package app.sockeye.client.options;

import app.sockeye.protocol.Header;
import java.util.List;
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
 */
public record RequestOptions(List<Header> headers, Set<String> secretHeaders, List<String> subprotocols) {

    /** No additional headers and no subprotocols. */
    public static final RequestOptions DEFAULT = new RequestOptions(List.of(), Set.of(), List.of());

    public RequestOptions {
        headers = List.copyOf(headers);
        secretHeaders = secretHeaders.stream().map(Header::canonicalName).collect(Collectors.toUnmodifiableSet());
        subprotocols = List.copyOf(subprotocols);
    }

    /** The same with other headers. */
    public RequestOptions withHeaders(List<Header> newHeaders) {
        return new RequestOptions(newHeaders, secretHeaders, subprotocols);
    }

    /** The same with other headers marked as secret, by their names. */
    public RequestOptions withSecretHeaders(Set<String> names) {
        return new RequestOptions(headers, names, subprotocols);
    }

    /** The same with other subprotocols. */
    public RequestOptions withSubprotocols(List<String> newSubprotocols) {
        return new RequestOptions(headers, secretHeaders, newSubprotocols);
    }

    /** Whether the user added a header with this name; case doesn't matter. */
    public boolean has(String headerName) {
        return headers.stream().anyMatch(header -> header.is(headerName));
    }
}
