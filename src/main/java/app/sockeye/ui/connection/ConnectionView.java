package app.sockeye.ui.connection;

import app.sockeye.profile.option.Option;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.bar.FoldingBar;
import app.sockeye.ui.common.menu.CompletionPopup;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.connection.reference.AddressTooltip;
import app.sockeye.ui.connection.reference.ReferenceMarks;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The address bar, the line of facts, and the bars that tell of errors and questions. */
public final class ConnectionView extends VBox {
    /** Minimum width of the address field, in px: about 30 characters. */
    private static final double LEAST_ADDRESS = 280;
    /** Width below which the main button shows its icon alone, in px. */
    private static final double LEAST_FOR_WORDS = 560;

    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final ConnectionModel model;
    private final FoldingBar bar = new FoldingBar("connection");
    private final Icon lock = Icon.of(Feather.LOCK);
    private final Label lockLabel = new Label();
    private final CustomTextField url = new CustomTextField();
    private final ShownAddress address;
    private final ReferenceMarks marks;
    private final Label urlError = new Label();
    private final Label urlTold = new Label();
    private final ConnectButton connect;
    private final IconButton closeWith;
    private final IconButton options;
    private final IconButton save;
    private final IconButton command;
    private final FactsLine facts;
    private final EndBar end;
    private final StepActions steps;
    private final FailureBar failure;
    private Runnable onOptions = () -> {};
    private Runnable onOpen = () -> {};
    private SessionState shown = SessionState.IDLE;

    /** @param pulse updates the duration */
    public ConnectionView(ConnectionModel model, UiPulse pulse) {
        this.model = model;
        address = model.shownAddress();
        getStyleClass().add("connection");
        getStylesheets().add(Theme.sheet(ConnectionView.class, "connection.css"));
        facts = new FactsLine(model);
        steps = new StepActions(model);
        end = new EndBar(model, steps);
        failure = new FailureBar(model, steps);
        options = new IconButton("options", Feather.SLIDERS, ConnectionTexts.OPTIONS, () -> onOptions.run());
        save = new IconButton("save", Feather.SAVE, ConnectionTexts.SAVE, model::save);
        closeWith = new IconButton("close-with", Feather.CHEVRON_DOWN, ConnectionTexts.CLOSE_WITH, this::askClose);
        ContextMenu commands = new CommandMenu(model);
        command =
                new IconButton("command", Feather.TERMINAL, ConnectionTexts.COPY_AS_COMMAND, () -> showBelow(commands));
        buildUrl();
        marks = new ReferenceMarks(url, () -> model.around().getValue().variables());
        connect = new ConnectButton(model::press);
        bar.getStyleClass().add("address-bar");
        bar.addGrowing(url, LEAST_ADDRESS);
        bar.add(connect);
        bar.addFolding(closeWith, Room.NARROW);
        bar.addFolding(options, Room.SMALL);
        bar.addFolding(save, Room.NARROW);
        bar.addFolding(command, Room.NARROW);
        getChildren()
                .setAll(
                        bar,
                        urlError,
                        urlTold,
                        facts,
                        new SecretBar(model),
                        new SwitchoverBar(model),
                        end,
                        failure.node());
        bind(pulse);
    }

    /** Fits the buttons and facts to the window's room. */
    public void setRoom(Room room) {
        bar.setRoom(room);
        facts.setRoom(room);
        end.setRoom(room);
        failure.node().setRoom(room);
    }

    /** The state, to be placed outside this view; visible when the line of facts is not. */
    public Node stateButton() {
        return facts.stateAlone();
    }

    /** Adds to the line of facts what is spoken, and what the log hides. */
    public void setSpoken(Node chips, Node hidden) {
        facts.setSpoken(chips, hidden);
    }

    /** Adds to the line of facts what the tab is linked with; empty for nothing. */
    public void setLink(Optional<Node> link) {
        facts.setLink(link);
    }

    /** @param action called when a connection opens while the focus is still in this view */
    public void setOnOpen(Runnable action) {
        onOpen = action;
    }

    /** @param action selects the log's row with all details of the last failure */
    public void setOnShowFailure(Runnable action) {
        failure.setOnShow(action);
    }

    /** @param action shows an option with the focus in its field */
    public void setOnShowOption(Consumer<Option> action) {
        steps.setOnShowOption(action);
    }

    /** @param action shows the certificate that was refused */
    public void setOnShowCertificate(Runnable action) {
        steps.setOnShowCertificate(action);
    }

    /** Hides the bar with the last failure while the same is told elsewhere in the window. */
    public void setFailureToldElsewhere(boolean elsewhere) {
        failure.setToldElsewhere(elsewhere);
    }

    /** Puts the cursor into the address field. */
    public void focusAddress() {
        url.requestFocus();
        url.selectAll();
    }

    /** @param action shows the options, or hides them where they are shown */
    public void setOnOptions(Runnable action) {
        onOptions = action;
    }

