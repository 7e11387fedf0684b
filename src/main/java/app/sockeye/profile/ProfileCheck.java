package app.sockeye.profile;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.TypedAddress;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ConnectOptionsBuilder;
import app.sockeye.client.options.ConnectRules;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.profile.ProfileProblem.Field;
import app.sockeye.profile.option.OptionProblem;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.option.OptionsInForce;
import app.sockeye.profile.variable.FunctionUse;
import app.sockeye.profile.variable.VariableProblem;
import app.sockeye.profile.variable.Variables;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks whether a profile can be connected with, and turns it into options. */
public final class ProfileCheck {
    private ProfileCheck() {}

    /** The options to connect with, variables replaced. Reads the files that they name, so it blocks. */
    public static ConnectOptions options(Profile profile, Surroundings around) throws InvalidProfileException {
        List<ProfileProblem> problems = found(profile, around);
        if (!problems.isEmpty()) {
            throw new InvalidProfileException(problems.get(0));
        }
        Variables variables = around.variables();
        ConnectOptionsBuilder options =
                ConnectOptions.builder(uri(profile, variables)).request(request(profile.request(), around));
        List<OptionProblem> wrong = inForce(profile, around).applyTo(options);
        if (!wrong.isEmpty()) {
            throw new InvalidProfileException(ProfileProblem.of(wrong.get(0)));
        }
        return options.build();
    }

    /** The options that count for a profile: its own, and those of what lies around. */
    public static OptionsInForce inForce(Profile profile, Surroundings around) {
        return inForce(profile.options(), around);
    }

    /** The options that count for a connection with values of its own. */
    public static OptionsInForce inForce(OptionValues own, Surroundings around) {
        return new OptionsInForce(
                own.over(around.options()),
                text -> around.variables().firstProblem(text).map(VariableProblem::sentence),
                around.variables()::resolve,
                around.folder());
    }

    private static RequestOptions request(ProfileRequest typed, Surroundings around) {
        Variables variables = around.variables();
        List<ProfileHeader> sent = around.over(typed.headers()).stream()
                .filter(ProfileHeader::enabled)
                .toList();
        return RequestOptions.DEFAULT
                .withHeaders(sent.stream()
                        .map(h -> new Header(
                                h.name().strip(), variables.resolve(h.value()).strip()))
                        .toList())
                .withSecretHeaders(sent.stream()
                        .filter(h ->
                                h.secret() || !variables.secretsIn(h.value()).isEmpty())
                        .map(ProfileHeader::name)
                        .collect(Collectors.toSet()))
                .withSubprotocols(typed.subprotocols().stream()
                        .map(s -> variables.resolve(s).strip())
                        .toList());
    }

    /** The URI that a profile connects to. */
    public static URI uri(Profile profile, Variables variables) throws InvalidProfileException {
        try {
            return TypedAddress.read(variables.resolve(profile.target().url())).uri();
        } catch (InvalidAddressException e) {
            throw new InvalidProfileException(new ProfileProblem(Field.URL, 0, e.getMessage()));
        }
    }

    /**
     * The problems that prevent connecting with a profile, as far as they can be told without reading the files that it
     * or a function in it names; disabled headers are ignored.
     */
    public static List<ProfileProblem> problems(Profile profile, Surroundings around) {
        return found(profile, around.with(around.variables().with(FunctionUse.NAMED)));
    }

    private static List<ProfileProblem> found(Profile profile, Surroundings around) {
        Variables variables = around.variables();
        List<ProfileProblem> problems = new ArrayList<>();
        List<ProfileHeader> headers = around.over(profile.request().headers());
        List<String> subprotocols = profile.request().subprotocols();
        urlProblem(profile.target().url(), variables).ifPresent(s -> problems.add(new ProfileProblem(Field.URL, 0, s)));
        for (int i = 0; i < headers.size(); i++) {
            ProfileHeader header = headers.get(i);
            if (header.enabled()) {
                int index = i;
                headerNameProblem(header.name())
                        .ifPresent(s -> problems.add(new ProfileProblem(Field.HEADER_NAME, index, s)));
                headerValueProblem(header, variables)
                        .ifPresent(s -> problems.add(new ProfileProblem(Field.HEADER_VALUE, index, s)));
            }
        }
        for (int i = 0; i < subprotocols.size(); i++) {
            int index = i;
            subprotocolProblem(subprotocols, i, variables)
                    .ifPresent(s -> problems.add(new ProfileProblem(Field.SUBPROTOCOL, index, s)));
        }
        inForce(profile, around).problems().stream().map(ProfileProblem::of).forEach(problems::add);
        return problems;
    }

    /** The problem of a URL (RFC 6455 section 3); empty if it is valid. */
    public static Optional<String> urlProblem(String url, Variables variables) {
        Optional<String> unknown = variables.firstProblem(url).map(VariableProblem::sentence);
        if (unknown.isPresent()) {
            return unknown;
        }
        try {
            TypedAddress.read(variables.resolve(url));
            return Optional.empty();
        } catch (InvalidAddressException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** The problem of a header's name; empty if it is valid. */
    public static Optional<String> headerNameProblem(String name) {
        return ConnectRules.complaintAboutHeaderName(name.strip());
    }

    private static Optional<String> headerValueProblem(ProfileHeader header, Variables variables) {
        if (header.secret() && header.value().isEmpty()) {
            return Optional.of("The secret value is not stored on this machine. Type it again.");
        }
        return variables
                .firstProblem(header.value())
                .map(VariableProblem::sentence)
                .or(() -> ConnectRules.complaintAboutHeaderValue(
                        header.name().strip(), variables.resolve(header.value()).strip()));
    }

    /** The problem of one of the offered subprotocols (RFC 6455 section 4.1); empty if it is valid. */
    public static Optional<String> subprotocolProblem(List<String> all, int index, Variables variables) {
        Optional<String> unknown = variables.firstProblem(all.get(index)).map(VariableProblem::sentence);
        if (unknown.isPresent()) {
            return unknown;
        }
        String own = variables.resolve(all.get(index)).strip();
        boolean repeated = all.subList(0, index).stream()
                .anyMatch(s -> variables.resolve(s).strip().equals(own));
        return ConnectRules.complaintAboutSubprotocols(repeated ? List.of(own, own) : List.of(own));
    }
}
