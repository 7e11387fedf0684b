package app.sockeye.ui.tab;

import app.sockeye.message.Sendable;
import app.sockeye.secret.SecretValues;
import app.sockeye.session.ClientSession;
import app.sockeye.transcript.merged.MergedEntry;
import app.sockeye.ui.bench.BenchContent;
import app.sockeye.ui.bench.BenchTab;
import app.sockeye.ui.bench.BenchView;
import app.sockeye.ui.common.IconToggle;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.composer.ComposerView;
import app.sockeye.ui.composer.SendLine;
import app.sockeye.ui.inspector.InspectorView;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.RegionWalk;
import app.sockeye.ui.layout.TabLayout;
import app.sockeye.ui.log.command.ShownLog;
import app.sockeye.ui.log.merged.MergedCommands;
import app.sockeye.ui.log.merged.MergedConnection;
import app.sockeye.ui.log.merged.MergedView;
import app.sockeye.ui.tab.work.FileDialogs;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import org.kordamp.ikonli.feather.Feather;

/** The view of a tab that shows several connections' logs as one. */
final class MergedTabView extends CentreView {
    private final MergedTab tab;
    private final MergedDesk desk;
    private final Workbench bench;
    private final PayloadSaver saver;
    private final FileDialogs dialogs;
    private final MergedView log;
    private final InspectorView inspector;
    private final BenchView below = new BenchView();
    private final ComposerView composer;
    private final SendLine sendLine;
    private final BenchTab message;
    private final BooleanProperty inspected;
    private final IconToggle inspectorToggle = new IconToggle("merged-inspector", Feather.SIDEBAR, TabTexts.INSPECTOR);

    MergedTabView(
            MergedTab tab,
            MergedDesk desk,
            Workbench bench,
            PayloadSaver saver,
            MessageDesk messages,
            TabLayout layout) {
        super(layout);
        this.tab = tab;
        this.desk = desk;
        this.bench = bench;
        inspected = layout.shownProperty(RegionLayout.Region.INSPECTOR);
        this.saver = saver;
        dialogs = new FileDialogs(bench.settings());
        log = new MergedView(tab.log(), new Commands());
        MergedInspection inspection = new MergedInspection(
                tab,
                saver,
                target -> new EntryDesk(target, saver, messages, bench, () -> inspected.set(true), dialogs, this),
                this);
        inspector = new InspectorView(tab.inspector(), inspection);
        inspector.setOnClose(() -> inspected.set(false));
        inspectorToggle.selectedProperty().bindBidirectional(inspected);
        IconToggle activity = new IconToggle("merged-activity-toggle", Feather.ACTIVITY, TabTexts.ACTIVITY);
        log.activityShownProperty().bindBidirectional(layout.shownProperty(RegionLayout.Region.ACTIVITY));
        activity.selectedProperty().bindBidirectional(log.activityShownProperty());
        log.addButton(activity, Room.NARROW);
        log.addButton(inspectorToggle, Room.SMALL);
        placeLog(log);
        composer = new ComposerView(tab.composer());
        sendLine = new SendLine(tab.composer());
        message = new BenchTab(
                "message", TabTexts.MESSAGE, () -> new BenchContent(composer, composer::focusEditor, sendLine));
        below.add(message);
        composer.setOnSave(anchor -> save(messages, tab.composer().written()));
        composer.setOnSaveSent((sent, anchor) -> save(messages, sent));
        below.unfoldedProperty().bindBidirectional(layout.shownProperty(RegionLayout.Region.COMPOSER));
        split().addSide(below, false, layout.sizeProperty(RegionLayout.Region.COMPOSER), tab.liveProperty());
        setCenter(withInspectorBelow());
    }

    /** Saves a message with the first connection that it goes to. */
    private void save(MessageDesk messages, Sendable written) {
        tab.members().stream()
                .flatMap(member -> member.connection().stream())
                .findFirst()
                .ifPresent(first -> messages.saveNew(first.profileId(), written, this));
    }

    /** What the log asks for. */
    private final class Commands implements MergedCommands {
        @Override
        public void open(MergedEntry entry) {
            inspected.set(true);
        }

        @Override
        public void showInTab(MergedConnection connection, long entry) {
            tab.member(connection).ifPresent(member -> member.show(entry));
        }

        @Override
        public void tell(String sentence) {
            bench.toast().show(sentence);
        }

        @Override
        public void exported(String sentence, Path file) {
            saver.tellSaved(sentence, file);
        }

        @Override
        public Optional<Path> chooseExport(String suggestedName) {
            return dialogs.save(getScene().getWindow(), TabTexts.EXPORT_LOG, suggestedName);
        }

        @Override
        public SecretValues knownSecrets() {
            return bench.secrets().used().copy();
        }

        @Override
        public void addConnections() {
            List<MergedMember> others = desk.othersThan(tab);
            if (others.isEmpty()) {
                bench.toast().show(TabTexts.ALL_TABS_SHOWN);
            }
            tab.add(others);
            bench.pulse().wake();
        }
    }

    @Override
    public MergedTab tab() {
        return tab;
    }

    @Override
    public InspectorView inspector() {
        return inspector;
    }

    @Override
    public void setRoom(Room room) {
        Visibility.set(inspectorToggle, room == Room.SMALL);
        log.setRoom(room);
        inspector.setRoom(room);
        composer.setRoom(room);
        sendLine.setRoom(room);
    }

    @Override
    public ShownLog shownLog() {
        return log;
    }

    @Override
    public List<ClientSession> sessions() {
        return tab.sessions();
    }

    @Override
    public boolean hasComposer() {
        return tab.liveProperty().get();
    }

    @Override
    public void send() {
        tab.composer().send();
    }

    @Override
    public void focusComposer() {
        if (hasComposer()) {
            below.choose(message);
            composer.focusEditor();
        }
    }

    @Override
    public List<RegionWalk.Stop> stops() {
        return List.of(
                new RegionWalk.Stop(log, log::focusRows),
                new RegionWalk.Stop(inspector, () -> RegionWalk.focusFirst(inspector)),
                new RegionWalk.Stop(below, below::focusChosen));
    }
}
