package app.sockeye.ui.tab.page;

import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.option.Option;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.protocol.Header;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.connection.options.FolderCommands;
import app.sockeye.ui.tab.work.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Writes options and headers of folders, in the background. */
public final class FolderDesk implements FolderCommands {
    private final Workbench bench;
    private final Supplier<String> profileId;

    /** A change of a folder. */
    @FunctionalInterface
    private interface Change {
        void make(Library library) throws LibraryException;
    }

    /** @param profileId the connection whose folders these are */
    public FolderDesk(Workbench bench, Supplier<String> profileId) {
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
        change(library -> library.folders().setOptions(to, to.options().with(option, value)));
    }

    @Override
    public void give(int folder, ProfileHeader header) {
        ProfileFolder to = lying().get(folder);
        String name = Header.canonicalName(header.name().strip());
        List<ProfileHeader> headers = new ArrayList<>(to.headers());
        headers.removeIf(one -> Header.canonicalName(one.name().strip()).equals(name));
        headers.add(header);
        change(library -> library.folders().setHeaders(to, headers));
    }

    @Override
    public void take(int folder, ProfileHeader header) {
        ProfileFolder from = lying().get(folder);
        List<ProfileHeader> headers = new ArrayList<>(from.headers());
        headers.remove(header);
        change(library -> library.folders().setHeaders(from, headers));
    }

    private void change(Change change) {
        bench.work().ordered().execute(() -> {
            try {
                change.make(bench.workspace().library());
            } catch (LibraryException e) {
                UiPulse.later(() -> bench.toast().show(e.getMessage()));
            }
        });
    }
}
