package app.sockeye.profile.option;

import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ConnectOptionsBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The options that a connection attempt obeys, made of their values.
 *
 * @param values of the connection over those of what lies around
 * @param firstUnknown the first variable of a text that has no value
 * @param resolve replaces a text's variables
 * @param folder where relative names of files start
 */
public record OptionsInForce(
        OptionValues values,
        Function<String, Optional<String>> firstUnknown,
        UnaryOperator<String> resolve,
        Path folder) {
    /** What is wrong with the values, as far as it can be told without reading the files that they name. */
    public List<OptionProblem> problems() {
        return read(false, ConnectOptions.builder(java.net.URI.create("ws://localhost")));
    }

    /**
     * Sets all parts that have options, and reads the files that they name. Blocking.
     *
     * @return what is wrong, in which case the parts must not be used
     */
    public List<OptionProblem> applyTo(ConnectOptionsBuilder options) {
        return read(true, options);
    }

    private List<OptionProblem> read(boolean readsFiles, ConnectOptionsBuilder options) {
        OptionReader in = new OptionReader(values, firstUnknown, resolve, folder, readsFiles);
        options.tls(TlsTable.read(in))
                .route(RouteTable.read(in))
                .compression(ProtocolTable.read(in))
                .limits(LifeTable.limits(in))
                .timeouts(LifeTable.timeouts(in));
        return List.copyOf(in.problems());
    }
}
