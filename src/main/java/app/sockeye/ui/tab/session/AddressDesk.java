package app.sockeye.ui.tab.session;

import app.sockeye.profile.Profile;
import app.sockeye.profile.secret.SecretQuestion;
import app.sockeye.protocol.CloseReason;
import app.sockeye.ui.connection.ConnectionCommands;
import app.sockeye.ui.tab.work.Workbench;
import java.util.List;
import java.util.Locale;

/** Does what a tab's address bar asks for. JavaFX thread. */
final class AddressDesk implements ConnectionCommands {
    private final Workbench bench;
    private final SessionTab tab;

    AddressDesk(Workbench bench, SessionTab tab) {
        this.bench = bench;
        this.tab = tab;
    }

    @Override
    public void connect(Profile typed) {
        tab.connecting().connect(typed);
    }

    @Override
    public boolean continuesRecording(Profile typed) {
        return tab.connecting().continuesRecording(typed);
    }

    @Override
    public void leaveSecretsOut(SecretQuestion question) {
        tab.connecting().leaveOut(question);
    }

    @Override
    public void sendSecrets(SecretQuestion question) {
        tab.connecting().sendSecrets(question);
    }

    @Override
    public void cancel() {
        tab.tabSession().cancel();
    }

    @Override
    public void tryNow() {
        tab.tabSession().tryNow();
    }

    @Override
    public void stopReconnecting() {
        tab.tabSession().stopReconnecting();
    }

    @Override
    public void dropWaiting() {
        tab.tabSession().dropWaiting();
    }

    @Override
    public void disconnect(CloseReason reason) {
        tab.tabSession().close(reason);
    }

    @Override
    public void abort() {
        tab.tabSession().abort();
    }

    @Override
    public boolean paste(String text) {
        return PastedCommand.of(
                        text, tab.profile().withName(tab.connection().typed().name()))
                .map(pasted -> {
                    tab.connection().type(pasted.profile());
                    pasted.leftOut().ifPresent(bench.toast()::show);
                    return true;
                })
                .orElse(false);
    }

    @Override
    public void save(Profile typed) {
        tab.save(typed);
    }

    @Override
    public List<String> history(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return bench.settings().get().urls().urls().stream()
                .filter(url -> url.toLowerCase(Locale.ROOT).contains(lower))
                .toList();
    }
}
