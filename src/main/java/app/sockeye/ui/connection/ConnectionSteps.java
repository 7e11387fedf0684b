package app.sockeye.ui.connection;

import app.sockeye.client.address.Redirection;
import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.TlsTable;
import app.sockeye.profile.secret.SecretQuestion;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be done about a failure: each step changes what is typed, saves nothing, and connects. JavaFX thread. */
public final class ConnectionSteps {
    private final ConnectionModel model;

    ConnectionSteps(ConnectionModel model) {
        this.model = model;
    }

    /** Connects to another address. */
    void connectTo(URI uri) {
        model.form().urlProperty().set(model.address().like(uri));
        model.connect();
    }

    /** Connects to where a server redirects to; asks first where secrets of that server would go to another one. */
    void follow(Redirection to) {
        URI from = model.statusProperty().get().options().orElseThrow().target().uri();
        model.form().urlProperty().set(to.target().toString());
        Optional<SecretQuestion> asked = model.readToConnect()
                .flatMap(p -> RedirectSecrets.question(p, model.around().getValue(), from, to));
        asked.ifPresentOrElse(model.question()::ask, model::connect);
    }

    /** Accepts a certificate of the server from now on, by a pin of the connection's own, and connects. */
    public void trust(Fingerprint certificate) {
        addLine(TlsTable.PINS, certificate.withColons());
        model.connect();
    }

    /** Trusts the authorities in a file, too, and connects. */
    public void trustAuthority(Path file) {
        addLine(TlsTable.AUTHORITIES, file.toString());
        model.connect();
    }

    private void addLine(Option option, String line) {
        List<String> lines =
                model.option(option).lines().filter(known -> !known.isBlank()).toList();
        if (!lines.contains(line)) {
            model.setOption(
                    option, Stream.concat(lines.stream(), Stream.of(line)).collect(Collectors.joining("\n")));
        }
    }

    /** Offers one more subprotocol, and connects. */
    void offerSubprotocol(String name) {
        String offered = model.form().subprotocolsProperty().get().strip();
        model.form().subprotocolsProperty().set(offered.isEmpty() ? name : offered + ", " + name);
        model.connect();
    }
}
