package app.sockeye.ui.composer.editor;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.RichText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledSegment;

/**
 * A text area that draws control and invisible characters visibly, so that none of them changes the direction of
 * writing; right-to-left letters are laid out by the bidirectional algorithm. The text itself stays unchanged.
 */
public final class EditorArea extends GenericStyledArea<Collection<String>, String, Collection<String>> {
    /** Drawn for a char without a control picture, one for one, so that places in the text stay the same. */
    private static final char HIDDEN = '\u25ca';

    /** Clipboard formats of a text whose bytes the system does not cut at a NUL. */
    private static final Set<String> RAW_TEXTS = Set.of(
            "text/plain;charset=utf-8",
            "text/plain;charset=UTF-8",
            "UTF8_STRING",
            "text/plain",
            "STRING",
            "TEXT",
            "COMPOUND_TEXT");

    /** A pasted text of less is inserted without a look at the whole. */
    private static final int SHORT = 1 << 14;

    /** What RichTextFX calls the style of lines that are not drawn. */
    private static final String HIDDEN_LINE = "collapse";

    private static final String FOLDED_LINE = "folded-line";

    private Runnable onCut = () -> {};
    private Predicate<String> fits = text -> true;
    private Consumer<String> tooLong = text -> {};
    private IntConsumer reveal = place -> {};

    EditorArea() {
        super(
                List.of(),
                (flow, styles) -> flow.getStyleClass().addAll(styles),
                List.of(),
                SegmentOps.styledTextOps(),
                false,
                EditorArea::node);
        RichText.dress(this);
        setUseInitialStyleForInsertion(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setMinHeight(0);
        setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
    }

    /** The text as it is drawn, char by char. */
    public static String drawn(String text) {
        StringBuilder drawn = null;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int width = Character.charCount(codePoint);
            if (codePoint != '\t' && codePoint != '\n' && VisibleText.hides(codePoint)) {
                drawn = drawn == null ? new StringBuilder(text) : drawn;
                String seen = VisibleText.of(codePoint);
                for (int i = 0; i < width; i++) {
                    drawn.setCharAt(at + i, seen.length() == 1 ? seen.charAt(0) : HIDDEN);
                }
            }
            at += width;
        }
        return drawn == null ? text : drawn.toString();
    }

    /** Pastes a text from its bytes where they have all of it, as the system may cut the text itself at a NUL. */
    @Override
    public void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        String text = clipboard.getString();
        if (text != null) {
            List<byte[]> raws = raws(clipboard);
            Optional<String> whole = raws.stream()
                    .flatMap(raw -> Stream.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)
                            .map(charset -> new String(raw, charset)))
                    .filter(all -> all.startsWith(text + '\0'))
                    .findFirst();
            replaceSelection(whole.orElse(text));
            if (whole.isEmpty() && raws.stream().anyMatch(EditorArea::goesOnBehindNul)) {
                onCut.run();
            }
        }
    }

    /** A text that would become too long goes past the editor, which could only freeze over it. */
    @Override
    public void replaceSelection(String text) {
        int start = getSelection().getStart();
        int end = getSelection().getEnd();
        if (text.length() < SHORT) {
            super.replaceSelection(text);
            return;
        }
        String all = getText(0, start) + text + getText(end, getLength());
        if (fits.test(all)) {
            super.replaceSelection(text);
        } else {
            tooLong.accept(all);
        }
    }

    /**
     * Sets what a text must be to be edited here.
     *
     * @param excess is given a text that would be too long once something was pasted
     */
    void setLimit(Predicate<String> limit, Consumer<String> excess) {
        fits = limit;
        tooLong = excess;
    }

    /** Called when a text was pasted that the system had cut at a NUL, and the rest of it could not be read. */
    public void setOnCut(Runnable action) {
        onCut = action;
    }

    /** Does not draw lines; the text stays what it is. */
    void hide(int first, int last) {
        IndexRange selected = getSelection();
        int caret = getCaretPosition();
        foldParagraphs(first - 1, last, styles -> with(styles, HIDDEN_LINE));
        // Only the caller knows whether the caret steps over these lines or shows them.
        foldCheck = false;
        setParagraphStyle(first - 1, with(getParagraph(first - 1).getParagraphStyle(), FOLDED_LINE));
        select(selected, caret);
    }

    /**
     * Draws the hidden lines that follow a line again.
     *
     * @param all also those that were hidden before
     */
    void show(int head, boolean all) {
        IndexRange selected = getSelection();
        int caret = getCaretPosition();
        unfoldParagraphs(head, EditorArea::isHidden, styles -> without(styles, HIDDEN_LINE, all));
        setParagraphStyle(head, without(getParagraph(head).getParagraphStyle(), FOLDED_LINE, true));
        select(selected, caret);
    }

    /** Sets what makes a place of the text visible that is folded. */
    void setReveal(IntConsumer action) {
        reveal = action;
    }

    /** Makes a place of the text visible where it is folded. */
    void reveal(int place) {
        reveal.accept(place);
    }

    /** Whether a line is not drawn. */
    boolean isHidden(int line) {
        return isHidden(getParagraph(line).getParagraphStyle());
    }

    private static boolean isHidden(Collection<String> styles) {
        return styles.contains(HIDDEN_LINE);
    }

    /** Moves the caret, and a selection's end with it. */
    void moveCaret(int place) {
        if (getSelection().getLength() == 0) {
            moveTo(place);
        } else {
            moveTo(place, SelectionPolicy.EXTEND);
        }
    }

    private void select(IndexRange selected, int caret) {
        boolean backwards = caret == selected.getStart();
        selectRange(backwards ? selected.getEnd() : selected.getStart(), caret);
    }

    private static Collection<String> with(Collection<String> styles, String style) {
        List<String> all = new ArrayList<>(styles);
        all.add(style);
        return all;
    }

    private static Collection<String> without(Collection<String> styles, String style, boolean all) {
        List<String> rest = new ArrayList<>(styles);
        if (all) {
            rest.removeIf(style::equals);
        } else {
            rest.remove(style);
        }
        return rest;
    }

    /** What a screen reader asks of a text area, which RichTextFX does not tell. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> getText();
            case EDITABLE -> isEditable();
            case CARET_OFFSET -> getCaretPosition();
            case SELECTION_START -> getSelection().getStart();
            case SELECTION_END -> getSelection().getEnd();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.SET_TEXT_SELECTION) {
            selectRange((Integer) parameters[0], (Integer) parameters[1]);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private static List<byte[]> raws(Clipboard clipboard) {
        List<byte[]> raws = new ArrayList<>();
        for (DataFormat format : clipboard.getContentTypes()) {
            if (format.getIdentifiers().stream().anyMatch(RAW_TEXTS::contains)
                    && clipboard.getContent(format) instanceof ByteBuffer bytes) {
                byte[] raw = new byte[bytes.remaining()];
                bytes.duplicate().get(raw);
                raws.add(raw);
            }
        }
        return raws;
    }

    private static boolean goesOnBehindNul(byte[] raw) {
        for (int at = 0; at < raw.length - 1; at++) {
            if (raw[at] == 0) {
                return true;
            }
        }
        return false;
    }

    private static Node node(StyledSegment<String, Collection<String>> segment) {
        return StyledTextArea.createStyledTextNode(
                drawn(segment.getSegment()), segment.getStyle(), (text, styles) -> text.getStyleClass()
                        .addAll(styles));
    }
}
