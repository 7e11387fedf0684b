package app.sockeye.ui;

import app.sockeye.files.Reason;
import app.sockeye.history.key.StoredKeys;
import app.sockeye.profile.unsaved.Drafts;
import app.sockeye.secret.StorageKind;
import app.sockeye.settings.SettingsFile;
import app.sockeye.transcript.sealed.MissingKeyException;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.tab.work.Workbench;
import java.util.concurrent.Executor;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The choice whether new sessions are recorded in encrypted form. Nothing changes where there is no place for the key. */
final class RecordingCipher extends VBox {
    private static final double GAP = 4;

    private final SettingsFile settings;
    private final StoredKeys keys;
    private final Executor background;
    private final CheckBox box = new CheckBox(WindowTexts.ENCRYPT_RECORDINGS);
    private final Label told = new Label();
    private final Label wrong = new Label();
    private final Drafts drafts;

    RecordingCipher(Workbench bench) {
        super(GAP);
        settings = bench.settings();
        keys = bench.sessions().keys();
        background = bench.work().background();
        drafts = bench.unsaved().drafts();
        boolean chosen = settings.get().retention().encrypt();
        box.setId("encrypt-recordings");
        box.setSelected(chosen);
        box.setOnAction(e -> choose(box.isSelected()));
        told.setWrapText(true);
        told.setText(WindowTexts.encrypts(bench.secrets().storage().kind() == StorageKind.VAULT));
        told.getStyleClass().add("muted");
        wrong.setId("encrypt-wrong");
        wrong.setWrapText(true);
        wrong.getStyleClass().add("field-error");
        Visibility.when(wrong, wrong.textProperty().isNotEmpty());
        Visibility.when(told, wrong.textProperty().isEmpty());
        if (chosen) {
            keys.trouble().map(WindowTexts::notEncrypted).ifPresent(wrong::setText);
        }
        getChildren().setAll(box, told, wrong);
    }

    private void choose(boolean encrypt) {
        wrong.setText("");
        if (!encrypt) {
            set(false);
            return;
        }
        box.setDisable(true);
        background.execute(() -> {
            try {
                keys.create();
                UiPulse.later(() -> done(""));
            } catch (MissingKeyException e) {
                UiPulse.later(() -> done(WindowTexts.notEncrypted(Reason.of(e))));
            }
        });
    }

    private void done(String problem) {
        wrong.setText(problem);
        box.setDisable(false);
        box.requestFocus();
        box.setSelected(problem.isEmpty());
        if (problem.isEmpty()) {
            set(true);
        }
    }

    private void set(boolean encrypt) {
        settings.update(s -> s.with(s.retention().withEncrypt(encrypt)));
        drafts.keepAnew();
    }
}
