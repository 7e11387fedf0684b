package app.sockeye.ui.composer;

import app.sockeye.message.Format;
import app.sockeye.message.MessageCheck;
import app.sockeye.payload.InputError;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Visibility;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
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
        Label problem = new Label();
        problem.setId("composer-file-problem");
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        Button take = new Button(ComposerTexts.TAKE_FILE);
        take.setId("composer-take-file");
        take.getStyleClass().add("small");
        take.setOnAction(e -> model.takeFileAsItIs());
        model.checkProperty().addListener((o, before, now) -> tell(now, name, problem, take));
        tell(model.checkProperty().get(), name, problem, take);
        Label hint = new Label(ComposerTexts.FILE_HINT);
        hint.getStyleClass().add("caption");
        Button choose = new Button(ComposerTexts.CHOOSE_FILE, Icon.of(Feather.FILE));
        choose.setId("composer-choose-file");
        choose.setOnAction(e -> choose());
        HBox chosen = new HBox(12, choose, name);
        chosen.setAlignment(Pos.CENTER);
        FileDigest digest = new FileDigest(model.work());
        TextField sum = new TextField();
        sum.setId("composer-file-sha");
        sum.setEditable(false);
        sum.setAccessibleText(ComposerTexts.DIGEST);
        sum.getStyleClass().addAll("wire", "file-digest");
        sum.setAlignment(Pos.CENTER);
        sum.textProperty().bind(digest.textProperty());
        Visibility.when(sum, sum.textProperty().isNotEmpty());
        model.bodyProperty(Format.FILE).addListener((o, before, now) -> digest.of(now));
        digest.of(model.bodyProperty(Format.FILE).get());
        getChildren().setAll(chosen, sum, problem, take, hint);
        OthersChanges.install(this, model.check()::lookAgain);
    }

    private String describe() {
        String body = model.bodyProperty(Format.FILE).get();
        return body.isEmpty() ? ComposerTexts.NO_FILE : VisibleText.of(body);
    }

    private static void tell(MessageCheck check, Label name, Label problem, Button take) {
        Optional<InputError> wrong = check.message().format() == Format.FILE ? check.shownProblem() : Optional.empty();
        problem.setText(wrong.map(InputError::sentence).orElse(""));
        Invalid.mark(name, wrong.isPresent());
        Visibility.set(problem, wrong.isPresent());
        Visibility.set(take, wrong.isPresent() && check.sendableAsIs());
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(ComposerTexts.CHOOSE_FILE_TITLE);
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
