package app.sockeye.ui.composer;

import app.sockeye.protocol.VisibleText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledSegment;

/**
 * A text area that draws each character which would act or hide as one that is seen, so that none turns the direction of
 * writing; right-to-left letters are laid out by the bidirectional algorithm. Its text stays as it is.
 */
final class EditorArea extends GenericStyledArea<Collection<String>, String, Collection<String>> {
    /** For what has no control picture: it takes the width of a character, as places in the text are counted by it. */
    private static final char HIDDEN = '\u25ca';

    private static final List<String> WHOLE_TEXTS = List.of("text/plain;charset=utf-8", "UTF8_STRING");

    EditorArea() {
        super(
                List.of(),
                (flow, styles) -> flow.getStyleClass().addAll(styles),
                List.of(),
                SegmentOps.styledTextOps(),
                false,
                EditorArea::node);
        setUseInitialStyleForInsertion(true);
        setMinHeight(0);
        setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
    }

    /** The text as it is drawn, char by char. */
    static String drawn(String text) {
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

    /** The system may cut a text at a NUL: its bytes are whole. */
    @Override
    public void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        String text = clipboard.getString();
        if (text != null) {
            replaceSelection(whole(clipboard, text));
        }
    }

    private static String whole(Clipboard clipboard, String text) {
        for (String type : WHOLE_TEXTS) {
            DataFormat format = DataFormat.lookupMimeType(type);
            if (format != null && clipboard.getContent(format) instanceof ByteBuffer bytes) {
                String all = StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
                if (all.startsWith(text + '\0')) {
                    return all;
                }
            }
        }
        return text;
    }

    private static Node node(StyledSegment<String, Collection<String>> segment) {
        return StyledTextArea.createStyledTextNode(
                drawn(segment.getSegment()), segment.getStyle(), (text, styles) -> text.getStyleClass()
                        .addAll(styles));
    }
}
