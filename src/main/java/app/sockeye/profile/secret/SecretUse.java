package app.sockeye.profile.secret;

import app.sockeye.message.Sendable;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionSection;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.variable.Variables;
import app.sockeye.secret.SecretName;
import app.sockeye.template.Template;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what must be asked before a profile is connected with. The profiles' files, and those of the environments, come
 * from anybody, so a secret may be sent only to the servers that the user saved or allowed it for, whatever address a file
 * has by now. Blocking; used under the library's lock.
 */
public final class SecretUse {
    private final SecretStore own;
    private final SharedSecrets shared;

    public SecretUse(SecretStore own, SharedSecrets shared) {
        this.own = own;
        this.shared = shared;
    }

    /** The question; empty where no secret would go where it may not. */
    public Optional<SecretQuestion> question(Profile profile, Surroundings around, List<Sendable> automatic) {
        Search search = new Search(profile, around);
        search.ownSecrets();
        search.sharedSecrets();
        automatic.stream().flatMap(SentTexts::of).forEach(text -> search.sharedSecrets(text, SecretQuestion.RULES));
        return search.result();
    }

    /** What of this machine may be sent to the server of a profile, such as {@code secret:token}. */
    public Set<String> allowed(Profile profile, Surroundings around) {
        return shared.allowed(new Search(profile, around).server);
    }

    /** Lets the secrets in question be sent to the server from now on. */
    public void allow(SecretQuestion question) throws IOException {
        own.allow(question.profile().id(), question.values(), question.server());
        shared.allow(
                question.references().values().stream().flatMap(Set::stream).collect(Collectors.toSet()),
                question.server());
    }

    /** One search for secrets that would go elsewhere. */
    private final class Search {
        private final Profile profile;
        private final OptionValues options;
        private final List<ProfileHeader> headers;
        private final Variables variables;
        private final String server;
        private final Set<String> fields = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        private final Set<String> keptFor = new TreeSet<>();
        private final Map<String, Set<String>> references = new TreeMap<>();

        Search(Profile profile, Surroundings around) {
            this.profile = profile;
            this.options = profile.options().over(around.options());
            this.headers = around.over(profile.request().headers());
            this.variables = around.variables();
            this.server = SecretServer.of(profile, options, variables).orElse("");
        }

        void ownSecrets() {
            KeptSecrets kept = own.kept(profile.id());
            for (ProfileHeader header : headers) {
                if (header.enabled()) {
                    ownSecret(kept, header.value(), header.name().strip());
                }
            }
            profile.options()
                    .secrets()
                    .forEach((key, value) -> ownSecret(
                            kept, value, OptionSection.option(key).orElseThrow().label()));
        }

        private void ownSecret(KeptSecrets kept, String value, String field) {
            // By its value: it is the same secret under another name, or with its mark taken off.
            kept.withValue(value)
                    .filter(secret -> !secret.servers().contains(server))
                    .ifPresent(secret -> {
                        fields.add(field);
                        keptFor.addAll(secret.servers());
                    });
        }

        void sharedSecrets() {
            sharedSecrets(profile.target().url(), SecretQuestion.URL);
            for (ProfileHeader header : headers) {
                if (header.enabled()) {
                    sharedSecrets(header.value(), header.name().strip());
                }
            }
            profile.request().subprotocols().forEach(text -> sharedSecrets(text, SecretQuestion.SUBPROTOCOLS));
            for (Option option : options.options()) {
                sharedSecrets(options.text(option), option.label());
            }
        }

        /** A secret may be behind a variable in the text. */
        private void sharedSecrets(String text, String field) {
            outermost(text).forEach(reference -> {
                Set<String> asked = variables.secretsIn(reference).stream()
                        .filter(this::isThere)
                        .filter(name -> !shared.servers(name).contains(server))
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!asked.isEmpty()) {
                    fields.add(field);
                    references.put(reference, asked);
                    asked.forEach(name -> keptFor.addAll(shared.servers(name)));
                }
            });
        }

        /** The references of a text as they are written, those in arguments within theirs. */
        private static List<String> outermost(String text) {
            return Template.parse(text).outermost().stream()
                    .map(reference -> text.substring(reference.start(), reference.end()))
                    .toList();
        }

        /** A secret that is not stored goes nowhere; files and variables of the environment count even so. */
        private boolean isThere(String name) {
            return !name.startsWith(SecretName.PREFIX) || variables.value(name).isPresent();
        }

        Optional<SecretQuestion> result() {
            return fields.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SecretQuestion(
                            profile, fields.stream().toList(), keptFor.stream().toList(), server, references));
        }
    }
}
