package app.sockeye.ui.connection;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.TypedAddress;
import app.sockeye.profile.Variables;
import app.sockeye.session.SessionStatus;
import java.util.Optional;

/** The address as it is typed, with its variables filled in and read. */
final class AddressPreview {
    private final ConnectionForm form;
    private final Variables variables;

    AddressPreview(ConnectionForm form, Variables variables) {
        this.form = form;
        this.variables = variables;
    }

    /** Empty where it can't be read. */
    Optional<TypedAddress> read() {
        try {
            return Optional.of(TypedAddress.read(filled()));
        } catch (InvalidAddressException e) {
            return Optional.empty();
        }
    }

    /** What is connected to; the address as it is typed where it can't be read. */
    String resolved() {
        return read().map(address -> address.uri().toString())
                .orElse(form.urlProperty().get());
    }

    /** Whether it is the one that was connected to last. */
    boolean isThatOf(SessionStatus status) {
        return status.options()
                .filter(last -> last.target().uri().toString().equals(resolved()))
                .isPresent();
    }

    Security security() {
        return Security.of(filled(), form.verifyTlsProperty().get());
    }

    /** Of the connection there is; of the address as typed where there is none. */
    Security security(SessionStatus status) {
        return status.options()
                .filter(options -> !status.state().canConnect())
                .map(options -> Security.of(
                        options.target().uri().toString(), options.tls().verify()))
                .orElseGet(this::security);
    }

    private String filled() {
        return variables.resolve(form.urlProperty().get());
    }
}
