package app.sockeye.ui.connection;

import app.sockeye.client.address.Redirection;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.option.OptionSection;
import app.sockeye.profile.secret.SecretQuestion;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what belongs to the server that redirects, which must not be sent to another one unasked. */
final class RedirectSecrets {
    private static final String CLIENT_CERTIFICATE = "tls.certificate";

    private RedirectSecrets() {}

    /**
     * The question before a redirect is followed; empty where nothing would go elsewhere.
     *
     * @param profile with the address that the redirect leads to
     * @param around whose headers are sent, too
     */
    static Optional<SecretQuestion> question(Profile profile, Surroundings around, URI from, Redirection to) {
        Set<String> fields = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        around.over(profile.request().headers()).stream()
                .filter(header -> header.enabled() && !header.value().isBlank())
                .filter(header -> header.secret() || Header.isSensitive(header.name()))
                .map(ProfileHeader::name)
                .forEach(name -> fields.add(name.strip()));
        OptionSection.all()
                .filter(option -> option.isSecret() || option.key().equals(CLIENT_CERTIFICATE))
                .filter(option -> profile.options()
                        .own(option)
                        .filter(value -> !value.isBlank())
                        .isPresent())
                .forEach(option -> fields.add(option.label()));
        return to.isHarmless() || fields.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SecretQuestion(profile, List.copyOf(fields), List.of(server(from)), server(to.target())));
    }

    private static String server(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
