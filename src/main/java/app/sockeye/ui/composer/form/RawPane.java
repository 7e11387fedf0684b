package app.sockeye.ui.composer.form;

import app.sockeye.message.RawFrame;
import app.sockeye.message.RawFrame.LengthForm;
import app.sockeye.message.RawFrameEncoder;
import app.sockeye.message.Violation;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.frame.FrameDiagram;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** The form of raw frames: every bit of each header, its payload, and the rule that they break. */
public final class RawPane extends VBox {
    private static final double GAP = 8;

    private final RawModel model;
    private final HBox numbers = new HBox(4);
    private final FrameDiagram diagram = new FrameDiagram();
    private final Label breach = new Label();
    private final CheckBox fin = flag("FIN");
    private final List<CheckBox> rsv = List.of(flag("RSV1"), flag("RSV2"), flag("RSV3"));
    private final ComboBox<Integer> opcode = new ComboBox<>();
    private final CheckBox masked = flag("MASK");
    private final TextField key = field("raw-key", FormTexts.RAW_KEY, FormTexts.RANDOM, 96);
    private final ComboBox<LengthForm> form = new ComboBox<>();
    private final TextField declared = field("raw-length", FormTexts.RAW_LENGTH, FormTexts.TRUE_LENGTH, 140);
    private final TextField payload = field("raw-payload", FormTexts.PAYLOAD, FormTexts.PAYLOAD_PROMPT, 120);
    private final CheckBox hex = flag(FormTexts.HEX);
    private final TextField sent = field("raw-sent", FormTexts.RAW_SENT, FormTexts.ALL_BYTES, 100);
    private final CheckBox cut = flag(FormTexts.RAW_CUT);
    private boolean following;

    public RawPane(RawModel model) {
        super(GAP);
        this.model = model;
        setId("composer-raw");
        getStyleClass().add("control-pane");
        opcode.setId("raw-opcode");
        opcode.setAccessibleText(FormTexts.RAW_OPCODE);
        opcode.getItems().setAll(IntStream.range(0, 16).boxed().toList());
        opcode.setConverter(shown(FormTexts::opcode));
        form.setId("raw-form");
        form.setAccessibleText(FormTexts.RAW_FORM);
        form.getItems().setAll(LengthForm.values());
        form.setConverter(shown(FormTexts::lengthForm));
        breach.setId("raw-breach");
        breach.setWrapText(true);
        breach.setMinHeight(USE_PREF_SIZE);
        breach.getStyleClass().add("caption");
        cut.setId("raw-cut");
        hex.setId("raw-hex");
        HBox.setHgrow(payload, Priority.ALWAYS);
        payload.setMaxWidth(Double.MAX_VALUE);
        HBox bytes = new HBox(GAP, caption(FormTexts.PAYLOAD), payload, hex);
        bytes.setAlignment(Pos.CENTER_LEFT);
        FlowPane bits = flow(fin, rsv.get(0), rsv.get(1), rsv.get(2), caption(FormTexts.RAW_OPCODE), opcode, masked);
        bits.getChildren().addAll(caption(FormTexts.RAW_KEY), key);
        FlowPane lengths = flow(
                caption(FormTexts.RAW_FORM),
                form,
                caption(FormTexts.RAW_LENGTH),
                declared,
                caption(FormTexts.RAW_SENT),
                sent,
                cut);
        getChildren().setAll(frames(), diagram, bits, lengths, bytes, breach);
        listen();
        model.framesProperty().addListener(o -> follow());
        model.shownProperty().addListener(o -> follow());
        follow();
    }

