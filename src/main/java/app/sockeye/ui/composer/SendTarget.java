package app.sockeye.ui.composer;

import app.sockeye.message.Sendable;
import app.sockeye.session.outgoing.SentMessage;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Another open connection that a message can be sent to.
 *
 * @param id stays the same as long as its tab is open
 * @param name of its tab
 * @param open whether it is open now
 * @param send hands a message to it, with its own values
 */
public record SendTarget(
        String id, String name, Supplier<Boolean> open, Function<Sendable, CompletableFuture<SentMessage>> send) {}
