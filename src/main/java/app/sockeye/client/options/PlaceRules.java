package app.sockeye.client.options;

import app.sockeye.client.cookie.Cookie;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import java.util.Optional;

/** What a place of the opening handshake can carry, checked before anything is sent; no complaint repeats a secret. */
final class PlaceRules {
    /** A token that every place can carry. */
    private static final AuthSecret ANY = new AuthSecret("x");

    private PlaceRules() {}

    /** The complaint about a place and a token or key that is known already, in a sentence. */
    static Optional<String> complaintAbout(AuthPlace place, AuthSecret secret) {
        return complaintAboutName(place).or(() -> complaintAboutValue(place, place.prefix() + secret.text()));
    }

    /** The complaint about a place for a token that is made later. */
    static Optional<String> complaintAbout(AuthPlace place) {
        return complaintAbout(place, ANY);
    }

    private static Optional<String> complaintAboutName(AuthPlace place) {
        return switch (place.kind()) {
            case HEADER -> ConnectRules.complaintAboutHeaderName(place.name());
            case QUERY -> place.name().isEmpty() ? Optional.of(OptionWording.parameterName()) : Optional.empty();
            case COOKIE ->
                ConnectRules.isToken(place.name())
                        ? Optional.empty()
                        : Optional.of(OptionWording.cookieName(place.name()));
            case SUBPROTOCOL ->
                place.name().isEmpty() || ConnectRules.isToken(place.name())
                        ? Optional.empty()
                        : Optional.of(OptionWording.subprotocol(place.name()));
        };
    }

    private static Optional<String> complaintAboutValue(AuthPlace place, String value) {
        return switch (place.kind()) {
            case HEADER -> ConnectRules.complaintAboutHeaderValue(place.name(), value);
            case QUERY -> Optional.empty();
            case COOKIE ->
                isCookie(place.name(), value) ? Optional.empty() : Optional.of(OptionWording.cookieValue(place.name()));
            case SUBPROTOCOL ->
                ConnectRules.isToken(value) ? Optional.empty() : Optional.of(OptionWording.subprotocolToken());
        };
    }

    private static boolean isCookie(String name, String value) {
        try {
            Cookie.of(name, value, "localhost");
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
