package app.sockeye.ui.tab;

import app.sockeye.message.Sendable;
import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.library.LibraryMessages;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.session.ClientSession;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.composer.LoadedMessage;
import app.sockeye.ui.message.DetailsPopover;
import app.sockeye.ui.tab.session.SendOnceOpen;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;

/** Shows, sends and saves the messages of the library with the tabs of connections. JavaFX thread. */
public final class MessageDesk {
    private final Workbench bench;
    private final Tabs tabs;
    private final LibraryMessages messages;

    /** A change of the library. */
    @FunctionalInterface
    private interface Change {
        MessageEntry make() throws LibraryException;
    }

    MessageDesk(Workbench bench, Tabs tabs) {
        this.bench = bench;
        this.tabs = tabs;
        this.messages = bench.workspace().library().messages();
    }

    /**
     * Shows a message in the composer of its connection's tab, or else of the tab in front.
     *
     * @return the tab; empty where there is none, which is told
     */
    public Optional<SessionTab> load(MessageEntry message) {
        Optional<SessionTab> tab = tabOf(message);
        tab.ifPresentOrElse(
                found -> {
                    tabs.shown().connection().ifPresent(SessionTabView::showMessage);
                    found.composer().loaded().load(message);
                },
                () -> bench.toast().show(TabTexts.OPEN_A_CONNECTION));
        return tab;
    }

    /** Shows a message and sends it; connects first where that is necessary. */
    public void send(MessageEntry message) {
        load(message).ifPresent(tab -> {
            if (tab.composer().openProperty().get()) {
                tab.composer().send();
            } else {
                sendOnceOpen(tab, message);
            }
        });
    }

    /** As {@link #send}, but in a production environment it only shows the message. */
    public void sendByName(MessageEntry message) {
        if (isProduction()) {
            load(message).ifPresent(tab -> bench.toast().show(TabTexts.onlyShown(message.name())));
        } else {
            send(message);
        }
    }

    /**
     * Shows and sends the nearest message that has a digit as its shortcut; in a production environment it only shows it.
     *
     * @return whether there is one
     */
    public boolean press(int digit) {
        Optional<MessageEntry> message = tabs.shown()
                .connection()
                .flatMap(view -> messages.withShortcut(view.tab().profile().id(), digit));
        message.ifPresent(found -> {
            // It need not be the first tab of its connection.
            SessionTab tab = tabs.shown().connection().orElseThrow().tab();
            tabs.shown().connection().ifPresent(SessionTabView::showMessage);
            tab.composer().loaded().load(found);
            if (isProduction()) {
                bench.toast().show(TabTexts.onlyShown(found.name()));
            } else if (tab.composer().openProperty().get()) {
                tab.composer().send();
            } else {
                sendOnceOpen(tab, found);
            }
        });
        return message.isPresent();
    }

    /** Connects, and sends a message then; not where the environment has become one of production meanwhile. */
    private void sendOnceOpen(SessionTab tab, MessageEntry message) {
        boolean production = isProduction();
        new SendOnceOpen(tab, () -> {
                    if (isProduction() && !production) {
                        bench.toast().show(TabTexts.onlyShown(message.name()));
                    } else {
                        sendIfShown(tab, message);
                    }
                })
                .begin();
    }

    /** Sends a message unless the composer shows something else meanwhile. */
    private static void sendIfShown(SessionTab tab, MessageEntry message) {
        LoadedMessage loaded = tab.composer().loaded();
        boolean same = loaded.entryProperty().get().filter(message::equals).isPresent();
        if (same && !loaded.changedProperty().get()) {
            tab.composer().send();
        }
    }

    private boolean isProduction() {
        return bench.workspace().chosen().get().filter(Environment::production).isPresent();
    }

    private Optional<SessionTab> tabOf(MessageEntry message) {
        Optional<SessionTab> front = tabs.shown().connection().map(SessionTabView::tab);
        if (messages.owner(message).orElse(null) instanceof SavedProfile saved) {
            String id = saved.profile().id();
            return front.filter(tab -> tab.profile().id().equals(id)).or(() -> Optional.of(tabs.open(saved.profile())));
        }
        return front;
    }

