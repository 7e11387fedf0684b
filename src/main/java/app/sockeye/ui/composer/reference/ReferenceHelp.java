package app.sockeye.ui.composer.reference;

import app.sockeye.template.Template;
import app.sockeye.template.TemplateReference;
import app.sockeye.template.TemplateValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * Helps with references in an editor: <code>${</code> and Ctrl+Space offer what can be written, and what a reference
 * stands for is shown under the mouse and at the caret. JavaFX thread.
 */
public final class ReferenceHelp {
    private static final Duration HOVER = Duration.ofMillis(300);
    /** Maximum length of a text in which something other than references is offered, in chars. */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final KeyCombination ASK = new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN);

    private final GenericStyledArea<?, ?, ?> area;
    private final Source source;
    private final ReferencePopup popup = new ReferencePopup(this::take);
    private final ReferenceTip tip = new ReferenceTip();
    /** What was received, asked for once for each list. */
    private List<KnownReference> received = List.of();
    /** The newest question; answers to earlier ones are dropped. */
    private Object question = new Object();

    /** The newest question for offers other than references. */
    private Object wanted = new Object();

    private boolean typed;
    /** What is offered where no reference is being typed. */
    private EditorCompletion other = EditorCompletion.NONE;

    /** Where values come from. Called on the JavaFX thread. */
    public interface Source {
        /** Values as they may be shown, for a preview. */
        TemplateValues shown();

        /** The names that have a value. */
        List<KnownReference> known();

        /** Paths in what was received, with their values; computed on any thread. */
        Supplier<List<KnownReference>> received();

        /** What else can be written at a place, computed on any thread; empty where there never is something. */
        default Optional<Supplier<EditorCompletion>> others(String text, int caret, boolean asked) {
            return Optional.empty();
        }

        /** Computes something in the background; the result comes back on the JavaFX thread. */
        <T> void background(Supplier<T> work, Consumer<T> result);
    }

    private ReferenceHelp(GenericStyledArea<?, ?, ?> area, Source source) {
        this.area = area;
        this.source = source;
    }

    /** Adds the help to an editor. */
    public static ReferenceHelp install(GenericStyledArea<?, ?, ?> area, Source source) {
        ReferenceHelp help = new ReferenceHelp(area, source);
        area.setMouseOverTextDelay(HOVER);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, help::hover);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, e -> help.hideTip());
        area.addEventFilter(KeyEvent.KEY_PRESSED, help::ask);
        area.plainTextChanges().subscribe(change -> help.typed = area.isFocused());
        area.caretPositionProperty().addListener(o -> help.caretMoved());
        area.focusedProperty().addListener((o, before, now) -> help.hide());
        return help;
    }

    private void hide() {
        wanted = new Object();
        popup.hide();
        hideTip();
    }

    private void hideTip() {
        question = new Object();
        tip.hide();
    }

    private void ask(KeyEvent event) {
        if (ASK.match(event)) {
            offer(true);
            event.consume();
        }
    }

    private void caretMoved() {
        hideTip();
        boolean byTyping = typed;
        typed = false;
        if (byTyping) {
            offer(false);
        } else if (area.isFocused() && !popup.isShowing()) {
            caretBounds().ifPresent(caret -> tell(area.getCaretPosition(), caret.getMinX(), caret.getMinY()));
        }
    }

    private Optional<ReferenceCompletion> completion() {
        return ReferenceCompletion.at(line(area.getCurrentParagraph()), area.getCaretColumn());
    }

    private void offer(boolean asked) {
        Optional<ReferenceCompletion> place = completion();
        if (place.isEmpty()) {
            offerOthers(asked);
        } else if (popup.isShowing()) {
            showOffers();
        } else {
            received = List.of();
            showOffers();
            source.background(source.received(), found -> {
                if (area.isFocused() && completion().isPresent()) {
                    received = found;
                    showOffers();
                }
            });
        }
    }

    private void offerOthers(boolean asked) {
        String text = area.getLength() > LONGEST_TEXT ? "" : area.getText();
        int caret = area.getCaretPosition();
        Object asking = new Object();
        wanted = asking;
        source.others(text, caret, asked)
                .ifPresentOrElse(
                        found -> source.background(found, completion -> {
                            if (wanted == asking && area.isFocused() && area.getCaretPosition() == caret) {
                                other = completion;
                                caretBounds()
                                        .ifPresentOrElse(
                                                at -> popup.show(completion.offers(), area, at, false), popup::hide);
                            }
                        }),
                        popup::hide);
    }

    private void showOffers() {
        List<KnownReference> known = new ArrayList<>(source.known());
        known.addAll(received);
        completion().ifPresent(place -> caretBounds()
                .ifPresentOrElse(caret -> popup.show(place.offers(known), area, caret, true), popup::hide));
    }

    private void take(ReferenceOffer offer) {
        int line = area.getAbsolutePosition(area.getCurrentParagraph(), 0);
        completion().ifPresentOrElse(place -> write(offer, line + place.start(), line + place.end()), () -> {
            write(offer, other.start(), other.end());
            // The name of a member may have values to choose from.
            offerOthers(false);
        });
    }

    private void write(ReferenceOffer offer, int start, int end) {
        popup.hide();
        area.replaceText(start, end, offer.text());
        area.moveTo(start + offer.caret());
        area.requestFollowCaret();
    }

    private void hover(MouseOverTextEvent event) {
        Point2D mouse = event.getScreenPosition();
        tell(event.getCharacterIndex(), mouse.getX(), mouse.getY());
    }

    /** Shows what the reference at a place stands for. */
    private void tell(int place, double x, double top) {
        var position = area.offsetToPosition(place, Bias.Forward);
        String text = line(position.getMajor());
        if (!ReferenceStyles.mayBeIn(text)) {
            return;
        }
        Template line = Template.parse(text);
        Optional<TemplateReference> reference = ReferenceMeaning.at(line, position.getMinor());
        if (reference.isEmpty()) {
            return;
        }
        TemplateValues values = source.shown();
        List<KnownReference> known = source.known();
        Object asked = new Object();
        question = asked;
        source.background(() -> ReferenceMeaning.of(line, reference.get(), values, known), meaning -> {
            if (question == asked && !popup.isShowing()) {
                tip.show(meaning, area, x, top);
            }
        });
    }

    private String line(int paragraph) {
        return area.getText(paragraph);
    }

    private Optional<Bounds> caretBounds() {
        return area.getCaretBounds();
    }
}
