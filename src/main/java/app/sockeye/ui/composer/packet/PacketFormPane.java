package app.sockeye.ui.composer.packet;

import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.composer.reference.ReferenceHelp;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The form of a packet: its inputs in their order, and below what it will be on the wire. */
public final class PacketFormPane extends VBox {
    private static final double GAP = 8;
    private static final double LABEL_WIDTH = 88;
    private static final double LINE_HEIGHT = 30;
    private static final Set<InputKind> WIDE =
            EnumSet.of(InputKind.TEXT, InputKind.JSON, InputKind.JSON_LIST, InputKind.PAIRS, InputKind.BYTES);

    private final PacketModel model;
    private final PacketInput.Maker maker;
    private final VBox inputs = new VBox(GAP);
    private final List<Complaint> complaints = new ArrayList<>();

    /** An input, and where what is wrong with it is told. */
    private record Complaint(PacketInput input, Label label) {}

    /** @param references helps with templates in the inputs */
    public PacketFormPane(PacketModel model, ReferenceHelp.Source references) {
        super(GAP);
        this.model = model;
        this.maker = new PacketInput.Maker(model, references);
        setId("composer-packet");
        inputs.setId("packet-form-inputs");
        getStyleClass().add("packet-pane");
        getChildren().setAll(inputs);
        model.shownProperty().addListener(o -> build());
        model.wireProperty().addListener(o -> mark());
        build();
    }

    /** Puts the keyboard's focus into the first input that is left blank, or into the first of all. */
    public void focusFirst() {
        first().ifPresent(Node::requestFocus);
    }

    /** The node that {@link #focusFirst} gives the focus to. */
    Optional<Node> first() {
        return complaints.stream()
                .filter(each -> model.value(each.input().key()).isBlank())
                .findFirst()
                .or(() -> complaints.stream().findFirst())
                .map(each -> each.input().focusable());
    }

    private void build() {
        Optional<String> focused = focused();
        complaints.clear();
        inputs.getChildren().clear();
        model.formProperty().get().ifPresent(this::build);
        mark();
        focused.ifPresent(this::focus);
    }

    /** The key of the input that has the keyboard's focus. */
    private Optional<String> focused() {
        return complaints.stream()
                .map(Complaint::input)
                .filter(PacketInput::isFocused)
                .map(PacketInput::key)
                .findFirst();
    }

    private void focus(String key) {
        complaints.stream()
                .map(Complaint::input)
                .filter(input -> input.key().equals(key))
                .findFirst()
                .ifPresentOrElse(PacketInput::focus, this::focusFirst);
    }

    private void build(PacketForm form) {
        List<Node> wide = new ArrayList<>();
        List<Node> small = new ArrayList<>();
        Optional<FormInput> leading = leading(form.inputs());
        for (FormInput input : form.inputs()) {
            if (WIDE.contains(input.kind())) {
                wide.add(wide(input));
            } else if (leading.filter(input::equals).isPresent()) {
                wide.add(row(input));
            } else {
                small.add(input.kind() == InputKind.SWITCH ? onOff(input) : row(input));
            }
        }
        inputs.getChildren().setAll(new FormColumns(wide, small));
    }

    /** The short input that is most of what a form with long ones says: its first, or the first after a choice. */
    private static Optional<FormInput> leading(List<FormInput> inputs) {
        if (inputs.stream().noneMatch(input -> WIDE.contains(input.kind()))) {
            return Optional.empty();
        }
        FormInput first = inputs.get(0);
        Optional<FormInput> afterChoice = inputs.stream()
                .skip(1)
                .findFirst()
                .filter(second -> first.kind() == InputKind.CHOICE && second.kind() == InputKind.LINE);
        return first.kind() == InputKind.LINE || first.kind() == InputKind.NUMBER ? Optional.of(first) : afterChoice;
    }

    private Node wide(FormInput input) {
        if (input.kind() == InputKind.JSON_LIST) {
            return list(input, false);
        }
        return input.kind() == InputKind.PAIRS ? list(input, true) : row(input);
    }

    private Node row(FormInput input) {
        PacketInput made = maker.of(input);
        Label caption = told(input, caption(input.label()));
        caption.setLabelFor(made.node());
        if (input.kind() != InputKind.CHOICE) {
            HBox.setHgrow(made.node(), Priority.ALWAYS);
        }
        HBox line = line(caption, made.node());
        if (input.kind() != InputKind.CHOICE) {
            alignTop(line);
        }
        return new VBox(2, line, told(made));
    }

    private Node onOff(FormInput input) {
        PacketInput made = maker.of(input);
        return new VBox(2, line(made.node()), told(made));
    }

    private Node list(FormInput input, boolean pairs) {
        VBox all = new VBox(4);
        int count = model.count(input);
        IconButton add = new IconButton(
                PacketInput.id(input.key()) + "-add", Feather.PLUS, PacketFormTexts.ADD, () -> model.add(input));
        for (int i = 0; i < count; i++) {
            String key = input.key() + "." + i;
            List<PacketInput> made = pairs
                    ? List.of(
                            maker.area(key + ".name", InputKind.LINE, PacketFormTexts.NAME, PacketFormTexts.NAME),
                            maker.area(key + ".value", InputKind.LINE, PacketFormTexts.VALUE, PacketFormTexts.VALUE))
                    : List.of(maker.area(key, input.kind(), PacketFormTexts.item(input.label(), i), input.help()));
            HBox line = line(told(input, caption(i == 0 ? input.label() : "")));
            made.forEach(each -> {
                HBox.setHgrow(each.node(), Priority.ALWAYS);
                line.getChildren().add(each.node());
            });
            int index = i;
            line.getChildren()
                    .add(new IconButton(
                            PacketInput.id(key) + "-remove",
                            Feather.X,
                            PacketFormTexts.REMOVE,
                            () -> model.remove(input, index)));
            line.getChildren().add(i == count - 1 ? add : placeOf(add));
            alignTop(line);
            all.getChildren().add(line);
            made.forEach(each -> all.getChildren().add(told(each)));
        }
        if (count == 0) {
            all.getChildren().add(line(caption(input.label()), add));
        }
        return all;
    }

    /** Keeps the inputs above the last one as wide as that. */
    private static Region placeOf(IconButton add) {
        Region place = new Region();
        place.minWidthProperty().bind(add.widthProperty());
        return place;
    }

    private Label told(PacketInput input) {
        Label label = new Label();
        label.setId(PacketInput.id(input.key()) + "-error");
        label.getStyleClass().add("field-error");
        label.setWrapText(true);
        label.setPadding(new Insets(0, 0, 0, LABEL_WIDTH + GAP));
        Visibility.when(label, label.textProperty().isNotEmpty());
        complaints.add(new Complaint(input, label));
        return label;
    }

    private void mark() {
        for (Complaint each : complaints) {
            String sentence = model.complaint(each.input().key()).orElse("");
            each.label().setText(sentence);
            each.input().mark().set(!sentence.isEmpty());
        }
    }

    private static Label told(FormInput input, Label caption) {
        if (!input.help().isEmpty()) {
            Tip.set(caption, input.help());
        }
        return caption;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        label.setMinWidth(LABEL_WIDTH);
        label.setPrefWidth(LABEL_WIDTH);
        label.setWrapText(true);
        return label;
    }

    /** Lets all stand at the first line of an input that has several. */
    private static void alignTop(HBox line) {
        line.setAlignment(Pos.TOP_LEFT);
        line.getChildren().forEach(node -> ((Region) node).setMinHeight(LINE_HEIGHT));
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(GAP, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(LINE_HEIGHT);
        return line;
    }
}
