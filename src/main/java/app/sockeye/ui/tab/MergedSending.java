package app.sockeye.ui.tab;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Sendable;
import app.sockeye.session.NotOpenException;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.dialect.DialectStatus;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.template.TemplateValues;
import app.sockeye.ui.composer.reference.KnownReference;
import app.sockeye.ui.composer.sending.ComposerCommands;
import app.sockeye.ui.composer.sending.SendTarget;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.session.TabSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Sends what is written under a merged log to those of its connections that are shown and open. Each fills it in with its
 * own values; what is shown before are the first one's. JavaFX thread.
 */
final class MergedSending implements ComposerCommands {
    private final ObservableList<SendTarget> targets = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyLongWrapper values = new ReadOnlyLongWrapper(this, "values");
    private final ReadOnlyObjectWrapper<DialectStatus> dialect =
            new ReadOnlyObjectWrapper<>(this, "dialect", DialectStatus.NONE);
    private List<SessionTab> tabs = List.of();
    /** What the first connection's values had counted up to. */
    private long firstValues;

    /** Takes over which connections are shown now; those that aren't open get nothing. Returns whether any changed. */
    boolean look(List<SessionTab> shown) {
        List<SessionTab> now = new ArrayList<>();
        boolean same = true;
        for (SessionTab tab : shown) {
            if (tab.composer().openProperty().get()) {
                int place = now.size();
                same &= place < tabs.size()
                        && tabs.get(place) == tab
                        && targets.get(place).name().equals(tab.name());
                now.add(tab);
            }
        }
        boolean changed = !same || now.size() != tabs.size();
        if (changed) {
            tabs = List.copyOf(now);
            targets.setAll(tabs.stream().map(TabSearch::target).toList());
            open.set(!tabs.isEmpty());
        }
        dialect.set(common());
        long first = first().map(session -> session.valuesProperty().get()).orElse(0L);
        if (changed || first != firstValues) {
            firstValues = first;
            values.set(values.get() + 1);
        }
        return changed;
    }

    /** What all of them speak; nothing where one speaks something else. */
    private DialectStatus common() {
        DialectStatus all = DialectStatus.NONE;
        for (SessionTab tab : tabs) {
            DialectStatus one = tab.tabSession().dialectProperty().get();
            if (all == DialectStatus.NONE) {
                all = one;
            }
            if (!key(one).equals(key(all))) {
                return DialectStatus.NONE;
            }
        }
        return all;
    }

    private static Optional<String> key(DialectStatus status) {
        return status.dialect().map(Dialect::key);
    }

    private Optional<TabSession> first() {
        return tabs.stream().findFirst().map(SessionTab::tabSession);
    }

    @Override
    public Optional<ObservableList<SendTarget>> shared() {
        return Optional.of(targets);
    }

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    @Override
    public CompletableFuture<SentMessage> send(Sendable what) {
        return CompletableFuture.failedFuture(new NotOpenException());
    }

    @Override
    public void capture(List<Capture> captures) {
        tabs.forEach(tab -> tab.tabSession().capture(captures));
    }

    @Override
    public TemplateValues preview() {
        return first().map(TabSession::preview).orElse(TemplateValues.NONE);
    }

    @Override
    public TemplateValues shown() {
        return first().map(TabSession::shown).orElse(TemplateValues.NONE);
    }

    @Override
    public ReadOnlyLongProperty valuesProperty() {
        return values.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<DialectStatus> dialectProperty() {
        return dialect.getReadOnlyProperty();
    }

    @Override
    public Supplier<List<MessagePayload>> wire(FormMessage form, boolean masked) {
        return first().map(session -> session.wire(form, masked)).orElse(List::of);
    }

    @Override
    public void setDuty(String key, boolean on) {
        tabs.forEach(tab -> tab.tabSession().setDuty(key, on));
    }

    @Override
    public List<KnownReference> known() {
        return first().map(TabSession::known).orElse(List.of());
    }

    @Override
    public Supplier<List<KnownReference>> received() {
        return first().map(TabSession::received).orElse(List::of);
    }
}
