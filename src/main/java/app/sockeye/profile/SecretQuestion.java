package app.sockeye.profile;

import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionValues;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question to answer before connecting, as secrets would be sent to a server they were not saved for.
 *
 * @param profile that is to be connected with
 * @param headers names of the headers and options whose values are those secrets, each once
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

    /** The profile without the headers and options in question. */
    public Profile withoutSecrets() {
        OptionValues options = profile.options();
        for (Option option : options.options()) {
            options = isAsked(option) ? options.without(option) : options;
        }
        return profile.withOptions(options)
                .withHeaders(profile.request().headers().stream()
                        .filter(header -> !isAsked(header))
                        .toList());
    }

    /** The secrets in question. */
    Set<String> values() {
        Set<String> values = profile.request().headers().stream()
                .filter(this::isAsked)
                .map(ProfileHeader::value)
                .collect(Collectors.toSet());
        profile.options().options().stream()
                .filter(this::isAsked)
                .forEach(option -> values.add(profile.options().text(option)));
        return values;
    }

    private boolean isAsked(ProfileHeader header) {
        return headers.stream().anyMatch(header.name().strip()::equalsIgnoreCase);
    }

    private boolean isAsked(Option option) {
        return option.isSecret() && headers.contains(option.label());
    }
}
