package app.sockeye.ui.inspector.text;

import app.sockeye.files.Reason;
import app.sockeye.payload.json.JsonSpan;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.JsonDirection;
import app.sockeye.ui.common.RichText;
import app.sockeye.ui.inspector.entry.AspectPane;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.Ticket;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;

/** A payload as text, a page at a time; JSON also formatted. Nothing in it is ever interpreted as markup. */
public final class TextPane extends BorderPane implements AspectPane {
    private final Background background;
    private final CodeArea area = new CodeArea();
    private final Label note = new Label();
    private final TextBar bar = new TextBar(this::load);
    private InspectedEntry inspected;
    private Optional<JsonSpan> toSelect = Optional.empty();
    private Ticket pageTicket = new Ticket();
    private List<TextPattern> highlighted = List.of();
    private LineNumbers numbers = new LineNumbers("", 1);

    /** @param background reads and formats */
    public TextPane(Background background) {
        this.background = background;
        RichText.dress(area);
        area.setId("inspector-text");
        area.setAccessibleText(InspectorTexts.PAYLOAD_AS_TEXT);
        area.setEditable(false);
        area.wrapTextProperty().bind(bar.wrapProperty());
        area.getStyleClass().add("text-view");
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        bar.layoutProperty().addListener((o, before, now) -> load(0));
        bar.charsetProperty().addListener((o, before, now) -> load(0));
        bar.numbersProperty().addListener((o, before, now) -> number());
        note.setId("inspector-text-note");
        note.getStyleClass().add("pane-note");
        note.setWrapText(true);
        setTop(bar);
        setCenter(new VirtualizedScrollPane<>(area));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(InspectedEntry what) {
        inspected = what;
        bar.show(what.json(), what.binary());
        load(0);
    }

    @Override
    public void clear() {
        inspected = null;
        pageTicket.revoke();
        area.replaceText("");
        setBottom(null);
    }

    /** Highlights what the log's filter looks for. */
    public void highlight(List<TextPattern> patterns) {
        highlighted = patterns;
        style();
    }

    /** Shows the page on which some of the payload's bytes begin, as they were received, and selects them. */
    public void reveal(JsonSpan span) {
        bar.layoutProperty().set(TextBar.Layout.RAW);
        load(span.start() / TextPage.SIZE);
        toSelect = Optional.of(span);
    }

    private void load(long page) {
        if (inspected == null) {
            return;
        }
        InspectedEntry of = inspected;
        toSelect = Optional.empty();
        pageTicket.revoke();
        Ticket mine = new Ticket();
        pageTicket = mine;
        Charset charset = of.binary() ? bar.charsetProperty().get() : StandardCharsets.UTF_8;
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        boolean pretty = of.json() && utf8 && bar.layoutProperty().get() == TextBar.Layout.PRETTY;
        Payload source = of.payload().until(mine::isStale);
        tell("");
        List<TextPattern> sought = highlighted;
        background.run(
                mine,
                () -> ShownText.of(
                        pretty ? TextPage.formatted(source, page) : TextPage.raw(source, page, charset),
                        of.json(),
                        sought),
                loaded -> show(loaded, sought, pretty, charset),
                e -> failed(e, pretty));
    }

    /** @param sought what its styles highlight */
    private void show(ShownText shown, List<TextPattern> sought, boolean pretty, Charset charset) {
        TextPage page = shown.page();
        area.replaceText(shown.text());
        numbers = shown.numbers();
        number();
        if (sought.equals(highlighted)) {
            style(shown.styles());
        } else {
            style();
        }
        area.moveTo(0);
        toSelect.ifPresent(span -> select(page, span));
        area.requestFollowCaret();
        int malformed = page.decoded().malformed();
        if (malformed > 0) {
            tell(InspectorTexts.malformed(malformed, charset.name()));
        }
        bar.turner()
                .show(
                        page,
                        pretty
                                ? OptionalLong.empty()
                                : OptionalLong.of(
                                        TextPage.count(inspected.payload().size())));
    }

    private void number() {
        area.setParagraphGraphicFactory(bar.numbersProperty().get() ? numbers : null);
    }

    private void style() {
        boolean json = inspected != null && inspected.json();
        style(TextStyles.of(area.getText(), json, highlighted));
    }

    private void style(Optional<StyleSpans<Collection<String>>> styles) {
        styles.ifPresent(spans -> area.setStyleSpans(0, spans));
    }

    private void select(TextPage page, JsonSpan span) {
        String received = DisplayText.of(page.text());
        int start = place(received, page.before(span.start()));
        int end = place(received, page.before(span.end()));
        area.selectRange(end, start);
    }

    private int place(String received, String before) {
        int at = Math.min(received.length(), DisplayText.of(before).length());
        return inspected.json() ? JsonDirection.indexInLines(received, at) : at;
    }

    /** Invalid JSON is shown as received. */
    private void failed(Exception e, boolean pretty) {
        if (pretty) {
            bar.layoutProperty().set(TextBar.Layout.RAW);
        }
        tell(
                pretty
                        ? InspectorTexts.notJson(Reason.sentence(e))
                        : InspectorTexts.payloadUnreadable(Reason.sentence(e)));
    }

    private void tell(String sentence) {
        note.setText(sentence);
        setBottom(sentence.isEmpty() ? null : note);
    }

    private void onKey(KeyEvent e) {
        if (e.isShortcutDown() && e.getCode() == KeyCode.C) {
            ClipboardText.put(JsonDirection.unmark(DisplayText.withoutSoftBreaks(area.getSelectedText())));
            e.consume();
        }
    }
}