    private Node frames() {
        IconButton add = new IconButton("raw-add", Feather.PLUS, FormTexts.ADD_FRAME, model::add);
        IconButton remove = new IconButton("raw-remove", Feather.MINUS, FormTexts.REMOVE_FRAME, model::remove);
        MenuButton violations = new MenuButton(FormTexts.VIOLATIONS);
        violations.setId("raw-violations");
        violations.getStyleClass().add(Styles.SMALL);
        for (Violation violation : Violation.ALL) {
            MenuItem item = new MenuItem(FormTexts.violation(violation));
            item.setMnemonicParsing(false);
            item.setOnAction(e -> model.set(violation.frames()));
            violations.getItems().add(item);
        }
        HBox line = new HBox(GAP, caption(FormTexts.FRAME), numbers, add, remove, violations);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void listen() {
        fin.setOnAction(e -> model.change(frame -> frame.withFin(fin.isSelected())));
        rsv.forEach(bit -> bit.setOnAction(e -> model.change(frame -> frame.withRsv(rsvBits()))));
        opcode.valueProperty().addListener((o, before, now) -> change(now, frame -> frame.withOpcode(now)));
        masked.setOnAction(e -> model.change(frame -> frame.withMask(masked.isSelected(), frame.maskingKey())));
        form.valueProperty()
                .addListener((o, before, now) -> change(now, frame -> frame.withLength(now, frame.declaredLength())));
        hex.setOnAction(e -> model.change(frame -> frame.withPayload(frame.payload(), hex.isSelected())));
        cut.setOnAction(e -> model.setCut(cut.isSelected()));
        payload.textProperty()
                .addListener((o, before, now) -> change(now, frame -> frame.withPayload(now, frame.hex())));
        number(
                key,
                RawPane::readKey,
                (frame, read) -> frame.withMask(
                        frame.masked(), read.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) read.getAsLong())));
        number(declared, RawPane::readLength, (frame, read) -> frame.withLength(frame.lengthForm(), read));
        number(
                sent,
                RawPane::readCount,
                (frame, read) -> frame.withSentBytes(
                        read.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) read.getAsLong())));
    }

    private interface NumberChange {
        RawFrame apply(RawFrame frame, OptionalLong number);
    }

    /** An empty field stands for no number. */
    private void number(TextField field, Function<String, Optional<Long>> read, NumberChange change) {
        field.textProperty().addListener((o, before, now) -> {
            if (following) {
                return;
            }
            Optional<Long> typed = read.apply(now.strip());
            boolean none = now.isBlank();
            Invalid.mark(field, !none && typed.isEmpty());
            if (none || typed.isPresent()) {
                model.change(frame -> change.apply(frame, none ? OptionalLong.empty() : OptionalLong.of(typed.get())));
            }
        });
    }

    private void change(Object now, UnaryOperator<RawFrame> how) {
        if (!following && now != null) {
            model.change(how);
        }
    }

    private int rsvBits() {
        return IntStream.range(0, 3)
                .map(i -> rsv.get(i).isSelected() ? 4 >> i : 0)
                .sum();
    }

    private void follow() {
        following = true;
        RawFrame frame = model.frame();
        showNumbers();
        fin.setSelected(frame.fin());
        IntStream.range(0, 3).forEach(i -> rsv.get(i).setSelected((frame.rsv() & 4 >> i) != 0));
        opcode.setValue(frame.opcode());
        masked.setSelected(frame.masked());
        key.setDisable(!frame.masked());
        form.setValue(frame.lengthForm());
        show(
                key,
                frame.maskingKey().isPresent()
                        ? FormTexts.key(frame.maskingKey().getAsInt())
                        : "");
        show(
                declared,
                frame.declaredLength().isPresent()
                        ? Long.toUnsignedString(frame.declaredLength().getAsLong())
                        : "");
        show(
                sent,
                frame.sentBytes().isPresent() ? String.valueOf(frame.sentBytes().getAsInt()) : "");
        show(payload, frame.payload());
        hex.setSelected(frame.hex());
        cut.setSelected(model.framesProperty().get().cut());
        Invalid.mark(payload, RawFrameEncoder.complaint(frame).isPresent());
        model.header().ifPresentOrElse(diagram::show, diagram::clear);
        breach.setText(FormTexts.breach(model.complaint(), model.breach(), answer()));
        following = false;
    }

    /** What a right server answers, where the frames are those of the menu. */
    private Optional<String> answer() {
        return Violation.ALL.stream()
                .filter(violation ->
                        violation.frames().equals(model.framesProperty().get()))
                .map(Violation::answer)
                .findFirst();
    }

    private void showNumbers() {
        ToggleGroup group = new ToggleGroup();
        int count = model.framesProperty().get().frames().size();
        numbers.getChildren()
                .setAll(IntStream.range(0, Math.min(count, 20))
                        .mapToObj(i -> {
                            ToggleButton number = new ToggleButton(String.valueOf(i + 1));
                            number.setId("raw-frame-" + (i + 1));
                            number.getStyleClass().add(Styles.SMALL);
                            number.setToggleGroup(group);
                            number.setSelected(i == model.shownProperty().get());
                            number.setOnAction(e -> model.show(i));
                            return number;
                        })
                        .toList());
        group.selectedToggleProperty().addListener((o, before, now) -> keepOne(group, before, now));
    }

    private static void keepOne(ToggleGroup group, Toggle before, Toggle now) {
        if (now == null) {
            group.selectToggle(before);
        }
    }

    /** A field that shows the same already keeps its caret. */
    private static void show(TextField field, String text) {
        if (!field.isFocused() || field.getText().isBlank() && !text.isEmpty()) {
            if (!field.getText().equals(text)) {
                field.setText(text);
            }
        }
    }

    private static Optional<Long> readKey(String text) {
        return Optional.of(text).filter(t -> t.matches("[0-9a-fA-F]{8}")).map(t -> Long.parseLong(t, 16));
    }

    private static Optional<Long> readLength(String text) {
        try {
            return Optional.of(Long.parseUnsignedLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> readCount(String text) {
        return Optional.of(text).filter(t -> t.matches("[0-9]{1,9}")).map(Long::valueOf);
    }

    private static CheckBox flag(String name) {
        CheckBox box = new CheckBox(name);
        box.setId("raw-" + name.toLowerCase(Locale.ROOT));
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private static TextField field(String id, String name, String prompt, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.setPromptText(prompt);
        field.setPrefWidth(width);
        field.getStyleClass().add("wire");
        return field;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static FlowPane flow(Node... nodes) {
        FlowPane flow = new FlowPane(GAP, 4, nodes);
        flow.setAlignment(Pos.CENTER_LEFT);
        return flow;
    }

    private static <T> StringConverter<T> shown(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }
}
