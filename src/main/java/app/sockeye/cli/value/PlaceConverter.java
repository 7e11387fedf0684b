package app.sockeye.cli.value;

import app.sockeye.client.options.auth.AuthPlace;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a place for a token: {@code header[:NAME]}, {@code query[:NAME]}, {@code cookie:NAME}, {@code subprotocol[:NAME]}. */
public final class PlaceConverter implements ITypeConverter<AuthPlace> {
    /** RFC 6750 section 2.3. */
    private static final String USUAL_PARAMETER = "access_token";

    @Override
    public AuthPlace convert(String text) {
        int colon = text.indexOf(':');
        String kind = (colon < 0 ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT);
        String name = colon < 0 ? "" : text.substring(colon + 1);
        return switch (kind) {
            case "header" -> name.isEmpty() ? AuthPlace.BEARER : AuthPlace.header(name, "");
            case "query" -> AuthPlace.query(name.isEmpty() ? USUAL_PARAMETER : name);
            case "cookie" -> AuthPlace.cookie(name);
            case "subprotocol" -> AuthPlace.subprotocol(name, "");
            default ->
                throw new TypeConversionException("'" + text
                        + "' is no place: write header, header:NAME, query:NAME, cookie:NAME or subprotocol.");
        };
    }
}
