package app.sockeye.profile.secret;

import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionSection;
import app.sockeye.profile.option.OptionValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question to answer before connecting, as secrets would be sent to a server they were not saved for.
 *
 * @param profile that is to be connected with
 * @param headers names of the headers, options and other fields with those secrets, each once
 * @param keptFor the servers they were kept for, such as {@code wss://example.com}; none where an earlier Sockeye kept
 *     them, which did not note it, and for a secret that was never sent
 * @param server the one they would be sent to
 * @param references the secrets, such as {@code secret:token}, behind what stands for them in the fields, such as
 *     <code>${token}</code>
 */
public record SecretQuestion(
        Profile profile,
        List<String> headers,
        List<String> keptFor,
        String server,
        Map<String, Set<String>> references) {
    /** The name of the field with the address. */
    static final String URL = "URL";
    /** The name of the field with the subprotocols. */
    static final String SUBPROTOCOLS = "Subprotocols";
    /** The name for all messages that rules send. */
    static final String RULES = "Rules";

    public SecretQuestion {
        Objects.requireNonNull(profile);
        headers = List.copyOf(headers);
        keptFor = List.copyOf(keptFor);
        Objects.requireNonNull(server);
        references = Map.copyOf(references);
    }

    /** A question about a profile's own secrets alone. */
    public SecretQuestion(Profile profile, List<String> headers, List<String> keptFor, String server) {
        this(profile, headers, keptFor, server, Map.of());
    }

    /** The profile without the headers and options in question, and without the references elsewhere. */
    public Profile withoutSecrets() {
        OptionValues options = profile.options();
        for (Option option : OptionSection.all().filter(this::isAsked).toList()) {
            // Where a folder gave it, an empty one of the profile's own takes its place.
            options = options.own(option).isPresent() ? options.without(option) : options.with(option, "");
        }
        return profile.withOptions(options)
                .withUrl(withoutReferences(profile.target().url()))
                .withSubprotocols(profile.request().subprotocols().stream()
                        .map(this::withoutReferences)
                        .filter(text -> !text.isBlank())
                        .toList())
                .withHeaders(withoutAsked(profile.request().headers()));
    }

    /** One that a folder gives needs one that is off in its place. */
    private List<ProfileHeader> withoutAsked(List<ProfileHeader> own) {
        List<ProfileHeader> left =
                own.stream().filter(header -> !isAsked(header)).collect(Collectors.toCollection(ArrayList::new));
        headers.forEach(name -> left.add(new ProfileHeader(name, "", false, false)));
        return left;
    }

    private String withoutReferences(String text) {
        String without = text;
        for (String reference : references.keySet()) {
            without = without.replace(reference, "");
        }
        return without;
    }

    /** The values of the headers and options in question. */
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
        return headers.contains(option.label());
    }
}
