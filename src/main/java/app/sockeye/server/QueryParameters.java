package app.sockeye.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a request, percent-decoded; the last of a repeated one counts. */
public record QueryParameters(Map<String, String> parameters) {
    public QueryParameters {
        parameters = Map.copyOf(parameters);
    }

    /** @param raw the text after the question mark; may be empty */
    static QueryParameters parse(String raw) throws BadRequest {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            parameters.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return new QueryParameters(parameters);
    }

    private static String decode(String text) throws BadRequest {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("\"" + text + "\" in the query is not percent-encoded.");
        }
    }

    /** A parameter, or a default where it is missing. */
    public String text(String name, String standard) {
        return parameters.getOrDefault(name, standard);
    }

    /** A whole number in a range; raises {@link BadRequest} for anything else. */
    public long number(String name, long standard, long min, long max) throws BadRequest {
        String text = parameters.get(name);
        if (text == null) {
            return standard;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number out of range.
        }
        throw new BadRequest(name + " must be a whole number from " + min + " to " + max + ", not \"" + text + "\".");
    }

    /**
     * One of several words; the first of them where the parameter is missing. Raises {@link BadRequest} for any other.
     */
    public String oneOf(String name, List<String> choices) throws BadRequest {
        String text = text(name, choices.get(0));
        if (!choices.contains(text)) {
            throw new BadRequest(name + " must be one of " + String.join(", ", choices) + ", not \"" + text + "\".");
        }
        return text;
    }
}
