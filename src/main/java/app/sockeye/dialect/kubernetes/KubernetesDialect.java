package app.sockeye.dialect.kubernetes;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import java.util.List;

/** Kubernetes: the channels of exec, attach and port-forward, watches and logs, to be read. */
public final class KubernetesDialect implements Dialect {
    @Override
    public String key() {
        return "kubernetes";
    }

    @Override
    public String title() {
        return "Kubernetes";
    }

    @Override
    public Confidence recognise(Opening opening) {
        if (KubernetesStream.bySubprotocol(opening).isPresent()) {
            return Confidence.CERTAIN;
        }
        return KubernetesStream.byAddress(opening)
                        .or(() -> KubernetesStream.byMessages(opening))
                        .isPresent()
                ? Confidence.LIKELY
                : Confidence.NONE;
    }

    @Override
    public DialectReader reader(Opening opening) {
        KubernetesStream stream = KubernetesStream.bySubprotocol(opening)
                .or(() -> KubernetesStream.byAddress(opening))
                .or(() -> KubernetesStream.byMessages(opening))
                .orElse(KubernetesStream.CHANNELS);
        return switch (stream) {
            case CHANNELS -> new KubernetesReader(opening);
            case WATCH -> new WatchReader(opening);
            case LOG -> new LogReader(opening);
        };
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "what the channel carries, such as stdout, or what became of an object"),
                new FieldWord("channel", "number of the channel"),
                new FieldWord("port", "forwarded port"),
                new FieldWord("status", "Success or Failure"),
                new FieldWord("code", "exit code of the command, or code of an error"),
                new FieldWord("kind", "kind of the object, such as Pod"),
                new FieldWord("name", "name of the object"),
                new FieldWord("namespace", "namespace of the object"),
                new FieldWord("phase", "phase of the object, such as Running"),
                new FieldWord("version", "resource version of the object"),
                new FieldWord("id", "UID of the object"));
    }
}
