package app.sockeye.ui.inspector;

import app.sockeye.payload.JsonSpan;
import app.sockeye.ui.common.Icons;
import app.sockeye.ui.common.JsonStyles;
import app.sockeye.ui.common.SegmentedBar;
import app.sockeye.ui.common.Shown;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
    private final PageTurner turner = new PageTurner(this::load);
    private Inspected inspected;
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
        setBottom(null);
        Shown.set(layout, what.json());
        load(0);
    }

    @Override
    public void clear() {
        inspected = null;
        pageTicket.revoke();
        area.replaceText("");
    }

    void mark(java.util.List<app.sockeye.transcript.TextPattern> patterns) {}

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
        HBox bar = new HBox(8, layout, wrap, space, turner);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("pane-bar");
        return bar;
    }

    private void load(long page) {
        if (inspected == null) {
            return;
        }
        Inspected of = inspected;
        toSelect = Optional.empty();
        pageTicket.revoke();
        Ticket mine = new Ticket();
        pageTicket = mine;
        boolean pretty = of.json() && layout.valueProperty().get() == Layout.PRETTY;
        PayloadSource source = new PayloadSource(of.payload(), mine);
        background.run(
                mine,
                () -> pretty ? TextPage.formatted(source, page) : TextPage.raw(source, page),
                loaded -> show(of, loaded, pretty),
                e -> failed(e, pretty));
    }

    private void show(Inspected of, TextPage page, boolean pretty) {
        if (of != inspected) {
            return;
        }
        String text = DisplayText.of(page.text());
        area.replaceText(text);
        if (of.json()) {
            JsonStyles.of(text).ifPresent(styles -> area.setStyleSpans(0, styles));
        }
        area.moveTo(0);
        toSelect.ifPresent(span -> select(page, span));
        area.requestFollowCaret();
        turner.show(
                page,
                pretty
                        ? OptionalLong.empty()
                        : OptionalLong.of(TextPage.count(of.payload().size())));
    }

    private void select(TextPage page, JsonSpan span) {
        int start = DisplayText.of(page.before(span.start())).length();
        int end = DisplayText.of(page.before(span.end())).length();
        area.selectRange(end, start);
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
