package app.sockeye.ui.tab.session;

import app.sockeye.profile.secret.SecretReferences;
import app.sockeye.secret.Secrets;
import app.sockeye.secret.StorageState;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.connection.ConnectionModel;
import app.sockeye.ui.tab.work.Workbench;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Whether a tab's connection has secrets that are lost when the program ends, as there is no keyring and the vault is not
 * open. JavaFX thread.
 */
public final class TabSecrets {
    private final Workbench bench;
    private final ConnectionModel connection;
    private final Supplier<String> key;
    private final ReadOnlyBooleanWrapper endangered = new ReadOnlyBooleanWrapper(this, "endangered");
    /** Whether secrets that were saved are in memory only. */
    private boolean savedInMemory;

    private Runnable onAsk = () -> {};
    private final Runnable unfollow;

    /** @param key the id under which what is typed is kept */
    TabSecrets(Workbench bench, ConnectionModel connection, Supplier<String> key) {
        this.bench = bench;
        this.connection = connection;
        this.key = key;
        for (Observable property : connection.form().everything()) {
            property.addListener(o -> update());
        }
        Runnable unfollowState = bench.secrets().onChange(() -> UiPulse.later(this::look));
        Runnable unfollowValues = bench.unsaved().profiles().onSecretsRead(() -> UiPulse.later(this::fill));
        unfollow = () -> {
            unfollowState.run();
            unfollowValues.run();
        };
        look();
    }

    /** Whether some are lost with the end of the program, typed or saved. */
    public ReadOnlyBooleanProperty endangeredProperty() {
        return endangered.getReadOnlyProperty();
    }

    /** Sets what asks the user to open the vault. */
    public void setOnAsk(Runnable action) {
        onAsk = action;
    }

    /** Asks the user to open the vault. */
    void ask() {
        onAsk.run();
    }

    /** Asks for the vault where the connection was saved with secrets that it has to keep. */
    void saved() {
        look(() -> {
            if (endangered.get()) {
                onAsk.run();
            }
        });
    }

    private void look() {
        look(() -> {});
    }

    private void look(Runnable then) {
        String id = connection.unsaved().id();
        bench.work().ordered().execute(() -> {
            boolean now = bench.workspace().library().secrets().areInMemory(id);
            UiPulse.later(() -> {
                savedInMemory = now;
                update();
                then.run();
            });
        });
    }

    private void update() {
        Secrets secrets = bench.secrets();
        endangered.set(secrets.isLoaded()
                && secrets.state() != StorageState.OPEN
                && (savedInMemory || connection.unsaved().hasTypedSecrets()));
    }

    /** Shows secrets that were typed in an earlier run and could not be read at the start. */
    private void fill() {
        bench.unsaved()
                .profiles()
                .find(key.get())
                .map(found -> SecretReferences.filled(connection.typed(), found.typed()))
                .filter(filled -> !filled.equals(connection.typed()))
                .ifPresent(connection::type);
    }

    /** Ends following the secrets, which outlive the tab. */
    void close() {
        unfollow.run();
    }
}
