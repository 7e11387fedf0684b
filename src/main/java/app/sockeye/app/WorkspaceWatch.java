package app.sockeye.app;

import app.sockeye.files.FolderWatch;
import app.sockeye.files.Reason;
import app.sockeye.profile.environment.EnvironmentException;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.ui.common.Toast;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.tab.work.OpenWorkspace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** Updates the library and the environments when their files are changed by others. */
final class WorkspaceWatch {
    private WorkspaceWatch() {}

    /** Reading files of the workspace. */
    @FunctionalInterface
    private interface Reading {
        boolean read() throws LibraryException, EnvironmentException;
    }

    /** A watch that is told of in a toast where it fails. */
    static FolderWatch of(OpenWorkspace workspace, ScheduledExecutorService clock, Toast toast) {
        return new FolderWatch(
                List.of(
                        () -> complaint(workspace.library()::refresh),
                        () -> complaint(workspace.environments()::refresh)),
                clock,
                sentence -> UiPulse.later(() -> toast.show(sentence)));
    }

    private static Optional<String> complaint(Reading reading) {
        try {
            reading.read();
            return Optional.empty();
        } catch (LibraryException | EnvironmentException e) {
            return Optional.of(Reason.sentence(e));
        }
    }
}
