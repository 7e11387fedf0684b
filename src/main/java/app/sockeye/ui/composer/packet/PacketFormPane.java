package app.sockeye.ui.composer.packet;

import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Icons;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.composer.reference.ReferenceHelp;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The form of a packet: its inputs in their order, and below what it will be on the wire. */
public final class PacketFormPane extends VBox {
    private static final double GAP = 8;
    private static final double LABEL_WIDTH = 84;
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
        getStyleClass().add("packet-pane");
        getChildren().setAll(inputs);
        model.shownProperty().addListener(o -> build());
        model.wireProperty().addListener(o -> mark());
        build();
    }

    /** Puts the keyboard's focus into the first input. */
    public void focusFirst() {
        if (!complaints.isEmpty()) {
            complaints.get(0).input().focus();
        }
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
        FlowPane small = flow();
        boolean first = true;
        for (FormInput input : form.inputs()) {
            if (WIDE.contains(input.kind())) {
                small = closed(small);
                inputs.getChildren().add(wide(input));
            } else {
                Node node = small(
                        input,
                        first && input.kind() == InputKind.LINE,
                        small.getChildren().isEmpty());
                small.getChildren().add(node);
            }
            first = false;
        }
        closed(small);
    }

    /** Adds a row of small inputs, if it has any, and begins another one. */
    private FlowPane closed(FlowPane small) {
        if (!small.getChildren().isEmpty()) {
            inputs.getChildren().add(small);
        }
        return flow();
    }

    private static FlowPane flow() {
        FlowPane flow = new FlowPane(GAP * 2, GAP);
        flow.setRowValignment(VPos.TOP);
        return flow;
    }

    private Node small(FormInput input, boolean isFirst, boolean leads) {
        PacketInput made = maker.of(input);
        if (isFirst) {
            PacketInput.Maker.widen(made.node());
        }
        HBox line = line(made.node());
        if (input.kind() != InputKind.SWITCH) {
            Label caption = told(input, leads ? caption(input.label()) : plainCaption(input.label()));
            caption.setLabelFor(made.node());
            line.getChildren().add(0, caption);
        } else if (leads) {
            Region indent = new Region();
            indent.setMinWidth(LABEL_WIDTH);
            line.getChildren().add(0, indent);
        }
        return new VBox(2, line, told(made, leads));
    }

    private Node wide(FormInput input) {
        if (input.kind() == InputKind.JSON_LIST) {
            return list(input, false);
        } else if (input.kind() == InputKind.PAIRS) {
            return list(input, true);
        }
        PacketInput made = maker.of(input);
        HBox.setHgrow(made.node(), Priority.ALWAYS);
        return new VBox(2, line(told(input, caption(input.label())), made.node()), told(made, true));
    }

    private Node list(FormInput input, boolean pairs) {
        VBox all = new VBox(4);
        int count = model.count(input);
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
            IconButton remove = new IconButton(
                    PacketInput.id(key) + "-remove",
                    Feather.X,
                    PacketFormTexts.REMOVE,
                    () -> model.remove(input, index));
            line.getChildren().add(remove);
            all.getChildren().add(line);
            made.forEach(each -> all.getChildren().add(told(each, true)));
        }
        Button add = new Button(PacketFormTexts.ADD, Icons.of(Feather.PLUS));
        add.setId(PacketInput.id(input.key()) + "-add");
        add.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        add.setOnAction(e -> model.add(input));
        HBox last = line(caption(count == 0 ? input.label() : ""), add);
        all.getChildren().add(last);
        return all;
    }

    private Label told(PacketInput input, boolean indented) {
        Label label = new Label();
        label.setId(PacketInput.id(input.key()) + "-error");
        label.getStyleClass().add("field-error");
        label.setWrapText(true);
        if (indented) {
            label.setTranslateX(LABEL_WIDTH + GAP);
        }
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
            caption.setTooltip(new Tooltip(input.help()));
        }
        return caption;
    }

    private static Label caption(String text) {
        Label label = plainCaption(text);
        label.setMinWidth(LABEL_WIDTH);
        label.setPrefWidth(LABEL_WIDTH);
        label.setWrapText(true);
        return label;
    }

    private static Label plainCaption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(GAP, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(LINE_HEIGHT);
        return line;
    }
}
