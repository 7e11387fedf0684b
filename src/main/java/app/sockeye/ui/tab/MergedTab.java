package app.sockeye.ui.tab;

import app.sockeye.profile.option.LifeTable;
import app.sockeye.session.ClientSession;
import app.sockeye.transcript.merged.MergedEntry;
import app.sockeye.ui.composer.ComposerModel;
import app.sockeye.ui.inspector.InspectorModel;
import app.sockeye.ui.log.merged.MergedConnection;
import app.sockeye.ui.log.merged.MergedModel;
import app.sockeye.ui.log.merged.MergedTexts;
import app.sockeye.ui.tab.session.DraftKeeper;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.SetChangeListener;
import org.kordamp.ikonli.feather.Feather;

/** The tab of several connections whose logs are shown as one. JavaFX thread. */
final class MergedTab implements Tab {
    private final String key;
    private final List<MergedMember> members;
    private final DraftKeeper drafts;
    private final Consumer<MergedTab> close;
    private final MergedModel log;
    private final InspectorModel inspector;
    private final MergedSending sending = new MergedSending();
    private final ComposerModel composer;
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(this, "live");
    private final Runnable unfollow;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    /** Always 0, as the connections' own tabs count. */
    private final ReadOnlyLongWrapper unread = new ReadOnlyLongWrapper(this, "unread");

    private Runnable onChange = () -> {};

    /**
     * A tab that shows all of its members.
     *
     * @param key under which the tab's draft is kept
     * @param close called when the user closes this tab
     */
    MergedTab(Workbench bench, String key, List<MergedMember> members, Consumer<MergedTab> close) {
        this.key = key;
        this.members = new ArrayList<>(members);
        this.close = close;
        inspector = new InspectorModel(bench.work().background());
        log = new MergedModel(bench.pulse(), bench.work().background(), this::connections);
        inspector.highlightsProperty().bind(log.highlightsProperty());
        log.selectedProperty().addListener((o, before, now) -> inspect(log.at(now.longValue())));
        log.connectionsProperty().addListener((o, before, now) -> name(now));
        name(log.connectionsProperty().get());
        look();
        composer = new ComposerModel(sending, bench.work().background());
        composer.setEnterSends(() -> bench.settings().get().sending().enterSends());
        drafts = new DraftKeeper(
                bench.unsaved().drafts(),
                key,
                composer,
                this::isPrivate,
                composer::setDraft,
                bench.work().background());
        log.hidden().addListener((SetChangeListener<String>) change -> onChange.run());
        unfollow = bench.pulse().follow(this::look);
    }

    /** Whether nothing that is typed for a member may be on the disk. */
    private boolean isPrivate() {
        return members.stream()
                .flatMap(member -> member.connection().stream())
                .anyMatch(tab -> Boolean.parseBoolean(tab.connection().option(LifeTable.PRIVATE)));
    }

    /** Looks who of the shown can be sent to. */
    private boolean look() {
        List<SessionTab> open = new ArrayList<>();
        List<SessionTab> shown = new ArrayList<>();
        for (MergedMember member : members) {
            member.connection().ifPresent(tab -> {
                open.add(tab);
                if (!log.hidden().contains(tab.key())) {
                    shown.add(tab);
                }
            });
        }
        live.set(!open.isEmpty());
        return sending.look(shown);
    }

    private List<MergedConnection> connections() {
        return members.stream().flatMap(member -> member.now().stream()).toList();
    }

    private void name(List<MergedConnection> now) {
        title.set(now.isEmpty() ? MergedTexts.LOG : MergedTexts.title(now.get(0).name(), now.size() - 1));
    }

    private void inspect(Optional<MergedEntry> entry) {
        entry.ifPresentOrElse(found -> inspector.show(log.transcript(found), found.index()), inspector::clear);
    }

    String key() {
        return key;
    }

    /** Calls back when a member was added, or an eye was opened or closed. */
    void setOnChange(Runnable action) {
        onChange = action;
    }

    MergedModel log() {
        return log;
    }

    InspectorModel inspector() {
        return inspector;
    }

    /** What is sent to the connections that are shown and open. */
    ComposerModel composer() {
        return composer;
    }

    /** Whether there is a connection's tab among the members, rather than recorded sessions only. */
    ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** The sessions of the members that are connections. */
    List<ClientSession> sessions() {
        return members.stream()
                .flatMap(member -> member.connection().stream())
                .flatMap(tab -> tab.session().stream())
                .toList();
    }

    /** The members, in the order of their colours. */
    List<MergedMember> members() {
        return List.copyOf(members);
    }

    /** Adds members after the others; they stay where they are. */
    void add(List<MergedMember> more) {
        members.addAll(more);
        drafts.keep();
        onChange.run();
    }

    /** The member of a connection; empty when it is gone. */
    Optional<MergedMember> member(MergedConnection connection) {
        return members.stream()
                .filter(member -> member.now()
                        .filter(now -> now.key().equals(connection.key()))
                        .isPresent())
                .findFirst();
    }

    @Override
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    @Override
    public Feather icon() {
        return Feather.LAYERS;
    }

    @Override
    public void setInFront(boolean inFront) {
        // Being in front changes nothing, as there are no unread messages.
    }

    @Override
    public void pressConnect() {
        // The connections are opened in their own tabs.
    }

    @Override
    public void requestClose() {
        close.accept(this);
    }

    @Override
    public void dispose() {
        unfollow.run();
        log.close();
        inspector.clear();
        members.forEach(MergedMember::close);
    }
}
