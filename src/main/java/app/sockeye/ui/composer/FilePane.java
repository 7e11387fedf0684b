package app.sockeye.ui.composer;

import app.sockeye.ui.common.Icons;
import java.io.File;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/** Where a file to send is dropped or chosen. */
final class FilePane extends VBox {
    private final ComposerModel model;

    FilePane(ComposerModel model) {
        super(8);
        this.model = model;
        setId("composer-file");
        getStyleClass().add("file-pane");
        setAlignment(Pos.CENTER);
        Label name = new Label();
        name.setId("composer-file-name");
        name.getStyleClass().add("wire");
        name.textProperty().bind(Bindings.createStringBinding(this::describe, model.bodyProperty(Format.FILE)));
        Label hint = new Label("Its bytes are sent as one binary message. You can also drop a file here.");
        hint.getStyleClass().add("caption");
        Button choose = new Button("Choose file…", Icons.of(Feather.FILE));
        choose.setId("composer-choose-file");
        choose.setOnAction(e -> choose());
        getChildren().setAll(name, choose, hint);
    }

    private String describe() {
        String body = model.bodyProperty(Format.FILE).get();
        return body.isEmpty() ? "No file chosen" : body;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Send a file");
        String body = model.bodyProperty(Format.FILE).get();
        File folder = body.isEmpty() ? null : Path.of(body).toFile().getParentFile();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.chooseFile(file.toPath());
        }
    }
}
