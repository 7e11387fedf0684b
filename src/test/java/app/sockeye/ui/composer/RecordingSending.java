package app.sockeye.ui.composer;

import app.sockeye.payload.HexDump;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Notes what was to be sent; {@link #answer} decides how it went. */
final class RecordingSending implements ComposerCommands {
    final SimpleBooleanProperty open = new SimpleBooleanProperty(true);
    final List<String> sent = new ArrayList<>();
    CompletableFuture<Void> answer = CompletableFuture.completedFuture(null);

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return open;
    }

    @Override
    public CompletableFuture<Void> send(Outgoing what) {
        if (what instanceof Outgoing.Text text) {
            return note("text " + new String(text.utf8(), StandardCharsets.UTF_8));
        } else if (what instanceof Outgoing.Binary binary) {
            return note("binary " + HexDump.plain(binary.bytes()));
        } else if (what instanceof Outgoing.BinaryFile file) {
            return note("file " + file.file().getFileName());
        }
        Outgoing.Control control = (Outgoing.Control) what;
        return note((control.opcode() == Opcode.PING ? "ping " : "pong ") + HexDump.plain(control.payload()));
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
