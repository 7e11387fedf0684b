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
    private final RawNumberField key = RawNumberField.key(this::takeKey);
    private final ComboBox<LengthForm> form = new ComboBox<>();
    private final RawNumberField declared = RawNumberField.length(this::takeLength);
    private final TextField payload = new TextField();
    private final CheckBox hex = flag(FormTexts.HEX);
    private final RawNumberField sent = RawNumberField.count(this::takeCount);
    private final CheckBox cut = flag(FormTexts.RAW_CUT);
    private boolean following;

    public RawPane(RawModel model) {
        super(GAP);
        this.model = model;
        setId("composer-raw");
        getStyleClass().add("control-pane");
        name(key, "raw-key", FormTexts.RAW_KEY, FormTexts.RANDOM, 96);
        name(declared, "raw-length", FormTexts.RAW_LENGTH, FormTexts.TRUE_LENGTH, 140);
        name(payload, "raw-payload", FormTexts.PAYLOAD, FormTexts.PAYLOAD_PROMPT, 120);
        name(sent, "raw-sent", FormTexts.RAW_SENT, FormTexts.ALL_BYTES, 100);
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
    }

    private void takeKey(OptionalLong typed) {
        model.change(frame -> frame.withMask(frame.masked(), asInt(typed)));
    }

    private void takeLength(OptionalLong typed) {
        model.change(frame -> frame.withLength(frame.lengthForm(), typed));
    }

    private void takeCount(OptionalLong typed) {
        model.change(frame -> frame.withSentBytes(asInt(typed)));
    }

    private static OptionalInt asInt(OptionalLong number) {
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
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
        key.show(
                frame.maskingKey().isPresent()
                        ? FormTexts.key(frame.maskingKey().getAsInt())
                        : "");
        declared.show(
                frame.declaredLength().isPresent()
                        ? Long.toUnsignedString(frame.declaredLength().getAsLong())
                        : "");
        sent.show(
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
    static void show(TextField field, String text) {
        if (!field.isFocused() || field.getText().isBlank() && !text.isEmpty()) {
            if (!field.getText().equals(text)) {
                field.setText(text);
            }
        }
    }

    private static CheckBox flag(String name) {
        CheckBox box = new CheckBox(name);
        box.setId("raw-" + name.toLowerCase(Locale.ROOT));
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private static void name(TextField field, String id, String name, String prompt, double width) {
        field.setId(id);
        field.setAccessibleText(name);
        field.setPromptText(prompt);
        field.setPrefWidth(width);
        field.getStyleClass().add("wire");
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
