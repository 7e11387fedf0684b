package app.sockeye.ui.tab;

import app.sockeye.history.SessionStore;
import app.sockeye.profile.Drafts;
import app.sockeye.profile.Library;
import app.sockeye.profile.SavedFilters;
import app.sockeye.profile.UnsavedProfiles;
import app.sockeye.profile.Variables;
import app.sockeye.session.LiveSessions;
import app.sockeye.settings.SettingsFile;
import app.sockeye.ui.common.Toast;
import app.sockeye.ui.common.UiPulse;
import java.util.concurrent.Executor;

/**
 * What all tabs share.
 *
 * @param live begins the sessions of tabs
 * @param background runs what blocks on the disk
 * @param ordered the same, one task after the other
 * @param variables what profiles may refer to
 */
public record Workbench(
        LiveSessions live,
        SessionStore sessions,
        Library library,
        SavedFilters filters,
        SettingsFile settings,
        Drafts drafts,
        UnsavedProfiles unsaved,
        Variables variables,
        Executor background,
        Executor ordered,
        UiPulse pulse,
        Toast toast) {}
