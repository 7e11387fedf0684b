package app.sockeye.ui;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PresetInquiry;
import app.sockeye.files.Reason;
import app.sockeye.profile.PlannedProfile;
import app.sockeye.profile.Profile;
import app.sockeye.profile.unsaved.UnsavedProfile;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.Secrets;
import app.sockeye.secret.StorageState;
import app.sockeye.session.dialect.InquiryAnswer;
import app.sockeye.ui.common.Toast;
import app.sockeye.ui.common.UiPulse;
import app.sockeye.ui.preset.PresetPopover;
import app.sockeye.ui.tab.SessionTabView;
import app.sockeye.ui.tab.Tabs;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Makes connections of presets. JavaFX thread. */
final class PresetDesk {
    private final Tabs tabs;
    private final Secrets secrets;
    private final Executor background;
    private final Toast toast;

    /** @param background stores secrets */
    PresetDesk(Tabs tabs, Secrets secrets, Executor background, Toast toast) {
        this.tabs = tabs;
        this.secrets = secrets;
        this.background = background;
        this.toast = toast;
    }

    /** Asks for what a preset needs. */
    void show(Node beside, Dialect dialect, ConnectPreset preset) {
        new PresetPopover(preset, new PresetPopover.Commands() {
                    @Override
                    public Optional<String> keep(String name, String secret) {
                        return store(name, secret);
                    }

                    @Override
                    public Optional<PresetInquiry> inquiry(FilledForm told) {
                        return dialect.inquiry(preset.key(), told);
                    }

                    @Override
                    public void ask(PresetInquiry inquiry, Consumer<String> answered, Consumer<String> failed) {
                        askLater(inquiry, answered, failed);
                    }

                    @Override
                    public void create(ConnectPlan plan) {
                        open(dialect, plan);
                    }
                })
                .open(beside);
    }

    private void askLater(PresetInquiry inquiry, Consumer<String> answered, Consumer<String> failed) {
        background.execute(() -> {
            try {
                String answer = InquiryAnswer.ask(inquiry);
                UiPulse.later(() -> answered.accept(answer));
            } catch (IOException e) {
                UiPulse.later(() -> failed.accept(Reason.sentence(e)));
            }
        });
    }

    private void open(Dialect dialect, ConnectPlan plan) {
        Profile empty = Profile.create("", "");
        tabs.open(empty.id(), new UnsavedProfile(empty, PlannedProfile.of(empty, dialect, plan)));
        tabs.selected().ifPresent(SessionTabView::focusAddress);
    }

    private Optional<String> store(String name, String secret) {
        if (secrets.state() != StorageState.OPEN) {
            return Optional.empty();
        }
        SecretName free = free(name);
        background.execute(() -> {
            try {
                secrets.put(free, secret);
            } catch (SecretFault e) {
                UiPulse.later(() -> toast.show(Reason.sentence(e)));
            }
        });
        return Optional.of(free.reference());
    }

    private SecretName free(String name) {
        SecretName free = new SecretName(name);
        for (int i = 2; secrets.names().contains(free); i++) {
            free = new SecretName(name + "-" + i);
        }
        return free;
    }
}
