package app.sockeye.ui.tab;

import app.sockeye.profile.LibraryException;
import app.sockeye.profile.ProfileFolder;
import app.sockeye.profile.option.Option;
import app.sockeye.ui.common.UiPulse;
import app.sockeye.ui.connection.options.FolderCommands;
import java.util.List;
import java.util.function.Supplier;

/** Writes options of folders, in the background. */
final class FolderDesk implements FolderCommands {
    private final Workbench bench;
    private final Supplier<String> profileId;

    FolderDesk(Workbench bench, Supplier<String> profileId) {
        this.bench = bench;
        this.profileId = profileId;
    }

    @Override
    public List<String> folders() {
        return lying().stream().map(ProfileFolder::name).toList();
    }

    private List<ProfileFolder> lying() {
        return bench.workspace().library().root().foldersOf(profileId.get());
    }

    @Override
    public void give(int folder, Option option, String value) {
        ProfileFolder to = lying().get(folder);
        bench.work().ordered().execute(() -> {
            try {
                bench.workspace().library().setOptions(to, to.options().with(option, value));
            } catch (LibraryException e) {
                UiPulse.later(() -> bench.toast().show(e.getMessage()));
            }
        });
    }
}
