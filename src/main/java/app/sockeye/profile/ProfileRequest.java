package app.sockeye.profile;

import java.util.List;

/**
 * What a profile's opening handshake asks for, as typed: header values and subprotocols may hold variables.
 *
 * @param headers in their order, those that are off included
 * @param subprotocols offered in this order
 */
public record ProfileRequest(List<ProfileHeader> headers, List<String> subprotocols) implements ProfilePart {
    /** No header, no subprotocol. */
    public static final ProfileRequest DEFAULT = new ProfileRequest(List.of(), List.of());

    public ProfileRequest {
        headers = List.copyOf(headers);
        subprotocols = List.copyOf(subprotocols);
    }

    /** The same with other headers. */
    public ProfileRequest withHeaders(List<ProfileHeader> newHeaders) {
        return new ProfileRequest(newHeaders, subprotocols);
    }

    /** The same with other subprotocols. */
    public ProfileRequest withSubprotocols(List<String> newSubprotocols) {
        return new ProfileRequest(headers, newSubprotocols);
    }
}
