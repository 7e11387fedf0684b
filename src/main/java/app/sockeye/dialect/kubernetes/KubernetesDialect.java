package app.sockeye.dialect.kubernetes;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import java.util.List;

/** The channels of Kubernetes' exec, attach and port-forward: read. */
public final class KubernetesDialect implements Dialect {
    @Override
    public String key() {
        return "kubernetes";
    }

    @Override
    public String title() {
        return "Kubernetes channels";
    }

    @Override
    public Confidence recognise(Opening opening) {
        boolean named = opening.subprotocol()
                .filter(name -> name.equals("channel.k8s.io") || name.endsWith(".channel.k8s.io"))
                .isPresent();
        if (named) {
            return Confidence.CERTAIN;
        }
        return opening.path().matches(".*/pods/[^/]+/(exec|attach|portforward)") ? Confidence.LIKELY : Confidence.NONE;
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new KubernetesReader(opening);
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "what the channel carries, such as stdout"),
                new FieldWord("channel", "number of the channel"),
                new FieldWord("port", "forwarded port"),
                new FieldWord("status", "Success or Failure"),
                new FieldWord("code", "exit code of the command"));
    }
}
