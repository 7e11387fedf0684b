package app.sockeye.ui.tab;

import app.sockeye.history.KeptSession;
import app.sockeye.profile.option.Option;
import app.sockeye.session.ClientSession;
import app.sockeye.ui.bench.BenchContent;
import app.sockeye.ui.bench.BenchTab;
import app.sockeye.ui.bench.BenchView;
import app.sockeye.ui.common.Notice;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.composer.ComposerView;
import app.sockeye.ui.composer.LoadedMessage;
import app.sockeye.ui.composer.SendLine;
import app.sockeye.ui.connection.ConnectionView;
import app.sockeye.ui.connection.DescriptionChip;
import app.sockeye.ui.connection.DescriptionPopover;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.RegionWalk;
import app.sockeye.ui.layout.SizedSplit;
import app.sockeye.ui.layout.TabLayout;
import app.sockeye.ui.log.bar.DialectChips;
import app.sockeye.ui.log.bar.NoisePill;
import app.sockeye.ui.log.model.DialectModel;
import app.sockeye.ui.repeat.RepeatView;
import app.sockeye.ui.rule.RulesView;
import app.sockeye.ui.script.ScriptModel;
import app.sockeye.ui.sequence.SequenceView;
import app.sockeye.ui.tab.session.EarlierBar;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A connection's tab: address bar over log over bench. */
public final class SessionTabView extends TabView {
    private final SessionTab tab;
    private final Workbench bench;
    private final ConnectionView connection;
    private final ComposerView composer;
    private final SendLine sendLine;
    private final BenchTab message;
    private final BenchView below = new BenchView();
    private final CentrePages pages;

    /**
     * @param openKept shows a recorded session
     * @param openVault asks the user to open the vault, beside a node
     */
    SessionTabView(
            SessionTab tab,
            Workbench bench,
            PayloadSaver saver,
            TabLayout layout,
            MessageDesk messages,
            Consumer<KeptSession> openKept,
            Consumer<Node> openVault) {
        super(tab, bench, saver, messages, layout);
        this.tab = tab;
        this.bench = bench;
        connection = new ConnectionView(tab.connection(), bench.pulse());
        composer = new ComposerView(tab.composer());
        sendLine = new SendLine(tab.composer());
        message = new BenchTab(
                "message", TabTexts.MESSAGE, () -> new BenchContent(composer, composer::focusEditor, sendLine));
        BenchTab repeating = new BenchTab("repeat", TabTexts.REPEAT, () -> repeat(bench, layout));
        repeating.runningProperty().bind(tab.automation().repeat().runningProperty());
        repeating
                .badgeProperty()
                .bind(Bindings.when(tab.automation().repeat().troubleProperty().isEmpty())
                        .then("")
                        .otherwise(TabTexts.TROUBLE_BADGE));
        below.add(message);
        nameMessage();
        composer.setOnSave(anchor -> messages.save(tab, anchor));
        below.add(repeating);
        composer.setOnSaveSent((sent, anchor) -> messages.saveSent(tab, sent, anchor));
        addAutomation(bench);
        below.add(ScriptTab.of(tab.automation().script(), bench.pulse()));
        addDialect(bench);
        below.unfoldedProperty().bindBidirectional(layout.shownProperty(RegionLayout.Region.COMPOSER));
        split().addSide(
                        below,
                        false,
                        layout.sizeProperty(RegionLayout.Region.COMPOSER),
                        new SimpleBooleanProperty(true));
        connection.setOnOpen(below::focusChosen);
        tab.setOnWrite(() -> {
            layout.closeDrawers();
            focusComposer();
        });
        connection.setOnShowFailure(() -> showFailure());
        log().setLead(connection.stateButton());
        DialectModel dialect = tab.record().log().dialect();
        HBox chips =
                new HBox(6, new DescriptionChip(tab.descriptionProperty(), this::describe), new DialectChips(dialect));
        chips.setAlignment(Pos.CENTER_LEFT);
        connection.setSpoken(chips, new NoisePill(dialect));
        setTop(new VBox(connection, changes(), endangered(openVault), new EarlierBar(tab, openKept)));
        SizedSplit regions = withInspectorBelow();
        setCenter(regions);
        pages = new CentrePages(this, tab, connection, regions, bench);
        LossTime loss = new LossTime();
        log().lostSinceProperty().bind(tab.connection().statusProperty().map(loss::follow));
    }

    private BenchContent repeat(Workbench bench, TabLayout layout) {
        RepeatView repeat = new RepeatView(tab.automation().repeat(), bench.pulse(), () -> idPath(tab));
        repeat.setLow(layout.lowProperty().get());
        layout.lowProperty().addListener((o, before, now) -> repeat.setLow(now));
        return new BenchContent(repeat, repeat::focusFirst, repeat.aside());
    }

    /** Tells what happened to the saved connection elsewhere. */
    private Notice changes() {
        Notice notice = new Notice("profile-notice");
        Runnable show = () -> {
            String told = tab.toldProperty().get();
            if (told.isEmpty()) {
                notice.clear();
            } else {
                notice.show(told, "");
            }
        };
        tab.toldProperty().addListener(o -> show.run());
        show.run();
        return notice;
    }

