package app.sockeye.ui.connection;

import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.ProfileProblem;
import app.sockeye.profile.ProfileRequest;
import app.sockeye.profile.ProfileTarget;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.option.Option;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a form: the profile it describes, and one sentence for each field that is not right. */
final class FormReader {
    private final ConnectionForm form;
    private final Map<FormField, String> complaints = new EnumMap<>(FormField.class);
    private final Map<Option, String> optionComplaints = new LinkedHashMap<>();

    FormReader(ConnectionForm form) {
        this.form = form;
    }

    /** The profile as typed, right or wrong, with the id and name of the saved one. */
    Profile read(Profile saved) {
        return saved.with(new ProfileTarget(
                        form.urlProperty().get(), form.offProperty().get()))
                .with(new ProfileRequest(headers(), subprotocols()))
                .withOptions(form.optionsProperty().get())
                .withValues(form.valuesProperty().get());
    }

    /** The profile as typed; empty unless it can be connected with. */
    Optional<Profile> readToConnect(Profile saved, Surroundings around) {
        Profile typed = read(saved);
        complaints.clear();
        optionComplaints.clear();
        ProfileCheck.problems(typed, around).forEach(this::complain);
        return complaints.isEmpty() && optionComplaints.isEmpty() ? Optional.of(typed) : Optional.empty();
    }

    /** What is wrong by field, after {@link #readToConnect}. */
    Map<FormField, String> complaints() {
        return complaints;
    }

    /** What is wrong by option, after {@link #readToConnect}. */
    Map<Option, String> optionComplaints() {
        return optionComplaints;
    }

    private void complain(ProfileProblem problem) {
        switch (problem.field()) {
            case URL -> complaints.putIfAbsent(FormField.URL, problem.sentence());
            case HEADER_NAME, HEADER_VALUE ->
                complaints.putIfAbsent(
                        FormField.HEADERS, ConnectionTexts.headerProblem(problem.index(), problem.sentence()));
            case SUBPROTOCOL -> complaints.putIfAbsent(FormField.SUBPROTOCOLS, problem.sentence());
            case OPTION ->
                problem.option().ifPresent(option -> optionComplaints.putIfAbsent(option, problem.sentence()));
        }
    }

    private List<ProfileHeader> headers() {
        return form.headers().stream()
                .filter(row -> !row.isBlank())
                .map(HeaderRow::header)
                .toList();
    }

    private List<String> subprotocols() {
        return Arrays.stream(form.subprotocolsProperty().get().split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
