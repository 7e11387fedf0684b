package app.sockeye.ui.connection;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.TypedAddress;
import app.sockeye.client.tls.TlsFacts;
import app.sockeye.client.wire.Connection;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.option.TlsTable;
import app.sockeye.profile.variable.FunctionUse;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import java.net.URI;
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
                .map(last -> last.target().uri())
                .filter(last ->
                        unmasked(form.urlProperty().get()).filter(last::equals).isPresent())
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
                .map(options -> isPinned(status)
                        ? Security.PINNED
                        : Security.of(
                                options.target().uri().toString(), options.tls().verify()))
                .orElseGet(this::security);
    }

    /** The security of the current connection where its address is typed, else of what is typed. */
    Security shownSecurity(SessionStatus status) {
        return isThatOf(status) && isPinned(status) ? Security.PINNED : security();
    }

    private static boolean isPinned(SessionStatus status) {
        boolean connected = status.state() == SessionState.OPEN || status.state() == SessionState.CLOSING;
        return connected
                && status.connection()
                        .flatMap(Connection::tls)
                        .flatMap(TlsFacts::pin)
                        .isPresent();
    }

    /** How an address is typed: as the typed one with another scheme where that is the same, so variables stay. */
    String like(URI uri) {
        String typed = form.urlProperty().get();
        int end = typed.indexOf("://");
        String swapped = end < 0 ? typed : uri.getScheme() + typed.substring(end);
        return unmasked(swapped).filter(uri::equals).isPresent() || end >= 0 && typed.contains("${")
                ? swapped
                : uri.toString();
    }

    /** The URI of an address with its secrets, to be compared and never to be shown. */
    private Optional<URI> unmasked(String typed) {
        try {
            return Optional.of(TypedAddress.read(around.getValue()
                            .variables()
                            .with(FunctionUse.NAMED)
                            .resolve(typed))
                    .uri());
        } catch (InvalidAddressException e) {
            return Optional.empty();
        }
    }

    private String filled() {
        return around.getValue().variables().masked().resolve(form.urlProperty().get());
    }
}
