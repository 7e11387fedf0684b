package app.sockeye.profile.secret;

import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands for a profile's own secrets while the keyring or the vault does not give them: a header or option has the
 * reference that its file has.
 */
public final class SecretReferences {
    private SecretReferences() {}

    /** The names of the secrets of which a profile has only the reference. */
    public static Set<String> of(Profile profile) {
        Set<String> references = new TreeSet<>();
        values(profile).forEach((name, value) -> {
            if (value.equals(SecretNames.reference(name))) {
                references.add(name);
            }
        });
        return references;
    }

    /**
     * A profile with the values that another version of it has in place of references. Versions that are equal then differ
     * only in whether secrets could be read.
     */
    public static Profile filled(Profile profile, Profile other) {
        return filled(profile, values(other));
    }

    /** A profile with values, by their names, in place of references. */
    public static Profile filled(Profile profile, Map<String, String> values) {
        Set<String> missing = of(profile);
        Map<String, String> known = new HashMap<>(values);
        known.keySet().retainAll(missing);
        if (known.isEmpty()) {
            return profile;
        }
        SecretNames names = new SecretNames();
        List<ProfileHeader> headers = new ArrayList<>();
        for (ProfileHeader header : profile.request().headers()) {
            String name = names.next(header.name());
            headers.add(
                    header.value().equals(SecretNames.reference(name))
                            ? new ProfileHeader(
                                    header.name(),
                                    known.getOrDefault(name, header.value()),
                                    header.enabled(),
                                    header.secret())
                            : header);
        }
        OptionValues options = profile.options();
        for (Option option : options.options()) {
            if (option.isSecret() && missing.contains(option.key()) && known.containsKey(option.key())) {
                options = options.with(option, known.get(option.key()));
            }
        }
        return profile.withHeaders(headers).withOptions(options);
    }

    /** All that may be secrets, by their names. */
    private static Map<String, String> values(Profile profile) {
        SecretNames names = new SecretNames();
        Map<String, String> values = new HashMap<>();
        profile.request().headers().forEach(header -> values.put(names.next(header.name()), header.value()));
        profile.options().options().stream()
                .filter(Option::isSecret)
                .forEach(option -> values.put(option.key(), profile.options().text(option)));
        return values;
    }
}
