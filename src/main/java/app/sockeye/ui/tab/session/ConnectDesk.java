package app.sockeye.ui.tab.session;

import app.sockeye.client.options.ConnectOptions;
import app.sockeye.files.Reason;
import app.sockeye.message.Sendable;
import app.sockeye.profile.InvalidProfileException;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.option.OptionsInForce;
import app.sockeye.profile.secret.SecretQuestion;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.session.SessionPlan;
import app.sockeye.settings.RecentItem;
import app.sockeye.transcript.sealed.MissingKeyException;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.connection.ConnectionModel;
import app.sockeye.ui.tab.work.RecordedUnlike;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Connects a tab's session with what is typed, once it is known that its secrets may be sent. JavaFX thread. */
final class ConnectDesk {
    private final Workbench bench;
    private final TabSession session;
    private final TabEnvironment environment;
    private final ConnectionModel connection;
    private final ScriptDesk script;
    private final Supplier<String> profileId;
    private final Supplier<List<Sendable>> automatic;
    private final Runnable elsewhere;
    private final Runnable openVault;

    /**
     * @param profileId the id under which the session is recorded
     * @param automatic the messages that are sent without a click
     * @param elsewhere connects in a tab of its own
     * @param openVault asks the user to open the vault
     */
    ConnectDesk(
            Workbench bench,
            TabSession session,
            TabEnvironment environment,
            ConnectionModel connection,
            ScriptDesk script,
            Supplier<String> profileId,
            Supplier<List<Sendable>> automatic,
            Runnable elsewhere,
            Runnable openVault) {
        this.bench = bench;
        this.session = session;
        this.environment = environment;
        this.connection = connection;
        this.script = script;
        this.profileId = profileId;
        this.automatic = automatic;
        this.elsewhere = elsewhere;
        this.openVault = openVault;
    }

    /** Connects, or has the user asked about secrets first. */
    void connect(Profile typed) {
        // A tab that was just opened may still read its rules, on the same thread.
        bench.work().ordered().execute(() -> UiPulse.later(() -> connect(typed, automatic.get())));
    }

    /** Connects without the secrets in question; rules that need them do not send. */
    void leaveOut(SecretQuestion question) {
        connect(question.withoutSecrets(), List.of());
    }

    /** Whether the tab's recording can go on with what is typed; tells the user if not. */
    boolean continuesRecording(Profile typed) {
        return continuesRecording(
                ProfileCheck.inForce(typed, connection.around().getValue()).isPrivate());
    }

    private boolean continuesRecording(boolean inMemory) {
        Optional<RecordedUnlike> unlike = session.recordedUnlike(inMemory);
        // It stays: what it tells is nowhere else.
        unlike.ifPresent(how -> bench.toast()
                .stay(
                        TabTexts.recordedUnlike(
                                how, !connection.statusProperty().get().state().canConnect()),
                        TabTexts.CONNECT_IN_NEW_TAB,
                        elsewhere));
        return unlike.isEmpty();
    }

    private void connect(Profile typed, List<Sendable> sent) {
        TabEnvironment.Choice choice = environment.choice(typed);
        bench.work().ordered().execute(() -> {
            Optional<SecretQuestion> question =
                    bench.workspace().library().secrets().question(typed, choice.around(), sent);
            if (question.isPresent()) {
                UiPulse.later(() -> connection.ask(question.get()));
            } else {
                begin(typed, choice);
            }
        });
    }

    /** Connects with the profile in question, and remembers that its secrets may be sent. */
    void sendSecrets(SecretQuestion question) {
        TabEnvironment.Choice choice = environment.choice(question.profile());
        bench.work().ordered().execute(() -> {
            try {
                bench.workspace().library().secrets().allow(question);
            } catch (LibraryException e) {
                UiPulse.later(() -> bench.toast().show(e.getMessage()));
            }
            begin(question.profile(), choice);
        });
    }

    /** Reads the files that options name, then connects. In the background. */
    private void begin(Profile typed, TabEnvironment.Choice choice) {
        try {
            OptionsInForce inForce = ProfileCheck.inForce(typed, choice.around());
            ConnectOptions options =
                    bench.workspace().withCookies(ProfileCheck.options(typed, choice.around()), typed, choice.around());
            Set<String> allowed = bench.workspace().library().secrets().allowed(typed, choice.around());
            KeptScript.Found found = script.find(typed.id());
            UiPulse.later(() -> {
                environment.use(choice);
                session.templates().allow(allowed);
                script.use(found);
                begin(typed, options, plan(inForce, choice));
            });
        } catch (InvalidProfileException e) {
            UiPulse.later(() -> {
                bench.toast().show(e.getMessage());
                connection.refuse(e.problem());
            });
        } catch (LibraryException e) {
            UiPulse.later(() -> {
                bench.toast().show(e.getMessage());
                connection.giveUp();
            });
        }
    }

    /** What the session does by itself. */
    private SessionPlan plan(OptionsInForce options, TabEnvironment.Choice choice) {
        return new SessionPlan(
                options.reconnect(),
                session.templates().opening(options.opening(), choice.around().variables()),
                options.queuesMessages(),
                options.isPrivate());
    }

    private void begin(Profile typed, ConnectOptions options, SessionPlan plan) {
        if (!continuesRecording(plan.inMemory())) {
            connection.giveUp();
            return;
        }
        session.connect(profileId.get(), options, plan, this::notRecorded);
        if (!plan.inMemory()) {
            remember(typed.target().url());
        }
    }

    private void notRecorded(IOException e) {
        String sentence = TabTexts.notRecorded(Reason.sentence(e));
        if (e instanceof MissingKeyException missing && missing.why() == MissingKeyException.Why.LOCKED) {
            bench.toast().show(sentence, TabTexts.OPEN_VAULT, openVault);
        } else {
            bench.toast().show(sentence);
        }
        connection.giveUp();
    }

    /** Keeps the address, and the connection or else the address among what was opened last. */
    private void remember(String url) {
        boolean saved = bench.workspace().library().find(profileId.get()).isPresent();
        RecentItem item = saved
                ? new RecentItem(RecentItem.Kind.CONNECTION, profileId.get())
                : new RecentItem(RecentItem.Kind.ADDRESS, url);
        bench.settings().update(now -> now.with(now.urls().withUsed(url))
                .with(now.used().withItem(item)));
    }
}
