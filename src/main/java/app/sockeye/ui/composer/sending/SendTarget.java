package app.sockeye.ui.composer.sending;

import app.sockeye.message.Sendable;
import app.sockeye.session.NotOpenException;
import app.sockeye.session.outgoing.SentMessage;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Another connection that a message can be sent to.
 *
 * @param id stays the same as long as its tab is open
 * @param profileId of its profile
 * @param name of its tab
 * @param open whether it is open now
 * @param send hands a message to it, with its own values
 */
public record SendTarget(
        String id,
        String profileId,
        String name,
        Supplier<Boolean> open,
        Function<Sendable, CompletableFuture<SentMessage>> send) {

    /** One of a saved connection that no tab has open. */
    public static SendTarget closed(String profileId, String name) {
        return new SendTarget(
                profileId,
                profileId,
                name,
                () -> false,
                what -> CompletableFuture.failedFuture(new NotOpenException()));
    }
}
