package app.sockeye.ui.connection;

import app.sockeye.profile.Profile;
import app.sockeye.profile.secret.SecretQuestion;
import app.sockeye.protocol.CloseReason;
import java.util.ArrayList;
import java.util.List;

/** Notes what the address bar asked for. */
public final class RecordingCommands implements ConnectionCommands {
    public final List<Profile> connected = new ArrayList<>();
    public final List<String> said = new ArrayList<>();
    public final List<SecretQuestion> sent = new ArrayList<>();

    @Override
    public void connect(Profile profile) {
        connected.add(profile);
    }

    @Override
    public void sendSecrets(SecretQuestion question) {
        sent.add(question);
    }

    @Override
    public void cancel() {
        said.add("cancel");
    }

    @Override
    public void tryNow() {
        said.add("try now");
    }

    @Override
    public void stopReconnecting() {
        said.add("stop reconnecting");
    }

    @Override
    public void dropWaiting() {
        said.add("drop waiting");
    }

    @Override
    public void disconnect(CloseReason reason) {
        said.add("disconnect " + reason);
    }

    @Override
    public void abort() {
        said.add("abort");
    }

    @Override
    public void save(Profile profile) {
        said.add("save " + profile.target().url());
    }

    @Override
    public List<String> history(String text) {
        return List.of("wss://example.com/a", "wss://example.com/b");
    }

    @Override
    public boolean paste(String text) {
        said.add("paste " + text);
        return text.startsWith("curl ");
    }
}
