package app.sockeye.ui.common.format;

import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.payload.format.registry.FormatLoader;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/** Inputs for a format, its schema's file and the message type. */
public final class FormatPicker extends HBox {
    private static final int GAP = 6;
    private static final double FILE_WIDTH = 180;
    private static final double LEAST_FILE = 90;
    private static final double MOST_FILE = 340;
    private static final double LEAST_CHOICE = 110;

    private final ObjectProperty<ChosenFormat> value = new SimpleObjectProperty<>(this, "value", ChosenFormat.STANDARD);
    private final ComboBox<PickedFormat> format = new ComboBox<>();
    private final TextField file = new TextField();
    private final ComboBox<String> type = new ComboBox<>();
    private final Supplier<Path> folder;
    private final Executor background;
    private final FormatLoader loader = new FormatLoader();
    /** While the inputs follow the value. */
    private boolean following;

    /** The file whose types are listed. */
    private String listed = "";

    /**
     * @param id of the inputs: {@code id-format}, {@code id-file}, {@code id-type}
     * @param writing whether only formats are offered that messages can be written in
     * @param folder where relative names of files begin
     * @param background reads schemas
     */
    public FormatPicker(String id, boolean writing, Supplier<Path> folder, Executor background) {
        super(GAP);
        this.folder = folder;
        this.background = background;
        setAlignment(Pos.CENTER_LEFT);
        format.setId(id + "-format");
        format.setAccessibleText(FormatPickerTexts.FORMAT);
        format.getStyleClass().add("small");
        format.setMinWidth(LEAST_CHOICE);
        format.getItems().setAll(writing ? PickedFormat.writable() : PickedFormat.all());
        file.setId(id + "-file");
        file.setAccessibleText(FormatPickerTexts.FILE);
        Tip.set(file, FormatPickerTexts.FILE_TIP);
        file.setPrefWidth(FILE_WIDTH);
        file.setMinWidth(LEAST_FILE);
        file.setMaxWidth(MOST_FILE);
        HBox.setHgrow(file, Priority.SOMETIMES);
        type.setId(id + "-type");
        type.setAccessibleText(FormatPickerTexts.TYPE);
        type.setPromptText(FormatPickerTexts.TYPE);
        type.getStyleClass().add("small");
        type.setMinWidth(LEAST_CHOICE);
        IconButton choose =
                new IconButton(id + "-choose", Feather.FILE_PLUS, FormatPickerTexts.CHOOSE_FILE, this::chooseFile);
        Visibility.set(file, false);
        Visibility.when(choose, file.visibleProperty());
        getChildren().setAll(format, file, choose, type);
        format.valueProperty().addListener((o, before, now) -> take());
        file.textProperty().addListener((o, before, now) -> take());
        type.valueProperty().addListener((o, before, now) -> take());
        value.addListener((o, before, now) -> follow());
        follow();
    }

    /** What is chosen. A schema's file or type may be wrong or missing. */
    public ObjectProperty<ChosenFormat> valueProperty() {
        return value;
    }

    private void take() {
        PickedFormat picked = format.getValue();
        if (following || picked == null) {
            return;
        }
        String chosenType = picked.types() && type.getValue() != null ? type.getValue() : "";
        value.set(new ChosenFormat(
                picked.key(), chosenType, picked.schema() ? file.getText().strip() : ""));
    }

    private void follow() {
        following = true;
        ChosenFormat now = value.get();
        PickedFormat picked = format.getItems().stream()
                .filter(each -> each.fits(now))
                .findFirst()
                .orElseGet(() -> new PickedFormat(
                        now.key(), !now.file().isEmpty(), !now.type().isEmpty()));
        if (!picked.equals(format.getValue())) {
            format.setValue(picked);
        }
        String name = now.file();
        if (picked.schema() && !file.getText().strip().equals(name)) {
            file.setText(name);
        }
        file.setPromptText(
                picked.types()
                        ? FormatPickerTexts.FILE_PROMPT
                        : picked.hasNumber() ? FormatPickerTexts.FILE_PROMPT_ID : FormatPickerTexts.FILE_PROMPT_AVRO);
        if (picked.types() && !now.type().equals(type.getValue() == null ? "" : type.getValue())) {
            type.setValue(now.type().isEmpty() ? null : now.type());
        }
        Visibility.set(file, picked.schema());
        Visibility.set(type, picked.types());
        following = false;
        if (picked.types() && !name.equals(listed)) {
            listTypes(name);
        }
    }

    /** Lists the message types of a file; of one that has a single type that is chosen. */
    private void listTypes(String name) {
        listed = name;
        Path where = folder.get();
        background.execute(() -> {
            List<String> types = types(name, where);
            UiPulse.later(() -> {
                if (listed.equals(name)) {
                    list(types);
                }
            });
        });
    }

    private List<String> types(String name, Path where) {
        try {
            return loader.messageTypes(name, where);
        } catch (PayloadException e) {
            // Told where the format is used.
            return List.of();
        }
    }

    private void list(List<String> types) {
        following = true;
        String before = type.getValue();
        type.getItems().setAll(types);
        type.setValue(before != null ? before : types.size() == 1 ? types.get(0) : null);
        following = false;
        if (before == null && types.size() == 1) {
            take();
        }
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(FormatPickerTexts.CHOOSE_FILE);
        Path root = folder.get().toAbsolutePath().normalize();
        if (root.toFile().isDirectory()) {
            chooser.setInitialDirectory(root.toFile());
        }
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            file.setText(named(root, chosen.toPath()));
        }
    }

    /** The name of a file: relative where it is in the folder, with slashes on every system. */
    private static String named(Path root, Path chosen) {
        return chosen.startsWith(root) ? root.relativize(chosen).toString().replace('\\', '/') : chosen.toString();
    }
}
