package app.sockeye.client.auth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the ways a server or proxy offers to authenticate (RFC 9110 section 11.3).
 *
 * @param scheme in lower case, such as {@code digest}
 * @param parameters by their names in lower case
 */
public record Challenge(String scheme, Map<String, String> parameters) {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    /** A parameter, or a scheme, which no equals sign follows. */
    private static final Pattern PART =
            Pattern.compile("(" + TOKEN + ")(?:\\s*=\\s*(" + QUOTED + "|" + TOKEN + "))?[A-Za-z0-9/+=._~-]*[\\s,]*");

    public Challenge {
        parameters = Map.copyOf(parameters);
    }

    /** The challenges in the values of all {@code WWW-Authenticate} or {@code Proxy-Authenticate} headers, in order. */
    public static List<Challenge> parse(List<String> headerValues) {
        List<Challenge> challenges = new ArrayList<>();
        for (String value : headerValues) {
            String scheme = null;
            Map<String, String> parameters = new LinkedHashMap<>();
            for (Matcher part = PART.matcher(value); part.find(); ) {
                String name = part.group(1).toLowerCase(Locale.ROOT);
                if (part.group(2) != null && scheme != null) {
                    parameters.put(name, unquoted(part.group(2)));
                } else if (part.group(2) == null) {
                    add(challenges, scheme, parameters);
                    scheme = name;
                    parameters = new LinkedHashMap<>();
                }
            }
            add(challenges, scheme, parameters);
        }
        return challenges;
    }

    private static void add(List<Challenge> challenges, String scheme, Map<String, String> parameters) {
        if (scheme != null) {
            challenges.add(new Challenge(scheme, parameters));
        }
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }
}
