package app.sockeye.ui.tab.work;

import app.sockeye.secret.Secrets;
import app.sockeye.settings.SettingsFile;
import app.sockeye.ui.common.Toast;
import app.sockeye.ui.common.pulse.UiPulse;
import java.util.Objects;

/**
 * The parts that all tabs share.
 *
 * @param sessions the sessions that tabs show
 * @param workspace the profiles and what belongs to them
 * @param unsaved what is typed but not saved
 * @param settings of the whole program
 * @param work executors for work that would block the window
 * @param pulse the window's one clock
 * @param toast shows what just happened
 * @param signIn where the user is asked to sign in
 * @param secrets that texts may refer to
 */
public record Workbench(
        TabSessions sessions,
        OpenWorkspace workspace,
        UnsavedWork unsaved,
        SettingsFile settings,
        BackgroundWork work,
        UiPulse pulse,
        Toast toast,
        SignInDesk signIn,
        Secrets secrets) {
    public Workbench {
        Objects.requireNonNull(sessions);
        Objects.requireNonNull(workspace);
        Objects.requireNonNull(unsaved);
        Objects.requireNonNull(settings);
        Objects.requireNonNull(work);
        Objects.requireNonNull(pulse);
        Objects.requireNonNull(toast);
        Objects.requireNonNull(signIn);
        Objects.requireNonNull(secrets);
    }
}
