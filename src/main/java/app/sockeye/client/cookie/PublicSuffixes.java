package app.sockeye.client.cookie;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The domains directly under which anybody can register a name, such as {@code com} and {@code co.uk}
 * (https://publicsuffix.org): a cookie for one of them would go to strangers. Loaded when first asked.
 */
final class PublicSuffixes {
    private static final String LIST = "/app/sockeye/client/cookie/public-suffixes.txt";
    private static final String ANY = "*.";

    private PublicSuffixes() {}

    /** Loads the rules once, when they are first needed. */
    private static final class Rules {
        static final Set<String> ALL = read();

        private static Set<String> read() {
            Set<String> rules = new HashSet<>();
            try (InputStream in = PublicSuffixes.class.getResourceAsStream(LIST);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
                lines.lines().filter(line -> !line.startsWith("//")).forEach(rules::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return rules;
        }
    }

    /** @param domain in lower case and ASCII; one label that no rule names is a suffix, too */
    static boolean contain(String domain) {
        int dot = domain.indexOf('.');
        return dot < 0
                || Rules.ALL.contains(domain)
                || Rules.ALL.contains(ANY + domain.substring(dot + 1)) && !Rules.ALL.contains("!" + domain);
    }
}
