package app.sockeye.dialect.kubernetes;

import app.sockeye.dialect.Opening;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Direction;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a connection to the Kubernetes API carries. */
enum KubernetesStream {
    /** The channels of a command or of forwarded ports. */
    CHANNELS,
    /** What becomes of objects. */
    WATCH,
    /** The log of a container. */
    LOG;

    private static final Pattern API = Pattern.compile("/api/v1/.*|/apis/[^/]+/[^/]+/.*");
    private static final Pattern WITH_CHANNELS = Pattern.compile(".*/pods/[^/]+/(exec|attach|portforward)");
    private static final Pattern LOG_PATH = Pattern.compile(".*/pods/[^/]+/log");
    private static final String CHANNEL = "channel.k8s.io";
    private static final String BINARY = "binary.k8s.io";

    /** What the negotiated subprotocol says; empty if it is none of Kubernetes'. */
    static Optional<KubernetesStream> bySubprotocol(Opening opening) {
        return opening.subprotocol().flatMap(name -> {
            if (name.equals(CHANNEL) || name.endsWith('.' + CHANNEL)) {
                return Optional.of(CHANNELS);
            }
            return name.equals(BINARY) || name.endsWith('.' + BINARY) ? Optional.of(LOG) : Optional.empty();
        });
    }

    /** What the address says; empty if it is none of the Kubernetes API. */
    static Optional<KubernetesStream> byAddress(Opening opening) {
        String path = opening.path();
        if (WITH_CHANNELS.matcher(path).matches()) {
            return Optional.of(CHANNELS);
        } else if (!API.matcher(path).matches()) {
            return Optional.empty();
        } else if (LOG_PATH.matcher(path).matches()) {
            return Optional.of(LOG);
        }
        boolean watches = opening.parameter("watch")
                .filter(value -> !value.equals("false") && !value.equals("0"))
                .isPresent();
        return watches || path.contains("/watch/") ? Optional.of(WATCH) : Optional.empty();
    }

    /** What the first messages look like; empty if they don't tell. */
    static Optional<KubernetesStream> byMessages(Opening opening) {
        return opening.first(Direction.RECEIVED).stream()
                        .filter(message -> !message.isCut())
                        .flatMap(message -> JsonSlice.of(message.bytes()).stream())
                        .anyMatch(KubernetesStream::isEvent)
                ? Optional.of(WATCH)
                : Optional.empty();
    }

    /** Whether it tells what became of an object. */
    private static boolean isEvent(JsonSlice json) {
        return json.string("type").flatMap(WatchEventType::of).isPresent()
                && json.member("object")
                        .filter(object -> object.is(JsonKind.OBJECT))
                        .filter(object -> object.string("kind").isPresent()
                                && object.string("apiVersion").isPresent())
                        .isPresent();
    }
}
