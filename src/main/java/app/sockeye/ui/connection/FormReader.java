package app.sockeye.ui.connection;

import app.sockeye.client.options.CompressionOptions;
import app.sockeye.client.options.LimitOptions;
import app.sockeye.client.options.TimeoutOptions;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.ProfileProblem;
import app.sockeye.profile.ProfileRequest;
import app.sockeye.profile.ProfileTarget;
import app.sockeye.profile.ProfileTls;
import app.sockeye.profile.ProfileTransport;
import app.sockeye.profile.Variables;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;

/** Reads a form: the profile it describes, and one sentence for each invalid field. */
final class FormReader {
    private static final long MOST_MILLIS = Duration.ofHours(1).toMillis();

    private final ConnectionForm form;
    private final Map<FormField, String> complaints = new EnumMap<>(FormField.class);

    FormReader(ConnectionForm form) {
        this.form = form;
    }

    /** The profile as typed, with the id and name of the saved one; empty if a number is invalid. */
    Optional<Profile> read(Profile saved) {
        Profile typed = readRight(saved);
        return complaints.isEmpty() ? Optional.of(typed) : Optional.empty();
    }

    /** Like {@link #read}, but an invalid number is replaced by the saved profile's. */
    Profile readRight(Profile saved) {
        complaints.clear();
        return saved.with(new ProfileTarget(form.urlProperty().get()))
                .with(new ProfileRequest(headers(), subprotocols()))
                .with(transport(saved.transport()));
    }

    private ProfileTransport transport(ProfileTransport saved) {
        return new ProfileTransport(
                new CompressionOptions(form.compressionProperty().get()),
                new ProfileTls(form.verifyTlsProperty().get()),
                new LimitOptions(
                        bytes(form.maxMessageSizeProperty(), saved.limits().messageBytes())),
                timeouts(saved.timeouts()));
    }

    private TimeoutOptions timeouts(TimeoutOptions saved) {
        return TimeoutOptions.ofMillis(
                millis(FormField.CONNECT_TIMEOUT, form.connectTimeoutProperty(), saved.connect()),
                millis(FormField.HANDSHAKE_TIMEOUT, form.handshakeTimeoutProperty(), saved.handshake()),
                millis(FormField.CLOSE_TIMEOUT, form.closeTimeoutProperty(), saved.close()));
    }

    /** Like {@link #read}, but empty unless the profile can be connected with. */
    Optional<Profile> readToConnect(Profile saved, Variables variables) {
        Optional<Profile> typed = read(saved);
        typed.ifPresent(profile -> ProfileCheck.problems(profile, variables).forEach(this::complain));
        return complaints.isEmpty() ? typed : Optional.empty();
    }

    /** The errors by field, after reading. */
    Map<FormField, String> complaints() {
        return complaints;
    }

    private void complain(ProfileProblem problem) {
        FormField field =
                switch (problem.field()) {
                    case URL -> FormField.URL;
                    case HEADER_NAME, HEADER_VALUE -> FormField.HEADERS;
                    case SUBPROTOCOL -> FormField.SUBPROTOCOLS;
                };
        complaints.putIfAbsent(
                field,
                field == FormField.HEADERS
                        ? ConnectionTexts.headerProblem(problem.index(), problem.sentence())
                        : problem.sentence());
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

    private long millis(FormField field, StringProperty text, Duration otherwise) {
        long millis = number(text);
        if (millis < 1 || millis > MOST_MILLIS) {
            complaints.put(field, ConnectionTexts.millisExpected(MOST_MILLIS));
            return otherwise.toMillis();
        }
        return millis;
    }

    private long bytes(StringProperty text, long otherwise) {
        long bytes = number(text);
        if (bytes < 0) {
            complaints.put(FormField.MAX_MESSAGE_SIZE, ConnectionTexts.BYTES_EXPECTED);
            return otherwise;
        }
        return bytes;
    }

    /** The text as a number; -1 if it is not one. */
    private static long number(StringProperty text) {
        try {
            return Long.parseLong(text.get().strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
