package app.sockeye.ui.tab;

import app.sockeye.profile.Drafts;
import app.sockeye.profile.UnsavedProfiles;
import java.util.Objects;

/**
 * What is typed and not saved, kept through a restart.
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
