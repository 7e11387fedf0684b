package app.sockeye.ui.inspector;

import app.sockeye.payload.JsonSpan;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Icons;
import app.sockeye.ui.common.JsonStyles;
import app.sockeye.ui.common.SegmentedBar;
import app.sockeye.ui.common.Shown;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.feather.Feather;

/** A payload as text, a page at a time; JSON also on lines of its own. Nothing of it is ever taken for markup. */
final class TextPane extends BorderPane implements AspectPane {

    /** How JSON is laid out. */
    private enum Layout {
        PRETTY,
        RAW
    }

    private final Background background;
    private final CodeArea area = new CodeArea();
    private final Label note = new Label();
    private final SegmentedBar<Layout> layout =
            new SegmentedBar<>("text-layout", "JSON layout", List.of(Layout.values()), TextPane::label);
    private final IconButton previous =
            new IconButton("text-previous", Feather.CHEVRON_LEFT, "Previous part", () -> turn(-1));
    private final IconButton next = new IconButton("text-next", Feather.CHEVRON_RIGHT, "Next part", () -> turn(1));
    private final Label place = new Label();
    private Inspected inspected;
    /** Of the page on show or awaited. */
    private long number;

    private Optional<JsonSpan> toSelect = Optional.empty();
    private Ticket pageTicket = new Ticket();

    TextPane(Background background) {
        this.background = background;
        area.setId("inspector-text");
        area.setAccessibleText("Payload as text");
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().add("text-view");
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        layout.valueProperty().addListener((o, before, now) -> load(0));
        place.getStyleClass().add("caption");
        note.getStyleClass().add("pane-note");
        note.setWrapText(true);
        setTop(bar());
        setCenter(new VirtualizedScrollPane<>(area));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Inspected what) {
        inspected = what;
        Shown.set(layout, what.json());
        load(0);
    }

    @Override
    public void clear() {
        inspected = null;
        pageTicket.revoke();
        area.replaceText("");
    }

    /** Shows the page on which some of the payload's bytes begin, as they were received, and selects them. */
    void reveal(JsonSpan span) {
        layout.valueProperty().set(Layout.RAW);
        load(span.start() / TextPage.SIZE);
        toSelect = Optional.of(span);
    }

    private HBox bar() {
        ToggleButton wrap = new ToggleButton(null, Icons.of(Feather.CORNER_DOWN_LEFT));
        wrap.setId("text-wrap");
        wrap.setSelected(true);
        wrap.setTooltip(new Tooltip("Wrap long lines"));
        wrap.setAccessibleText("Wrap long lines");
        wrap.getStyleClass().addAll("icon-button", "flat");
        area.wrapTextProperty().bind(wrap.selectedProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(8, layout, wrap, space, previous, place, next);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("pane-bar");
        return bar;
    }

    private void turn(int by) {
        load(number + by);
    }

    private void load(long page) {
        if (inspected == null) {
            return;
        }
        Inspected of = inspected;
        number = page;
        toSelect = Optional.empty();
        pageTicket.revoke();
        Ticket mine = new Ticket();
        pageTicket = mine;
        boolean pretty = of.json() && layout.valueProperty().get() == Layout.PRETTY;
        PayloadSource source = new PayloadSource(of.entry().payload(), mine);
        background.run(
                mine,
                () -> pretty ? TextPage.formatted(source, page) : TextPage.raw(source, page),
                loaded -> show(of, loaded),
                e -> failed(e, pretty));
    }

    private void show(Inspected of, TextPage page) {
        if (of != inspected) {
            return;
        }
        setBottom(null);
        String text = DisplayText.of(page.text());
        area.replaceText(text);
        if (of.json()) {
            JsonStyles.of(text).ifPresent(styles -> area.setStyleSpans(0, styles));
        }
        area.moveTo(0);
        toSelect.ifPresent(span -> select(page, span));
        area.requestFollowCaret();
        showPlace(page);
    }

    private void select(TextPage page, JsonSpan span) {
        int start = DisplayText.of(page.before(span.start())).length();
        int end = DisplayText.of(page.before(span.end())).length();
        area.selectRange(end, start);
    }

    private void showPlace(TextPage page) {
        boolean several = page.number() > 0 || !page.last();
        for (Region each : List.of(previous, place, next)) {
            Shown.set(each, several);
        }
        place.setText("part " + (page.number() + 1));
        previous.setDisable(page.number() == 0);
        next.setDisable(page.last());
    }

    /** Broken JSON is shown as it came. */
    private void failed(Exception e, boolean pretty) {
        if (pretty) {
            layout.valueProperty().set(Layout.RAW);
        }
        note.setText(pretty ? "This is not JSON: " + e.getMessage() : "The payload can't be read: " + e.getMessage());
        setBottom(note);
    }

    private void onKey(KeyEvent e) {
        if (e.isShortcutDown() && e.getCode() == KeyCode.C) {
            Clip.put(DisplayText.withoutSoftBreaks(area.getSelectedText()));
            e.consume();
        }
    }

    private static String label(Layout layout) {
        return layout == Layout.PRETTY ? "Pretty" : "Raw";
    }
}
