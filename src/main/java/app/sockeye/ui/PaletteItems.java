package app.sockeye.ui;

import app.sockeye.history.KeptSession;
import app.sockeye.profile.Profile;
import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.library.LibraryMessages;
import app.sockeye.profile.library.LibrarySequences;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.SequenceEntry;
import app.sockeye.ui.common.keyboard.Shortcut;
import app.sockeye.ui.history.HistoryCommands;
import app.sockeye.ui.history.SessionWords;
import app.sockeye.ui.library.LibraryCommands;
import app.sockeye.ui.palette.PaletteGroup;
import app.sockeye.ui.palette.PaletteItem;
import app.sockeye.ui.tab.MessageDesk;
import app.sockeye.ui.tab.Tabs;
import app.sockeye.ui.tab.strip.RecentChoice;
import app.sockeye.ui.tab.work.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;

/** Makes items of the palette from what the window has. */
final class PaletteItems {
    private PaletteItems() {}

    static PaletteItem of(WindowCommand command) {
        String keys = command.shortcut().map(Shortcut::keysText).orElse("");
        return new PaletteItem(
                        command.id(), PaletteGroup.COMMANDS, command.icon(), command.name(), "", command.action())
                .withKeys(keys)
                .asDestructive(command.destructive().getAsBoolean());
    }

    /** @param place of the tab, from 0 */
    static PaletteItem of(Tab tab, int place, Tabs tabs) {
        String detail = tabs.halves().selectedProperty().get() == tab ? CommandTexts.IN_FRONT : "";
        PaletteItem item = new PaletteItem(
                "tab:" + place,
                PaletteGroup.TABS,
                Feather.CREDIT_CARD,
                tab.titleProperty().get(),
                detail,
                () -> tabs.halves().select(tab));
        return place < 9 ? item.withKeys(Shortcut.keysOfTab(place + 1)) : item;
    }

    static PaletteItem of(Environment environment, boolean chosen, Runnable choose) {
        String detail = chosen ? CommandTexts.CHOSEN : environment.production() ? CommandTexts.PRODUCTION : "";
        return new PaletteItem(
                "environment:" + environment.name(),
                PaletteGroup.ENVIRONMENTS,
                Feather.LAYERS,
                environment.name(),
                detail,
                choose);
    }

    static PaletteItem of(KeptSession session, HistoryCommands history) {
        return new PaletteItem(
                        "session:" + session.place(),
                        PaletteGroup.SESSIONS,
                        Feather.ARCHIVE,
                        history.titleOf(session),
                        SessionWords.start(session),
                        () -> history.open(session))
                .withAnother(CommandTexts.CONNECTS, () -> history.connectAgain(session));
    }

    static PaletteItem of(RecentChoice recent) {
        return new PaletteItem(
                recent.id(), PaletteGroup.RECENT, recent.icon(), recent.name(), recent.detail(), recent.open());
    }

    /** The connections, messages and sequences in a folder and its sub-folders. */
    static List<PaletteItem> of(ProfileFolder root, LibraryCommands library, MessageDesk messages) {
        List<PaletteItem> items = new ArrayList<>();
        addAll(root, "", library, messages, items::add);
        return items;
    }

    private static void addAll(
            ProfileFolder folder,
            String folders,
            LibraryCommands library,
            MessageDesk messages,
            Consumer<PaletteItem> items) {
        addOwned(folder, CommandTexts.FRONT_TAB, library, messages, items);
        for (LibraryEntry entry : folder.children()) {
            if (entry instanceof SavedProfile saved) {
                String url = saved.profile().target().url();
                items.accept(new PaletteItem(
                                idOf(saved.profile()),
                                PaletteGroup.CONNECTIONS,
                                Feather.ZAP,
                                saved.name(),
                                CommandTexts.place(folders, url),
                                () -> library.edit(saved.profile()))
                        .withAnother(CommandTexts.CONNECTS, () -> library.openAndConnect(saved.profile())));
                addOwned(saved, saved.name(), library, messages, items);
            } else if (entry instanceof ProfileFolder inside) {
                String path = folders.isEmpty() ? inside.name() : folders + " / " + inside.name();
                addAll(inside, path, library, messages, items);
            }
        }
    }

    private static void addOwned(
            LibraryEntry owner,
            String target,
            LibraryCommands library,
            MessageDesk messages,
            Consumer<PaletteItem> items) {
        for (MessageEntry entry : LibraryMessages.entries(owner)) {
            PaletteItem item = new PaletteItem(
                            "message:" + entry.owner() + ":" + entry.key(),
                            PaletteGroup.MESSAGES,
                            Feather.SEND,
                            entry.name(),
                            CommandTexts.sendTo(target),
                            () -> messages.sendByName(entry))
                    .withAnother(CommandTexts.ONLY_SHOWS, () -> library.edit(entry));
            int digit = entry.message().shortcut();
            items.accept(digit == 0 ? item : item.withKeys(Shortcut.keysOfMessage(digit)));
        }
        for (SequenceEntry entry : LibrarySequences.entries(owner)) {
            items.accept(new PaletteItem(
                            "sequence:" + entry.path(),
                            PaletteGroup.MESSAGES,
                            Feather.LIST,
                            entry.name(),
                            CommandTexts.runOn(target),
                            () -> library.run(entry))
                    .withAnother(CommandTexts.ONLY_SHOWS, () -> library.load(entry)));
        }
    }

    /** The id of a saved connection's item. */
    static String idOf(Profile profile) {
        return "connection:" + profile.id();
    }

    /** The choice of no environment. */
    static PaletteItem noEnvironment(Optional<Environment> chosen, Runnable choose) {
        return new PaletteItem(
                "environment",
                PaletteGroup.ENVIRONMENTS,
                Feather.LAYERS,
                CommandTexts.NO_ENVIRONMENT,
                chosen.isEmpty() ? CommandTexts.CHOSEN : "",
                choose);
    }
}
