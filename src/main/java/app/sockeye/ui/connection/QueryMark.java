package app.sockeye.ui.connection;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what looks like a secret in the query of an address, which servers and proxies write into their logs. */
final class QueryMark {
    private static final Pattern SECRET = Pattern.compile(
            "(?:.*[-_.])?(?:(?:access|auth|id|refresh|session|bearer)?[-_.]?(?:token|jwt)|api[-_.]?key|pass|password|passwd"
                    + "|pwd|secret|client[-_.]?secret|auth|authorization|signature|sig|credential|ticket)");

    private QueryMark() {}

    /** The name of the first parameter that looks like a secret and has a value; empty where none does. */
    static Optional<String> secretParameter(URI uri) {
        String query = uri.getQuery();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .filter(part -> part.indexOf('=') > 0 && !part.endsWith("="))
                        .map(part -> part.substring(0, part.indexOf('=')))
                        .filter(name ->
                                SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches())
                        .findFirst();
    }
}
