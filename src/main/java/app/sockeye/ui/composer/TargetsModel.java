package app.sockeye.ui.composer;

import app.sockeye.files.Reason;
import app.sockeye.message.Sendable;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.ui.common.UiPulse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The other connections that the message is sent to as well, and what became of it there. JavaFX thread. */
final class TargetsModel {
    /** Most of the other connections. */
    static final int MOST = 50;

    private final ComposerCommands sending;

    // Properties
    private final ObservableList<SendTarget> chosen = FXCollections.observableArrayList();
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
    }

    /** The chosen ones, besides this connection. */
    ObservableList<SendTarget> chosen() {
        return chosen;
    }

    /** The open ones that can still be chosen. */
    List<SendTarget> others() {
        return sending.others().stream()
                .filter(other -> chosen.stream().noneMatch(target -> target.id().equals(other.id())))
                .toList();
    }

    /** What became of the last message, in the order of the connections; empty where it went to this one only. */
    ObservableList<Result> results() {
        return results;
    }

    // Commands

    void add(SendTarget target) {
        if (chosen.size() < MOST) {
            chosen.add(target);
        }
    }

    void addAll() {
        others().forEach(this::add);
    }

    void remove(SendTarget target) {
        chosen.remove(target);
    }

    void forgetResults() {
        results.clear();
    }

    /**
     * Sends to all.
     *
     * @param here what becomes of it at this connection
     */
    void send(Sendable what, CompletableFuture<SentMessage> here) {
        results.clear();
        if (chosen.isEmpty()) {
            return;
        }
        List<CompletableFuture<SentMessage>> all = new ArrayList<>(List.of(here));
        List<String> names = new ArrayList<>(List.of(ComposerTexts.THIS_CONNECTION));
        for (SendTarget target : chosen) {
            names.add(target.name());
            all.add(target.send().apply(what));
        }
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

    private static String reason(Throwable failure) {
        return Reason.sentence(
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure);
    }
}
