package app.sockeye.dialect.socketio;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import java.util.List;

/** Socket.IO on Engine.IO. */
public final class SocketIoDialect implements Dialect {
    @Override
    public String key() {
        return "socketio";
    }

    @Override
    public String title() {
        return "Socket.IO";
    }

    @Override
    public Confidence recognise(Opening opening) {
        return SocketIoRecognition.of(opening);
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new SocketIoReader(opening);
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "event, ack, connect, disconnect, ping and so on"),
                new FieldWord("event", "name of the event"),
                new FieldWord("id", "number of the acknowledgement"),
                new FieldWord("nsp", "namespace"),
                new FieldWord("args", "number of arguments"),
                new FieldWord("attachments", "number of binary attachments"),
                new FieldWord("sid", "id of the session"),
                new FieldWord("error", "message of a refused connect"));
    }
}
