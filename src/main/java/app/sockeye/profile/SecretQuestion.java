package app.sockeye.profile;

import java.util.List;
import java.util.Objects;

/**
 * A question to answer before connecting, as secrets would be sent to a server they were not saved for.
 *
 * @param profile that is to be connected with
 * @param headers names of the headers whose values are those secrets, each once
 * @param keptFor the servers they were kept for, such as {@code wss://example.com}; none where an earlier Sockeye kept
 *     them, which did not note it
 * @param server the one they would be sent to
 */
public record SecretQuestion(Profile profile, List<String> headers, List<String> keptFor, String server) {
    public SecretQuestion {
        Objects.requireNonNull(profile);
        headers = List.copyOf(headers);
        keptFor = List.copyOf(keptFor);
        Objects.requireNonNull(server);
    }

    /** The profile without the headers in question. */
    public Profile withoutSecrets() {
        return profile.withHeaders(profile.request().headers().stream()
                .filter(header -> headers.stream().noneMatch(header.name().strip()::equalsIgnoreCase))
                .toList());
    }
}
