package app.sockeye.ui;

import app.sockeye.profile.Profile;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.settings.RecentItem;
import app.sockeye.ui.library.LibraryCommands;
import app.sockeye.ui.tab.SessionTabView;
import app.sockeye.ui.tab.Tabs;
import app.sockeye.ui.tab.strip.RecentChoice;
import app.sockeye.ui.tab.work.Workbench;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/** Opens again what was opened last: connections, addresses and files. JavaFX thread. */
final class RecentDesk {
    private final Workbench bench;
    private final Tabs tabs;
    private final LibraryCommands library;
    private final IntakeDesk intake;

    RecentDesk(Workbench bench, Tabs tabs, LibraryCommands library, IntakeDesk intake) {
        this.bench = bench;
        this.tabs = tabs;
        this.library = library;
        this.intake = intake;
    }

    /** What was opened last, newest first, without what is gone from the library. */
    List<RecentChoice> all() {
        return bench.settings().get().used().items().stream()
                .flatMap(item -> choice(item).stream())
                .toList();
    }

    private Optional<RecentChoice> choice(RecentItem item) {
        return switch (item.kind()) {
            case CONNECTION -> bench.workspace().library().find(item.value()).map(this::connection);
            case ADDRESS ->
                Optional.of(new RecentChoice(
                        "address:" + item.value(), Feather.LINK, item.value(), "", () -> openAddress(item.value())));
            case FILE -> file(item.value());
        };
    }

    private RecentChoice connection(SavedProfile saved) {
        return new RecentChoice(
                PaletteItems.idOf(saved.profile()),
                Feather.ZAP,
                saved.name(),
                saved.profile().target().url(),
                () -> library.edit(saved.profile()));
    }

    private void openAddress(String url) {
        tabs.open(Profile.create("", url));
        tabs.shown().connection().ifPresent(SessionTabView::focusAddress);
    }

    private Optional<RecentChoice> file(String path) {
        try {
            Path file = Path.of(path);
            String folder = String.valueOf(file.getParent());
            return Optional.ofNullable(file.getFileName())
                    .map(name -> new RecentChoice(
                            "file:" + path, Feather.FILE, name.toString(), folder, () -> intake.take(List.of(path))));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
