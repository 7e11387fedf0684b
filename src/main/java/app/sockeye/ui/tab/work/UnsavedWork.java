package app.sockeye.ui.tab.work;

import app.sockeye.profile.unsaved.Drafts;
import app.sockeye.profile.unsaved.UnsavedProfiles;
import java.util.Objects;

/**
 * What is typed but not saved, which survives a restart.
 *
 * @param drafts of messages
 * @param profiles as typed in tabs
 */
public record UnsavedWork(Drafts drafts, UnsavedProfiles profiles) {
    public UnsavedWork {
        Objects.requireNonNull(drafts);
        Objects.requireNonNull(profiles);
    }
}
