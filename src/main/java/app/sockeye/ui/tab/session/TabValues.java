package app.sockeye.ui.tab.session;

import app.sockeye.message.Sendable;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.environment.LimitedVariables;
import app.sockeye.profile.variable.FunctionUse;
import app.sockeye.profile.variable.Variables;
import app.sockeye.secret.SecretName;
import app.sockeye.session.ClientSession;
import app.sockeye.session.OpeningMessages;
import app.sockeye.session.outgoing.SessionValues;
import app.sockeye.template.TemplateSources;
import app.sockeye.template.TemplateValues;
import app.sockeye.ui.composer.reference.KnownReference;
import app.sockeye.ui.log.filter.JsonPaths;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The values that templates in a tab's messages are filled with, and what the user can refer to. JavaFX thread. */
final class TabValues {
    private final Supplier<Optional<ClientSession>> session;
    private final Supplier<Surroundings> around;
    private final Supplier<Collection<SecretName>> secretNames;
    /** What variables stand for until something was captured. */
    private Function<String, Optional<String>> testValues = name -> Optional.empty();
    /** What of this machine may be sent without a click. */
    private volatile Set<String> allowed = Set.of();
    /** Its counters go on as long as the tab is open; null before the first use. */
    private TemplateSources sources;

    /**
     * @param session the tab's session; empty before the first connect
     * @param around has the values that templates refer to, as they are now
     * @param secretNames of the secrets that can be referred to
     */
    TabValues(
            Supplier<Optional<ClientSession>> session,
            Supplier<Surroundings> around,
            Supplier<Collection<SecretName>> secretNames) {
        this.session = session;
        this.around = around;
        this.secretNames = secretNames;
    }

    /** Sets what variables stand for until something was captured. */
    void setTestValues(Function<String, Optional<String>> values) {
        testValues = values;
    }

    /** The values of a message that is sent now. */
    TemplateValues now() {
        return values(sources());
    }

    /** As {@link #now()}, for what is sent without a click: with the secrets and files alone that may be sent there. */
    TemplateValues automatic() {
        Predicate<String> may = name -> allowed.contains(name);
        return values(
                new LimitedVariables(around.get().variables(), may), sources().limited(may));
    }

    /** Sets what of this machine may be sent to the server without a click. */
    void allow(Set<String> secrets) {
        allowed = Set.copyOf(secrets);
    }

    /** The same values, but without using up what is different each time. */
    TemplateValues preview() {
        return values(sources().preview());
    }

    /** As {@link #preview()}, with secrets masked. */
    TemplateValues shown() {
        Variables masked = around.get().variables().masked().with(FunctionUse.CALLED);
        return values(masked, sources().preview());
    }

    /** What to send on opening, with the same values as what is sent otherwise. */
    OpeningMessages opening(List<Sendable> messages, Variables variables) {
        return new OpeningMessages(messages).with(withTestValues(variables)::value, sources());
    }

    /** What can be referred to. */
    List<KnownReference> known() {
        return KnownReferences.of(
                session.get().map(s -> s.captured().all()).orElse(Map.of()),
                around.get().variables(),
                secretNames.get());
    }

    /** Finds what can be referred to in the newest received message; the supplier may be called on any thread. */
    Supplier<List<KnownReference>> received() {
        TemplateValues shown = shown();
        return session.get()
                .<Supplier<List<KnownReference>>>map(
                        s -> () -> KnownReferences.received(JsonPaths.newest(s.transcript()), shown))
                .orElse(List::of);
    }

    private TemplateSources sources() {
        if (sources == null) {
            sources = new TemplateSources(around.get().folder());
        }
        return sources;
    }

    private TemplateValues values(TemplateSources from) {
        return values(around.get().variables(), from);
    }

    private TemplateValues values(Variables variables, TemplateSources from) {
        Variables known = withTestValues(variables);
        return session.get()
                .<TemplateValues>map(s -> new SessionValues(s.captured(), known::value, s.transcript(), from))
                .orElseGet(() -> new SourcedValues(known, from));
    }

    private Variables withTestValues(Variables variables) {
        return name -> variables.value(name).or(() -> testValues.apply(name));
    }

    /** The values before the first connect. */
    private record SourcedValues(Variables variables, TemplateSources sources) implements TemplateValues {
        @Override
        public Optional<String> value(String name) {
            return variables.value(name);
        }
    }
}