    /** Tells that secrets are lost with the end of the program. */
    private Notice endangered(Consumer<Node> openVault) {
        Notice notice = new Notice("secrets-notice");
        Runnable open = () -> openVault.accept(connection);
        tab.secrets().setOnAsk(open);
        ReadOnlyBooleanProperty endangered = tab.secrets().endangeredProperty();
        InvalidationListener show = o -> {
            if (endangered.get()) {
                notice.show(TabTexts.SECRETS_IN_MEMORY, "");
                notice.link(TabTexts.OPEN_VAULT, open);
            } else {
                notice.clear();
            }
        };
        endangered.addListener(show);
        show.invalidated(endangered);
        return notice;
    }

    /** Adds sequence and rules, which stand beside each other where there is room. */
    private void addAutomation(Workbench bench) {
        BenchTab sequences = new BenchTab("sequence", TabTexts.SEQUENCE, () -> {
            SequenceView sequence = new SequenceView(tab.automation().sequences(), bench.pulse());
            return new BenchContent(sequence, sequence::focusFirst, sequence.aside());
        });
        sequences.runningProperty().bind(tab.automation().sequences().runningProperty());
        BenchTab ruling = new BenchTab("rules", TabTexts.RULES, () -> {
            RulesView rules = new RulesView(tab.automation().rules(), bench.pulse());
            return new BenchContent(rules, rules::focusFirst, rules.aside());
        });
        ruling.badgeProperty()
                .bind(Bindings.createStringBinding(
                        () -> TabTexts.rulesOn(
                                tab.automation().rules().obeyedProperty().get()),
                        tab.automation().rules().obeyedProperty()));
        sequences.dock(ruling);
        below.add(sequences);
        below.add(ruling);
        tab.automation().setOnSequence(() -> below.choose(sequences));
    }

    /** Adds the editor of a dialect, which opens where one is chosen that is not written yet. */
    private void addDialect(Workbench bench) {
        ScriptModel model = tab.automation().dialect();
        BenchTab dialect =
                ScriptTab.ofDialect(model, tab.automation().speaksOwnProperty(), below.chosenProperty(), bench.pulse());
        below.add(dialect);
        tab.record().log().dialect().setOnOwn(() -> {
            if (model.savedProperty().get().isEmpty()) {
                below.choose(dialect);
            }
        });
    }

    private static String idPath(SessionTab tab) {
        return tab.record().log().layout().idPathProperty().get().toString();
    }

    /** Selects the log's row with all details of the last failure and shows it in the inspector. */
    private void showFailure() {
        tab.session().map(session -> FailureRow.in(session.transcript())).ifPresent(row -> {
            tab.record().log().goTo(row);
            regions().shownProperty(RegionLayout.Region.INSPECTOR).set(true);
        });
    }

    @Override
    public SessionTab tab() {
        return tab;
    }

    @Override
    public void setLink(Optional<Node> link) {
        connection.setLink(link);
    }

    @Override
    public List<RegionWalk.Stop> stops() {
        List<RegionWalk.Stop> stops = new ArrayList<>(pages.stops());
        stops.add(0, new RegionWalk.Stop(connection, connection::focusAddress));
        stops.addAll(List.of(
                new RegionWalk.Stop(log(), log()::focusRows),
                new RegionWalk.Stop(inspector(), () -> RegionWalk.focusFirst(inspector())),
                new RegionWalk.Stop(below, below::focusChosen)));
        return stops;
    }

    @Override
    public void setRoom(Room room) {
        super.setRoom(room);
        connection.setRoom(room);
        pages.setRoom(room);
        composer.setRoom(room);
        sendLine.setRoom(room);
    }

    /** Moves the keyboard's focus to the address. */
    public void focusAddress() {
        connection.focusAddress();
    }

    /** Opens the options of the connection. */
    public void showOptions() {
        pages.showOptions();
    }

    /** Opens the options of the connection at one of them. */
    public void showOption(Option option) {
        pages.showOption(option);
    }

    /** Opens what the connection's file says about it, to change it. */
    public void editDescription() {
        editDescription(tab.descriptionProperty().get());
    }

    private void editDescription(String text) {
        new DescriptionPopover(text, this::describe).openOver(connection);
    }

    private void describe(String text) {
        tab.describe(
                text, why -> bench.toast().stay(why, TabTexts.EDIT_DESCRIPTION_AGAIN, () -> editDescription(text)));
    }

    /** The tabs of the bench, the message's first. */
    public List<BenchTab> benchTabs() {
        return below.tabs();
    }

    /** Shows a tab of the bench, with the keyboard's focus in it. */
    public void showBench(BenchTab benchTab) {
        below.choose(benchTab);
        below.focusChosen();
    }

    /** The bench's first tab has the name of the saved message that is written there. */
    private void nameMessage() {
        LoadedMessage loaded = tab.composer().loaded();
        message.headingProperty()
                .bind(Bindings.createStringBinding(
                        () -> loaded.entryProperty()
                                .get()
                                .map(entry -> TabTexts.heading(
                                        entry.name(), loaded.changedProperty().get()))
                                .orElse(TabTexts.MESSAGE),
                        loaded.entryProperty(),
                        loaded.changedProperty()));
    }

    /** Shows the message in the bench, without moving the keyboard's focus. */
    void showMessage() {
        below.choose(message);
    }

    /** Saves the message as the button for it does. */
    public void pressSave() {
        below.choose(message);
        composer.pressSave();
    }

    @Override
    public List<ClientSession> sessions() {
        return tab.session().stream().toList();
    }

    @Override
    public boolean hasComposer() {
        return true;
    }

    @Override
    public void send() {
        tab.composer().send();
    }

    @Override
    public void focusComposer() {
        below.choose(message);
        composer.focusEditor();
    }
}
