package app.sockeye.ui.connection.options;

import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionKind;
import app.sockeye.profile.option.OptionKind.Word;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Switch;
import app.sockeye.ui.common.bar.SegmentedBar;
import app.sockeye.ui.common.keyboard.TabLeaves;
import app.sockeye.ui.connection.reference.ReferenceField;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** The field of one option, as its kind needs it. It shows the value that counts, and changes the connection's own. */
final class OptionField extends StackPane {
    /** A field whose value is not the connection's own. */
    private static final PseudoClass AROUND = PseudoClass.getPseudoClass("around");
    /** As many words fit beside each other; more go into a list. */
    private static final int MOST_SEGMENTS = 3;

    private static final int MOST_ROWS = 6;
    private static final double NUMBER_WIDTH = 120;

    private final OptionsModel model;
    private final Option option;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private Node control;
    private Optional<ReferenceField> references = Optional.empty();

    OptionField(OptionsModel model, Option option) {
        this.model = model;
        this.option = option;
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(node());
        update();
        text.addListener((o, before, now) -> model.set(option, now));
    }

    /** Shows the value of now. */
    void update() {
        String now = model.text(option);
        if (!now.equals(text.get())) {
            text.set(now);
        }
        references.ifPresent(ReferenceField::refresh);
        control.pseudoClassStateChanged(AROUND, !model.isChanged(option));
        Invalid.mark(control, model.complaint(option).isPresent());
    }

    /** Moves the keyboard's focus into the field. */
    void focus() {
        control.requestFocus();
    }

    private Node node() {
        OptionKind kind = option.kind();
        if (kind instanceof OptionKind.Flag) {
            return toggle();
        } else if (kind instanceof OptionKind.Choice choice) {
            return choice.words().size() <= MOST_SEGMENTS ? segments(choice.words()) : list(choice.words());
        } else if (kind instanceof OptionKind.Number number) {
            return number(number);
        } else if (kind instanceof OptionKind.Lines lines) {
            return area(lines.prompt());
        } else if (kind instanceof OptionKind.Block block) {
            return area(block.prompt());
        } else if (kind instanceof OptionKind.FileName file) {
            return file(file);
        } else if (kind instanceof OptionKind.Secret secret) {
            return new SecretField(dressed(new TextField(), secret.prompt()), text, id("hidden"));
        }
        return dressed(new TextField(), ((OptionKind.Text) kind).prompt());
    }

    private Node toggle() {
        Switch toggle = new Switch(id("field"), option.label());
        toggle.setSelected(Boolean.parseBoolean(model.text(option)));
        text.addListener((o, before, now) -> toggle.setSelected(Boolean.parseBoolean(now)));
        toggle.selectedProperty().addListener((o, before, now) -> text.set(Boolean.toString(now)));
        control = toggle;
        return toggle;
    }

    private Node segments(List<Word> words) {
        SegmentedBar<Word> bar = new SegmentedBar<>(id("field"), option.label(), words, Word::label);
        follow(words, bar.valueProperty());
        control = bar;
        return bar;
    }

    private Node list(List<Word> words) {
        ComboBox<Word> box = new ComboBox<>(FXCollections.observableArrayList(words));
        box.setId(id("field"));
        box.setAccessibleText(option.label());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Word word) {
                return word == null ? "" : word.label();
            }

            @Override
            public Word fromString(String label) {
                throw new UnsupportedOperationException();
            }
        });
        follow(words, box.valueProperty());
        control = box;
        return box;
    }

    private void follow(List<Word> words, javafx.beans.property.Property<Word> chosen) {
        chosen.setValue(word(words, model.text(option)).orElse(words.get(0)));
        text.addListener((o, before, now) -> word(words, now).ifPresent(chosen::setValue));
        chosen.addListener((o, before, now) -> text.set(now.word()));
    }

    private static Optional<Word> word(List<Word> words, String text) {
        return words.stream().filter(word -> word.word().equals(text)).findFirst();
    }

    private Node number(OptionKind.Number kind) {
        TextField field = dressed(new TextField(), "");
        field.setMaxWidth(NUMBER_WIDTH);
        Label unit = new Label(kind.unit());
        unit.getStyleClass().add("muted");
        HBox box = new HBox(8, field, unit);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node area(String prompt) {
        TextArea area = dressed(new TextArea(), prompt);
        TabLeaves.from(area);
        area.setPrefRowCount(1);
        area.textProperty().addListener((o, before, now) -> area.setPrefRowCount(rows(now)));
        area.setPrefRowCount(rows(model.text(option)));
        return area;
    }

    private static int rows(String text) {
        return (int) Math.max(
                1, Math.min(MOST_ROWS, text.chars().filter(c -> c == '\n').count() + 1));
    }

    private Node file(OptionKind.FileName kind) {
        TextField field = dressed(new TextField(), OptionsTexts.NONE);
        HBox.setHgrow(field, Priority.ALWAYS);
        IconButton choose =
                new IconButton(id("choose"), Feather.FOLDER, OptionsTexts.CHOOSE_FILE, () -> chooseFile(kind));
        HBox box = new HBox(4, field, choose);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void chooseFile(OptionKind.FileName kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(option.label());
        File chosen = kind.written()
                ? chooser.showSaveDialog(getScene().getWindow())
                : chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            text.set(chosen.getPath());
        }
    }

    private <T extends TextInputControl> T dressed(T field, String prompt) {
        field.setId(id("field"));
        field.setAccessibleText(option.label());
        field.setAccessibleHelp(option.help());
        field.setPromptText(prompt);
        field.getStyleClass().add("wire");
        field.textProperty().bindBidirectional(text);
        references = Optional.of(new ReferenceField(
                field, () -> model.connection().around().getValue().variables()));
        control = field;
        return field;
    }

    /** Such as {@code tls-verify-field}. */
    private String id(String part) {
        return option.key().replace('.', '-') + "-" + part;
    }
}
