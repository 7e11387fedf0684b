package app.sockeye.ui.tab.session;

import app.sockeye.message.Draft;
import app.sockeye.profile.unsaved.Drafts;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.composer.ComposerModel;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Loads a profile's draft into its composer, and saves what is typed there. */
public final class DraftKeeper {
    private final Drafts drafts;
    private String profileId;
    private final ComposerModel composer;

    private final BooleanSupplier isPrivate;

    /** Whether the saved draft was read; until then, what is typed must not replace it. */
    private boolean loaded;

    /**
     * Begins to read the draft, which is shown if nothing was typed before.
     *
     * @param profileId the profile's id, or another key that the draft is kept under
     * @param isPrivate whether nothing that is typed may be on the disk now
     * @param show shows a draft in the composer
     */
    public DraftKeeper(
            Drafts drafts,
            String profileId,
            ComposerModel composer,
            BooleanSupplier isPrivate,
            Consumer<Draft> show,
            Executor background) {
        this.drafts = drafts;
        this.isPrivate = isPrivate;
        this.profileId = profileId;
        this.composer = composer;
        composer.onDraftChanged(this::keep);
        background.execute(() -> {
            Draft draft = drafts.get(profileId);
            UiPulse.later(() -> load(draft, show));
        });
    }

    /** Saves the draft under another profile from now on. */
    void moveTo(String otherProfileId) {
        profileId = otherProfileId;
        keep();
    }

    private void load(Draft draft, Consumer<Draft> show) {
        // What the user typed before the draft was read wins.
        boolean untouched = composer.draft().equals(Draft.EMPTY);
        if (untouched && !draft.equals(Draft.EMPTY)) {
            show.accept(draft);
        }
        loaded = true;
        if (!untouched) {
            keep();
        }
    }

    /** Saves the draft as it is now, or removes it where nothing may be kept. */
    public void keep() {
        if (loaded) {
            drafts.put(profileId, isPrivate.getAsBoolean() ? Draft.EMPTY : composer.draft());
        }
    }
}
