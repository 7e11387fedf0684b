package app.sockeye.ui.composer;

import app.sockeye.payload.HexDump;
import app.sockeye.protocol.CloseReason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Notes what was to be sent; {@link #answer} decides how it went. */
final class RecordingSending implements Sending {
    final SimpleBooleanProperty open = new SimpleBooleanProperty(true);
    final List<String> sent = new ArrayList<>();
    CompletableFuture<Void> answer = CompletableFuture.completedFuture(null);

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return open;
    }

    @Override
    public CompletableFuture<Void> sendText(byte[] utf8) {
        return note("text " + new String(utf8, StandardCharsets.UTF_8));
    }

    @Override
    public CompletableFuture<Void> sendBinary(byte[] bytes) {
        return note("binary " + HexDump.plain(bytes));
    }

    @Override
    public CompletableFuture<Void> sendBinary(Path file) {
        return note("file " + file.getFileName());
    }

    @Override
    public CompletableFuture<Void> ping(byte[] payload) {
        return note("ping " + HexDump.plain(payload));
    }

    @Override
    public CompletableFuture<Void> pong(byte[] payload) {
        return note("pong " + HexDump.plain(payload));
    }

    @Override
    public void close(CloseReason reason) {
        note("close " + reason);
    }

    private CompletableFuture<Void> note(String what) {
        sent.add(what);
        return answer;
    }
}
