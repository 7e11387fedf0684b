package app.sockeye.dialect.kubernetes;

import java.util.Optional;

/** What the dialect says in rows and sentences. */
final class KubernetesTexts {
    static final String EMPTY = "An empty message: the channel's number is missing.";
    static final String NOT_BASE64 = "What follows the channel's number is not Base64.";
    static final String OPENED = "opened";
    static final String NO_EVENT = "JSON, but no event of a watch: type or object is missing.";
    static final String LOG_NOT_BASE64 = "A piece of the log that is not Base64.";
    static final String DELETING = "being deleted";
    static final String CUT = "Only the first 64 KiB are kept for viewing.";

    private KubernetesTexts() {}

    static String version(String version) {
        return "version " + version;
    }

    static String watched(String resources, Optional<String> namespace) {
        return namespace.map(name -> resources + " in " + name).orElse(resources);
    }

    static String ready(String ready, String wanted) {
        return ready + " of " + wanted + " ready";
    }

    static String lines(int count) {
        return count + " lines";
    }

    static String unknownChannel(int number) {
        return "There is no channel " + number + ".";
    }

    static String channel(int number) {
        return KubernetesChannel.of(number)
                .map(known -> "channel " + number + " (" + known.type().key() + ")")
                .orElse("channel " + number);
    }
}
