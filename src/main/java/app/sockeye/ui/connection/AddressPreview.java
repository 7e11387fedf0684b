package app.sockeye.ui.connection;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.TypedAddress;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.option.TlsTable;
import app.sockeye.session.SessionStatus;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** The typed address with its variables replaced, as it would be connected to. */
final class AddressPreview {
    private final ConnectionForm form;
    private final ObservableValue<Surroundings> around;

    AddressPreview(ConnectionForm form, ObservableValue<Surroundings> around) {
        this.form = form;
        this.around = around;
    }

    /** The parsed address; empty if it is invalid. */
    Optional<TypedAddress> read() {
        try {
            return Optional.of(TypedAddress.read(filled()));
        } catch (InvalidAddressException e) {
            return Optional.empty();
        }
    }

    /** The URI that would be connected to; the typed text if it is invalid. */
    String resolved() {
        return read().map(address -> address.uri().toString())
                .orElse(form.urlProperty().get());
    }

    /** Whether the typed address is the one that was connected to last. */
    boolean isThatOf(SessionStatus status) {
        return status.options()
                .filter(last -> last.target().uri().toString().equals(resolved()))
                .isPresent();
    }

    /** The security of a connection to the typed address. */
    Security security() {
        return Security.of(
                filled(),
                form.optionsProperty().get().over(around.getValue().options()).flag(TlsTable.VERIFY));
    }

    /** The security of the current connection, or of the typed address while there is none. */
    Security security(SessionStatus status) {
        return status.options()
                .filter(options -> !status.state().canConnect())
                .map(options -> Security.of(
                        options.target().uri().toString(), options.tls().verify()))
                .orElseGet(this::security);
    }

    private String filled() {
        return around.getValue().variables().masked().resolve(form.urlProperty().get());
    }
}