    /**
     * Saves what a composer shows: in the saved message that it is of, or after asking for a name and place. Where nothing
     * has changed, shows the details.
     */
    void save(SessionTab tab, Node owner) {
        LoadedMessage loaded = tab.composer().loaded();
        Sendable written = tab.composer().written();
        Optional<MessageEntry> saved = loaded.entryProperty().get();
        if (saved.isPresent() && loaded.changedProperty().get()) {
            MessageEntry base = saved.get();
            SavedMessage edited = base.message()
                    .withSendable(written)
                    .withTarget(tab.composer().target());
            make(() -> messages.save(base, edited), now -> {
                follow(tab, base, now);
                told(now);
            });
        } else if (saved.isPresent()) {
            showDetails(tab, saved.get(), owner);
        } else {
            SavedMessage fresh = fresh(written).withTarget(tab.composer().target());
            form(tab.profileId(), fresh, tab.session(), now -> tab.composer()
                            .loaded()
                            .set(Optional.of(now)))
                    .open(owner);
        }
    }

    /** Asks for the name and place of a message that was sent, and saves it. */
    void saveSent(SessionTab tab, Sendable sent, Node owner) {
        form(tab.profileId(), fresh(sent), tab.session(), now -> {}).open(owner);
    }

    /** Asks for the name and place of a recorded message, and saves it. */
    void saveNew(String profileId, Sendable sendable, Node owner) {
        form(profileId, fresh(sendable), Optional.empty(), now -> {}).openOver(owner);
    }

    private static SavedMessage fresh(Sendable sendable) {
        return SavedMessage.create(SuggestedName.of(sendable), sendable);
    }

    private DetailsPopover form(
            String profileId, SavedMessage fresh, Optional<ClientSession> replies, Consumer<MessageEntry> then) {
        List<LibraryEntry> places = messages.owners(profileId).toList();
        return MessageForms.ofNew(
                fresh,
                places,
                replies,
                (message, place, asNew) -> make(() -> messages.add(place, message), now -> {
                    then.accept(now);
                    told(now);
                }));
    }

    /** Shows a message with all that is saved of it. */
    public void showDetails(MessageEntry message) {
        load(message).ifPresent(tab -> tabs.shown().connection().ifPresent(SessionTabView::pressSave));
    }

    private void showDetails(SessionTab tab, MessageEntry base, Node owner) {
        Optional<LibraryEntry> place = messages.owner(base);
        List<LibraryEntry> places = messages.owners(tab.profile().id()).toList();
        if (place.isEmpty()) {
            return;
        }
        List<LibraryEntry> all = places.contains(place.get())
                ? places
                : Stream.concat(place.stream(), places.stream()).toList();
        MessageForms.Saving saving = (message, to, asNew) -> {
            boolean moves = !to.path().equals(base.owner());
            make(
                    () -> {
                        if (asNew) {
                            return messages.add(to, message.copy());
                        }
                        MessageEntry saved = messages.save(base, message);
                        return moves ? messages.move(saved, to, Optional.empty()) : saved;
                    },
                    now -> {
                        follow(tab, base, now);
                        told(now);
                    });
        };
        MessageForms.of(base.message(), all, place.get(), tab.session(), saving).open(owner);
    }

    /** Shows the saved version in the composer, unless something else was shown there meanwhile. */
    private static void follow(SessionTab tab, MessageEntry base, MessageEntry now) {
        LoadedMessage loaded = tab.composer().loaded();
        if (loaded.entryProperty()
                .get()
                .filter(shown -> shown.message().id().equals(base.message().id()))
                .isPresent()) {
            loaded.set(Optional.of(now));
        }
    }

    private void told(MessageEntry now) {
        bench.toast().show(TabTexts.saved(now.name()));
    }

    private void make(Change change, Consumer<MessageEntry> done) {
        Library library = bench.workspace().library();
        bench.work().ordered().execute(() -> {
            try {
                MessageEntry now = change.make();
                UiPulse.later(() -> done.accept(library.messages().current(now).orElse(now)));
            } catch (LibraryException e) {
                UiPulse.later(() -> bench.toast().show(e.getMessage()));
            }
        });
    }
}
