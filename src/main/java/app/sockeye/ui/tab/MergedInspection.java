package app.sockeye.ui.tab;

import app.sockeye.session.dialect.PacketReply;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.transcript.merged.MergedEntry;
import app.sockeye.ui.inspector.entry.InspectorCommands;
import app.sockeye.ui.log.merged.MergedModel;
import app.sockeye.ui.tab.work.EntryTarget;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;

/** Carries out the inspector's commands of a merged log: most of them in the tab of the entry's connection. */
final class MergedInspection implements InspectorCommands {
    private final MergedTab tab;
    private final PayloadSaver saver;
    private final Function<EntryTarget, EntryDesk> desks;
    private final Node owner;

    /**
     * @param desks makes what carries out commands in a connection's own tab
     * @param owner a node of the window that dialogs belong to
     */
    MergedInspection(MergedTab tab, PayloadSaver saver, Function<EntryTarget, EntryDesk> desks, Node owner) {
        this.tab = tab;
        this.saver = saver;
        this.desks = desks;
        this.owner = owner;
    }

    private Optional<MergedMember> member() {
        MergedModel log = tab.log();
        return log.at(log.selectedProperty().get()).map(log::connection).flatMap(tab::member);
    }

    private void inOwnTab(Consumer<EntryDesk> command) {
        member().map(MergedMember::open).map(desks).ifPresent(command);
    }

    @Override
    public void editAndSend(Entry message) {
        inOwnTab(desk -> desk.editAndSend(message));
    }

    @Override
    public void answer(PacketReply reply) {
        inOwnTab(desk -> desk.answer(reply));
    }

    @Override
    public void saveMessage(Entry message) {
        inOwnTab(desk -> desk.saveMessage(message));
    }

    @Override
    public void savePayload(Entry entry) {
        inOwnTab(desk -> desk.savePayload(entry));
    }

    @Override
    public void saveBytes(Payload bytes, String suggestedName) {
        saver.ask(owner.getScene().getWindow(), bytes, suggestedName);
    }

    /** Goes to an entry of the same connection. */
    @Override
    public void goTo(long entry) {
        MergedModel log = tab.log();
        log.at(log.selectedProperty().get()).ifPresent(selected -> log.goTo(new MergedEntry(selected.source(), entry)));
    }

    @Override
    public void addColumn(String path) {
        inOwnTab(desk -> desk.addColumn(path));
    }

    @Override
    public void narrow(String query) {
        tab.log().narrow(query);
    }
}
