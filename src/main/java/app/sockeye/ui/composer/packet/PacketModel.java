package app.sockeye.ui.composer.packet;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.message.FormMessage;
import app.sockeye.session.dialect.DialectStatus;
import app.sockeye.ui.composer.sending.ComposerCommands;
import app.sockeye.ui.composer.sending.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The packet of a dialect that is written in a form, and what it would be on the wire. JavaFX thread. */
public final class PacketModel {
    private final ComposerCommands sending;
    private final Work work;
    private final List<Runnable> listeners = new ArrayList<>();

    // Properties
    private final ReadOnlyObjectWrapper<Optional<Dialect>> dialect =
            new ReadOnlyObjectWrapper<>(this, "dialect", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PacketForm>> form =
            new ReadOnlyObjectWrapper<>(this, "form", Optional.empty());
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(this, "shown");
    private final ReadOnlyObjectWrapper<WirePreview> wire = new ReadOnlyObjectWrapper<>(this, "wire", WirePreview.NONE);
    private final TypedValues typed = new TypedValues();
    /** Inputs whose problem is told: those that were typed in, or all once it was to be sent. */
    private final Set<String> told = new HashSet<>();

    private final SentPackets sent = new SentPackets();
    /** A packet of a dialect that is not known yet. */
    private Optional<FormMessage> kept = Optional.empty();

    private boolean templates = true;
    /** The newest question for a preview; answers to earlier ones are dropped. */
    private Object asked = new Object();

    /** @param work encodes what may need files or many bytes */
    public PacketModel(ComposerCommands sending, Work work) {
        this.sending = sending;
        this.work = work;
        sending.dialectProperty().addListener((o, before, now) -> follow(before, now));
        sending.valuesProperty().addListener(o -> look());
        follow(DialectStatus.NONE, sending.dialectProperty().get());
    }

    /** The dialect that has forms; empty where none is spoken and none was written in. */
    public ReadOnlyObjectProperty<Optional<Dialect>> dialectProperty() {
        return dialect.getReadOnlyProperty();
    }

    /** The form on show. */
    public ReadOnlyObjectProperty<Optional<PacketForm>> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** Changes when other inputs or other values are shown than the user typed. */
    ReadOnlyIntegerProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What it would be on the wire. */
    public ReadOnlyObjectProperty<WirePreview> wireProperty() {
        return wire.getReadOnlyProperty();
    }

    /** What Sockeye sends by itself. */
    ReadOnlyObjectProperty<DialectStatus> statusProperty() {
        return sending.dialectProperty();
    }

    /** The value of an input as it was typed. */
    String value(String key) {
        return values().getOrDefault(key, "");
    }

    /** Number of values of a list, or of pairs. */
    int count(FormInput input) {
        return TypedValues.count(values(), input);
    }

    /** What is wrong with an input, if that is to be told. */
    Optional<String> complaint(String key) {
        return wire.get()
                .problem()
                .filter(problem ->
                        problem.input().equals(key) || problem.input().startsWith(key + "."))
                .filter(problem -> told.contains(key) || told.contains(problem.input()))
                .map(Throwable::getMessage);
    }

    /** The packet as it is written; empty while there is no form. */
    public Optional<FormMessage> message() {
        if (dialect.get().isEmpty() || form.get().isEmpty()) {
            return kept;
        }
        return Optional.of(new FormMessage(
                dialect.get().get().key(),
                form.get().get().key(),
                TypedValues.written(form.get().get(), values()),
                templates));
    }

    /** The packet as it is kept: without secrets that were typed. */
    public Optional<FormMessage> draft() {
        return message().map(written -> form.get()
                .map(known -> TypedSecrets.without(known, written))
                .orElse(written));
    }

    /** The packets that were sent. */
    public SentPackets sent() {
        return sent;
    }

    /** Calls back after each change of what is written. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    // Commands

    /** Keeps the packet on show among those that were sent. */
    public void keepSent() {
        draft().ifPresent(sent::add);
        listeners.forEach(Runnable::run);
    }

    /** Replaces the packets that were sent. */
    public void setSent(List<FormMessage> packets) {
        sent.setAll(packets);
    }

    /** Forgets the packets that were sent. */
    void clearSent() {
        sent.clear();
        listeners.forEach(Runnable::run);
    }

    /** Shows the packet sent before the one on show. */
    public void older() {
        sent.older(draft()).ifPresent(this::show);
    }

    /** Shows the packet sent after the one on show, at last what was being written. */
    public void newer() {
        sent.newer(draft()).ifPresent(this::show);
    }

    /** Shows a form of the dialect. */
    void choose(PacketForm other) {
        form.set(Optional.of(other));
        told.clear();
        rebuild();
    }

    /** Takes what the user typed. */
    void type(String key, String value) {
        told.add(key);
        values().put(key, value);
        changed();
    }

    /** Adds an empty value to a list, or an empty pair. */
    void add(FormInput input) {
        TypedValues.add(values(), input);
        rebuild();
    }

    /** Removes a value of a list, or a pair. */
    void remove(FormInput input, int index) {
        TypedValues.remove(values(), input, index);
        rebuild();
    }

    /** Switches something on or off that Sockeye sends by itself. */
    void setDuty(String key, boolean on) {
        sending.setDuty(key, on);
    }

    /** Tells what is wrong with any input from now on, as it was to be sent. */
    public void tellAll() {
        values().keySet().forEach(told::add);
        form.get().ifPresent(known -> known.inputs().forEach(input -> told.add(input.key())));
        wire.get().problem().ifPresent(problem -> told.add(problem.input()));
        wire.set(new WirePreview(
                wire.get().text(), wire.get().bytes(), wire.get().problem()));
        shown.set(shown.get() + 1);
    }

    /** Shows a packet that was written before; what it leaves out is blank. */
    public void show(FormMessage message) {
        fill(message.dialect(), new FilledForm(message.form(), message.values()), false);
        templates = message.templates();
    }

    /** Offers no packets until a dialect is spoken again; what was typed is kept. */
    void withdraw() {
        kept = message();
        dialect.set(Optional.empty());
    }

    /** Begins a packet, such as an answer, of what is known; all else is as in a new form. */
    public void begin(String dialectKey, FilledForm filled) {
        fill(dialectKey, filled, true);
    }

    private void fill(String key, FilledForm filled, boolean initial) {
        Optional<Dialect> known =
                dialect.get().filter(now -> now.key().equals(key)).or(() -> Dialects.of(key));
        Optional<PacketForm> chosen = known.flatMap(of -> form(of, filled.form()));
        if (chosen.isEmpty()) {
            kept = Optional.of(new FormMessage(key, filled.form(), filled.values()));
            return;
        }
        dialect.set(known);
        form.set(chosen);
        templates = true;
        typed.fill(known.get(), chosen.get(), filled, initial);
        told.clear();
        rebuild();
    }

    private static Optional<PacketForm> form(Dialect of, String key) {
        return of.forms().stream().filter(known -> known.key().equals(key)).findFirst();
    }

    /** A dialect that is a script may be another one with the same key, whose form on show stays. */
    private void follow(DialectStatus before, DialectStatus now) {
        Optional<Dialect> spoken = now.dialect().filter(known -> !known.forms().isEmpty());
        if (spoken.isPresent() && !spoken.equals(dialect.get())) {
            boolean same = spoken.map(Dialect::key).equals(dialect.get().map(Dialect::key));
            List<PacketForm> forms = spoken.get().forms();
            Optional<PacketForm> onShow = form.get().filter(chosen -> same || forms.contains(chosen));
            Optional<FormMessage> waiting =
                    kept.filter(message -> message.dialect().equals(spoken.get().key()));
            kept = Optional.empty();
            dialect.set(spoken);
            choose(onShow.flatMap(chosen -> form(spoken.get(), chosen.key())).orElse(forms.get(0)));
            waiting.filter(message -> form(spoken.get(), message.form()).isPresent())
                    .ifPresent(this::show);
        } else if (!now.duties().equals(before.duties()) || !now.title().equals(before.title())) {
            look();
        }
    }

    private Map<String, String> values() {
        return dialect.get().isPresent() && form.get().isPresent()
                ? typed.of(dialect.get().get(), form.get().get())
                : new HashMap<>();
    }

    private void rebuild() {
        shown.set(shown.get() + 1);
        changed();
    }

    private void changed() {
        look();
        listeners.forEach(Runnable::run);
    }

    private void look() {
        Object question = new Object();
        asked = question;
        if (dialect.get().isEmpty() || form.get().isEmpty()) {
            return;
        }
        FormMessage message = message().orElseThrow();
        Supplier<List<MessagePayload>> plain = sending.wire(message, false);
        Supplier<List<MessagePayload>> masked =
                sending.wire(TypedSecrets.masked(form.get().get(), message), true);
        work.inBackground(() -> WirePreview.of(plain, masked), found -> {
            if (asked == question) {
                wire.set(found);
            }
        });
    }
}
