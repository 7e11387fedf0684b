package app.sockeye.ui.composer.packet;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.message.FormMessage;
import app.sockeye.ui.common.menu.BarePopover;
import app.sockeye.ui.composer.reference.ReferenceHelp;
import app.sockeye.ui.composer.sending.ComposerCommands;
import app.sockeye.ui.composer.sending.Work;
import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Edits a packet that is sent later, such as by a step or a rule: its form, and what it would be on the wire now. */
public final class PacketPopover extends BarePopover {
    private static final double GAP = 8;
    private static final double WIDTH = 640;
    private static final double MOST_HEIGHT = 260;
    /** Of the arrow from the left end of what it points at, in px. */
    private static final double ARROW = 24;

    private final PacketModel model;
    private final FormMessage before;
    private final Consumer<FormMessage> done;
    private final PacketFormPane pane;
    private final VBox box = new VBox(GAP);

    /**
     * @param sending of the tab where it will be sent
     * @param packet what it is now
     * @param done given what it becomes, without secrets that were typed; not called where it stays
     */
    public PacketPopover(
            ComposerCommands sending,
            Work work,
            ReferenceHelp.Source references,
            FormMessage packet,
            Consumer<FormMessage> done) {
        super(ArrowLocation.BOTTOM_LEFT);
        this.before = packet;
        this.done = done;
        model = new PacketModel(new PreviewCommands(sending), work);
        if (packet.values().isEmpty()) {
            model.begin(packet.dialect(), new FilledForm(packet.form(), packet.values()));
        } else {
            model.show(packet);
        }
        pane = new PacketFormPane(model, references);
        ScrollPane scroll = new ScrollPane(pane);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        box.getChildren().setAll(head(), scroll, new WireLine(model), buttons());
        box.setId("packet-editor");
        box.getStyleClass().add("packet-editor");
        box.setPrefWidth(WIDTH);
        box.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.isShortcutDown() && e.getCode() == KeyCode.ENTER) {
                e.consume();
                take();
            }
        });
        setContent(box);
    }

    /** Adds a stylesheet. */
    public void dress(String sheet) {
        box.getStylesheets().add(sheet);
    }

    /** Shows it over a node, with the keyboard's focus in its first input. */
    public void open(Node below) {
        Bounds bounds = below.localToScreen(below.getLayoutBounds());
        show(below, bounds.getMinX() + ARROW, bounds.getMinY());
        pane.first().ifPresent(this::focusFirst);
    }

    private Node head() {
        Label title =
                new Label(model.dialectProperty().get().map(Dialect::title).orElse(before.dialect()));
        title.getStyleClass().add("packet-editor-title");
        HBox head = new HBox(GAP, title, new PacketFormChoice(model));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node buttons() {
        Button take = new Button(PacketFormTexts.DONE);
        take.setId("packet-done");
        take.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        take.setOnAction(e -> take());
        Button cancel = new Button(PacketFormTexts.CANCEL);
        cancel.setId("packet-cancel");
        cancel.getStyleClass().add(Styles.SMALL);
        cancel.setOnAction(e -> hide());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(GAP, space, cancel, take);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void take() {
        hide();
        model.draft().filter(now -> !now.equals(before)).ifPresent(done);
    }
}