    private void buildUrl() {
        url.setId("url");
        url.setAccessibleText(ConnectionTexts.ADDRESS);
        url.setPromptText(ConnectionTexts.ADDRESS_PROMPT);
        url.getStyleClass().add("wire");
        lockLabel.setGraphic(lock);
        url.setLeft(lockLabel);
        url.textProperty().bindBidirectional(address.textProperty());
        new CompletionPopup("url-completion", ConnectionTexts.RECENT_ADDRESSES, url, this::usedBefore);
        url.setOnAction(e -> model.connect());
        url.addEventHandler(KeyEvent.KEY_PRESSED, this::onUrlKey);
        url.addEventFilter(MouseEvent.MOUSE_ENTERED, e -> showValues());
        url.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (PASTE.match(e) && model.commands().paste(ClipboardText.get())) {
                e.consume();
            }
        });
        urlError.setId("url-error");
        urlError.getStyleClass().addAll("field-error", "url-error");
        urlError.managedProperty().bind(urlError.textProperty().isNotEmpty());
        urlError.visibleProperty().bind(urlError.managedProperty());
        urlTold.setId("url-told");
        urlTold.setWrapText(true);
        urlTold.setMinHeight(USE_PREF_SIZE);
        urlTold.getStyleClass().addAll("muted", "url-told");
        urlTold.textProperty().bind(model.addressToldProperty());
        urlTold.managedProperty().bind(urlTold.textProperty().isNotEmpty());
        urlTold.visibleProperty().bind(urlTold.managedProperty());
    }

    private void onUrlKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE
                && model.switchover().stepProperty().get().isPresent()) {
            model.switchover().takeBack();
            event.consume();
        }
    }

    private void bind(UiPulse pulse) {
        model.statusProperty().addListener((o, before, now) -> showStatus());
        model.firstMessageProperty().addListener(o -> facts.show());
        model.form().urlProperty().addListener(o -> showSecurity());
        model.form().optionsProperty().addListener(o -> showSecurity());
        model.around().addListener(o -> showSecurity());
        model.usedEnvironmentProperty().addListener(o -> facts.show());
        model.placeProperty().addListener(o -> facts.show());
        model.form().optionsProperty().addListener(o -> facts.show());
        model.complaintsProperty().addListener((o, before, now) -> showComplaints());
        model.modifiedProperty().addListener((o, before, now) -> showModified(now));
        pulse.followWhileShown(this, facts::showDuration);
        pulse.followWhileShown(end, end::tick);
        pulse.followWhileShown(failure.node(), failure::tick);
        model.failureProperty().addListener(o -> facts.show());
        model.statusProperty().addListener(o -> pulse.wake());
        widthProperty().addListener((o, before, now) -> connect.setCompact(now.doubleValue() < LEAST_FOR_WORDS));
        showStatus();
        showSecurity();
        showModified(model.modifiedProperty().get());
        showComplaints();
    }

    private void showModified(boolean modified) {
        save.getStyleClass().remove(Styles.ACCENT);
        if (modified) {
            save.getStyleClass().add(Styles.ACCENT);
        }
    }

    private void showComplaints() {
        var complaints = model.complaintsProperty().get();
        urlError.setText(complaints.getOrDefault(FormField.URL, ""));
        Invalid.mark(url, complaints.containsKey(FormField.URL));
    }

    private void showStatus() {
        SessionState state = model.statusProperty().get().state();
        boolean opened = state == SessionState.OPEN && shown != SessionState.OPEN;
        shown = state;
        connect.show(state);
        closeWith.setVisible(state == SessionState.OPEN);
        closeWith.setManaged(state == SessionState.OPEN);
        showSecurity();
        if (opened && (url.isFocused() || connect.isFocused() || end.isFocusWithin())) {
            onOpen.run();
        }
    }

    private void showSecurity() {
        Security security = model.address().shownSecurity(model.statusProperty().get());
        lock.show(
                switch (security) {
                    case VERIFIED -> Feather.LOCK;
                    case PINNED -> Feather.SHIELD;
                    case UNKNOWN -> Feather.GLOBE;
                    case UNVERIFIED, PLAIN -> Feather.ALERT_TRIANGLE;
                    case LOOPBACK -> Feather.UNLOCK;
                });
        Tip.set(lockLabel, security.sentence());
        if (url.isHover()) {
            showValues();
        }
        marks.show();
        lockLabel.setAccessibleText(security.sentence());
        facts.show();
    }

    private void showValues() {
        url.setTooltip(new AddressTooltip(
                model.form().urlProperty().get(),
                model.address().resolved(),
                model.around().getValue().variables()));
    }

    private List<CompletionPopup.Offer> usedBefore(String typed, int caret, boolean asked) {
        return typed.isBlank() && !asked
                ? List.of()
                : model.commands().history(typed).stream()
                        .map(address -> new CompletionPopup.Offer(address, "", address, address.length()))
                        .toList();
    }

    private void showBelow(ContextMenu menu) {
        menu.show(command, Side.BOTTOM, 0, 0);
    }

    private void askClose() {
        new ClosePopover(model.commands()::disconnect).show(closeWith);
    }
}
