package app.sockeye.ui.composer.sending;

import app.sockeye.files.Reason;
import app.sockeye.message.Sendable;
import app.sockeye.profile.message.MessageTarget;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.ui.common.pulse.UiPulse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The connections that the message is sent to besides the composer's own, or those that it goes to where the composer is
 * shared; and what became of it there. JavaFX thread.
 */
public final class TargetsModel {
    /** Most of the other connections. */
    static final int MOST = 50;

    private final ComposerCommands sending;
    private final boolean shared;

    // Properties
    private final ObservableList<SendTarget> chosen;
    private final ReadOnlyObjectWrapper<MessageTarget> target =
            new ReadOnlyObjectWrapper<>(this, "target", MessageTarget.THIS);
    private final ObservableList<Result> results = FXCollections.observableArrayList();

    /**
     * What became of a message at one connection.
     *
     * @param failure empty where it was sent, and while it is under way
     * @param underWay whether the socket has not taken it yet
     */
    record Result(String name, Optional<String> failure, boolean underWay) {}

    TargetsModel(ComposerCommands sending) {
        this.sending = sending;
        this.shared = sending.shared().isPresent();
        this.chosen = sending.shared()
                .map(FXCollections::unmodifiableObservableList)
                .orElseGet(FXCollections::observableArrayList);
    }

    /** Whether the composer belongs to several connections, so that there is nothing to choose here. */
    public boolean isShared() {
        return shared;
    }

    /** Number of connections that the message goes to. */
    public int count() {
        return shared ? chosen.size() : chosen.size() + 1;
    }

    /** What the line says, as a saved message has it. */
    public ReadOnlyObjectProperty<MessageTarget> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** The chosen ones besides this connection, or all where the composer is shared. */
    public ObservableList<SendTarget> chosen() {
        return chosen;
    }

    /** The open ones that can still be chosen. */
    List<SendTarget> others() {
        return sending.others().stream()
                .filter(other -> chosen.stream().noneMatch(there -> there.id().equals(other.id())))
                .toList();
    }

    /** What became of the last message, in the order of the connections; empty where it went to one only. */
    ObservableList<Result> results() {
        return results;
    }

    // Commands

    /** Shows where a saved message goes: connections that aren't open, too, but not those that are gone. */
    public void show(MessageTarget saved) {
        if (shared) {
            return;
        }
        List<SendTarget> open = sending.others();
        chosen.setAll(saved.profileIds().stream()
                .flatMap(id -> open.stream()
                        .filter(other -> other.profileId().equals(id))
                        .findFirst()
                        .or(() -> sending.closed(id))
                        .stream())
                .limit(MOST)
                .toList());
        target.set(saved);
        follow();
    }

    void add(SendTarget other) {
        put(other);
        edited();
    }

    /** All that are open, now and whenever it is sent. */
    public void addAll() {
        target.set(MessageTarget.ALL_OPEN);
        follow();
    }

    public void remove(SendTarget other) {
        chosen.remove(other);
        edited();
    }

    private void put(SendTarget other) {
        if (chosen.size() < MOST) {
            chosen.add(other);
        }
    }

    private void edited() {
        List<String> profiles =
                chosen.stream().map(SendTarget::profileId).distinct().toList();
        target.set(profiles.isEmpty() ? MessageTarget.THIS : MessageTarget.chosen(profiles));
    }

    /** Takes over what was opened meanwhile. */
    private void follow() {
        if (shared) {
            return;
        }
        for (SendTarget other : others()) {
            OptionalInt closed = IntStream.range(0, chosen.size())
                    .filter(i -> !chosen.get(i).open().get()
                            && chosen.get(i).profileId().equals(other.profileId()))
                    .findFirst();
            if (closed.isPresent()) {
                chosen.set(closed.getAsInt(), other);
            } else if (target.get().scope() == MessageTarget.Scope.ALL_OPEN) {
                put(other);
            }
        }
    }

    void forgetResults() {
        results.clear();
    }

    /**
     * Sends to all.
     *
     * @return what becomes of it at this connection; where the composer is shared, at the first that takes it
     */
    CompletableFuture<SentMessage> send(Sendable what) {
        results.clear();
        List<CompletableFuture<SentMessage>> all = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (!shared) {
            names.add(SendingTexts.THIS_CONNECTION);
            all.add(sending.send(what));
        }
        follow();
        for (SendTarget target : List.copyOf(chosen)) {
            names.add(target.name());
            all.add(target.send().apply(what));
        }
        if (all.size() > 1) {
            tell(names, all);
        }
        return shared ? firstOf(all) : all.get(0);
    }

    private void tell(List<String> names, List<CompletableFuture<SentMessage>> all) {
        for (int i = 0; i < all.size(); i++) {
            results.add(new Result(names.get(i), Optional.empty(), true));
        }
        for (int i = 0; i < all.size(); i++) {
            int place = i;
            all.get(i)
                    .whenComplete((sent, failure) -> UiPulse.later(() -> {
                        if (place < results.size()) {
                            Optional<String> why = Optional.ofNullable(failure).map(TargetsModel::reason);
                            results.set(place, new Result(names.get(place), why, false));
                        }
                    }));
        }
    }

    /** Completes with the first that succeeds, or fails with the last when none does. */
    private static CompletableFuture<SentMessage> firstOf(List<CompletableFuture<SentMessage>> all) {
        CompletableFuture<SentMessage> first = new CompletableFuture<>();
        AtomicInteger left = new AtomicInteger(all.size());
        for (CompletableFuture<SentMessage> each : all) {
            each.whenComplete((sent, failure) -> {
                if (failure == null) {
                    first.complete(sent);
                } else if (left.decrementAndGet() == 0) {
                    first.completeExceptionally(failure);
                }
            });
        }
        return first;
    }

    private static String reason(Throwable failure) {
        return Reason.sentence(failure);
    }
}
