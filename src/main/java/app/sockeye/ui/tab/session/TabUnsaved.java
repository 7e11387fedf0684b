package app.sockeye.ui.tab.session;

import app.sockeye.message.Draft;
import app.sockeye.profile.Profile;
import app.sockeye.profile.library.SaveResult;
import app.sockeye.profile.option.LifeTable;
import app.sockeye.profile.unsaved.UnsavedProfiles;
import app.sockeye.ui.composer.ComposerModel;
import app.sockeye.ui.connection.ConnectionModel;
import app.sockeye.ui.tab.work.Workbench;
import java.util.function.Consumer;

/** What is kept of a tab besides the library: what is typed about its connection, its draft and its secrets. JavaFX thread. */
final class TabUnsaved {
    private final UnsavedProfiles profiles;
    private final UnsavedKeeper typed;
    private final TabSecrets secrets;
    private final DraftKeeper drafts;
    /** What it is kept under: the profile's id, or another id in further tabs of the profile. */
    private String key;

    /** @param show shows a draft in the composer */
    TabUnsaved(Workbench bench, String key, ConnectionModel connection, ComposerModel composer, Consumer<Draft> show) {
        this.key = key;
        profiles = bench.unsaved().profiles();
        typed = new UnsavedKeeper(profiles, bench.workspace().library(), connection, this::key);
        secrets = new TabSecrets(bench, connection, this::key);
        drafts = new DraftKeeper(
                bench.unsaved().drafts(),
                key,
                composer,
                () -> Boolean.parseBoolean(connection.option(LifeTable.PRIVATE)),
                show,
                bench.work().background());
        connection.form().optionsProperty().addListener(o -> drafts.keep());
    }

    String key() {
        return key;
    }

    /** Whether secrets of the connection are kept. */
    TabSecrets secrets() {
        return secrets;
    }

    /** Updates what is kept when the library changed. */
    void keep() {
        typed.keep();
    }

    /**
     * Updates what is kept when the profile was saved.
     *
     * @param before the tab's profile until then
     */
    void saved(SaveResult result, Profile before) {
        if (result.other().isPresent() && key.equals(before.id())) {
            profiles.forget(key);
            key = result.saved().profile().id();
            drafts.moveTo(key);
        }
        typed.keep();
        secrets.saved();
    }

    /** Ends following what outlives the tab. */
    void close() {
        secrets.close();
    }
}
