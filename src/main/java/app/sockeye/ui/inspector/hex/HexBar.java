package app.sockeye.ui.inspector.hex;

import app.sockeye.payload.ByteFinder;
import app.sockeye.payload.HexInput;
import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputError;
import app.sockeye.payload.InputResult;
import app.sockeye.payload.OffsetInput;
import app.sockeye.payload.json.JsonSpan;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.Ticket;
import app.sockeye.ui.inspector.words.PayloadTexts;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** The bar above the hex dump: goes to an offset, and finds text or bytes in the background. */
final class HexBar extends HBox {
    /** Prefix of bytes to find in hexadecimal; anything else is found as text. */
    private static final String HEX = "hex:";

    private static final int LONGEST = 1000;

    private final HexPane pane;
    private final Background background;
    private final TextField offset = field("hex-offset-field", PayloadTexts.OFFSET, PayloadTexts.OFFSET_TIP);
    private final TextField sought = field("hex-find", PayloadTexts.FIND_BYTES, PayloadTexts.FIND_BYTES_TIP);
    private final Label state = new Label();
    private Ticket ticket = new Ticket();

    HexBar(HexPane pane, Background background) {
        this.pane = pane;
        this.background = background;
        getStyleClass().add("pane-bar");
        setSpacing(4);
        setAlignment(Pos.CENTER_LEFT);
        offset.setPrefColumnCount(7);
        offset.setMinWidth(USE_PREF_SIZE);
        offset.setOnAction(e -> goTo());
        sought.setOnAction(e -> find(true));
        sought.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && e.isShiftDown()) {
                find(false);
                e.consume();
            }
        });
        HBox.setHgrow(sought, Priority.ALWAYS);
        state.setId("hex-find-state");
        state.getStyleClass().add("caption");
        state.setMinWidth(USE_PREF_SIZE);
        tell("");
        getChildren()
                .setAll(
                        offset,
                        sought,
                        state,
                        new IconButton(
                                "hex-find-previous", Feather.CHEVRON_UP, PayloadTexts.FIND_PREVIOUS, () -> find(false)),
                        new IconButton(
                                "hex-find-next", Feather.CHEVRON_DOWN, PayloadTexts.FIND_NEXT, () -> find(true)));
    }

    /** Ends a search: another payload is shown. */
    void reset() {
        ticket.revoke();
        tell("");
    }

    private void goTo() {
        OptionalLong target = OffsetInput.parse(offset.getText(), pane.cursor().at());
        Invalid.mark(offset, target.isEmpty());
        target.ifPresent(to -> {
            pane.moveTo(to, false);
            pane.rows().requestFocus();
        });
    }

    private void find(boolean onwards) {
        InputResult input = parse(sought.getText());
        Invalid.mark(sought, input instanceof InputError);
        ticket.revoke();
        if (!(input instanceof InputBytes typed)
                || typed.bytes().length == 0
                || pane.payload().isEmpty()) {
            tell("");
            return;
        }
        Ticket mine = new Ticket();
        ticket = mine;
        Payload payload = pane.payload().get();
        byte[] bytes = typed.bytes();
        long from = pane.cursor().first();
        boolean here = pane.cursor().length() == bytes.length && bytes.length > 1;
        tell(PayloadTexts.SEARCHING);
        background.run(
                mine,
                () -> find(new ByteFinder(payload.until(mine::isStale), bytes), onwards, here ? from + 1 : from, from),
                found -> found(found, bytes.length),
                e -> tell(PayloadTexts.NOT_READABLE));
    }

    /** Wraps around at the payload's ends. */
    private static OptionalLong find(ByteFinder finder, boolean onwards, long from, long before) {
        OptionalLong found = onwards ? finder.next(from) : finder.previous(before);
        return found.isPresent() ? found : onwards ? finder.next(0) : finder.previous(Long.MAX_VALUE / 2);
    }

    private void found(OptionalLong at, int length) {
        tell(at.isEmpty() ? PayloadTexts.NOT_FOUND : "");
        at.ifPresent(start -> pane.reveal(new JsonSpan(start, start + length)));
    }

    private void tell(String words) {
        state.setText(words);
        Visibility.set(state, !words.isEmpty());
    }

    private static InputResult parse(String text) {
        String typed = text.substring(0, Math.min(text.length(), LONGEST));
        return typed.startsWith(HEX)
                ? HexInput.parse(typed.substring(HEX.length()))
                : new InputBytes(typed.getBytes(StandardCharsets.UTF_8));
    }

    private static TextField field(String id, String prompt, String tooltip) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        Tip.set(field, tooltip);
        field.getStyleClass().addAll("small", "bar-field");
        return field;
    }
}
