package app.sockeye.ui;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PresetInquiry;
import app.sockeye.files.Reason;
import app.sockeye.profile.PlannedProfile;
import app.sockeye.profile.Profile;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.library.LibrarySecrets;
import app.sockeye.profile.secret.SecretQuestion;
import app.sockeye.profile.unsaved.UnsavedProfile;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.Secrets;
import app.sockeye.secret.StorageState;
import app.sockeye.session.dialect.InquiryAnswer;
import app.sockeye.ui.common.Toast;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.preset.PresetPopover;
import app.sockeye.ui.tab.Tabs;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;

/** Makes connections of presets. JavaFX thread. */
final class PresetDesk {
    private final Tabs tabs;
    private final Secrets secrets;
    private final Executor background;
    private final Toast toast;
    private final Supplier<LibrarySecrets> kept;

    /**
     * @param kept knows where secrets may be sent
     * @param background stores secrets
     */
    PresetDesk(Tabs tabs, Secrets secrets, Supplier<LibrarySecrets> kept, Executor background, Toast toast) {
        this.kept = kept;
        this.tabs = tabs;
        this.secrets = secrets;
        this.background = background;
        this.toast = toast;
    }

    /** Asks for what a preset needs. */
    void show(Node beside, Dialect dialect, ConnectPreset preset) {
        Map<SecretName, String> typed = new HashMap<>();
        new PresetPopover(preset, new PresetPopover.Commands() {
                    @Override
                    public Optional<String> keep(String name, String secret) {
                        return reserve(typed, name, secret);
                    }

                    @Override
                    public Optional<PresetInquiry> inquiry(FilledForm told) {
                        return dialect.inquiry(preset.key(), told);
                    }

                    @Override
                    public FilledForm answered(FilledForm told, PresetInquiry inquiry, String answer) {
                        return dialect.answered(preset.key(), told, inquiry, answer);
                    }

                    @Override
                    public void ask(PresetInquiry inquiry, Consumer<String> answered, Consumer<String> failed) {
                        askLater(inquiry, answered, failed);
                    }

                    @Override
                    public void create(ConnectPlan plan) {
                        PresetDesk.this.create(dialect, plan, typed);
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

    /** Opens the connection once its secrets are stored, so that it can be connected at once. */
    private void create(Dialect dialect, ConnectPlan plan, Map<SecretName, String> typed) {
        Profile empty = Profile.create("", "");
        Profile planned = PlannedProfile.of(empty, dialect, plan);
        if (typed.isEmpty()) {
            open(empty, planned, dialect);
            return;
        }
        Map<SecretName, String> stored = Map.copyOf(typed);
        background.execute(() -> {
            try {
                store(stored);
                allow(stored.keySet(), planned);
            } catch (SecretFault | LibraryException e) {
                UiPulse.later(() -> toast.show(Reason.sentence(e)));
            }
            UiPulse.later(() -> open(empty, planned, dialect));
        });
    }

    /** Opens its tab with the dialect's first form, as that will be spoken. */
    private void open(Profile empty, Profile planned, Dialect dialect) {
        tabs.open(empty.id(), new UnsavedProfile(empty, planned));
        tabs.shown().connection().ifPresent(view -> {
            dialect.forms().stream().findFirst().ifPresent(form -> view.tab()
                    .composer()
                    .begin(dialect.key(), new FilledForm(form.key(), Map.of())));
            view.focusAddress();
        });
    }

    private Optional<String> reserve(Map<SecretName, String> typed, String name, String secret) {
        if (secrets.state() != StorageState.OPEN) {
            return Optional.empty();
        }
        SecretName free = free(name);
        typed.put(free, secret);
        return Optional.of(free.reference());
    }

    private void store(Map<SecretName, String> typed) throws SecretFault {
        for (Map.Entry<SecretName, String> each : typed.entrySet()) {
            secrets.put(each.getKey(), each.getValue());
        }
    }

    /** Lets secrets be sent to the server that was typed with them; what else the connection sends is asked about. */
    private void allow(Set<SecretName> typed, Profile planned) throws LibraryException {
        Set<String> references = typed.stream().map(SecretName::reference).collect(Collectors.toSet());
        Optional<SecretQuestion> question = kept.get().question(planned, Surroundings.of(secrets::value));
        if (question.isPresent()) {
            SecretQuestion asked = question.get();
            Map<String, Set<String>> answered = new HashMap<>(asked.references());
            answered.keySet().retainAll(references);
            kept.get().allow(new SecretQuestion(planned, asked.headers(), asked.keptFor(), asked.server(), answered));
        }
    }

    private SecretName free(String name) {
        SecretName free = new SecretName(name);
        for (int i = 2; secrets.names().contains(free); i++) {
            free = new SecretName(name + "-" + i);
        }
        return free;
    }
}
