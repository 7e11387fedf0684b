package app.sockeye.ui.tab.session;

import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.FoundValue;
import app.sockeye.profile.environment.ValueLookup;
import app.sockeye.profile.environment.ValueSource;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.variable.Variables;
import app.sockeye.secret.SecretName;
import app.sockeye.ui.connection.UsedEnvironment;
import app.sockeye.ui.tab.work.OpenWorkspace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The values of a tab: those that its next connect uses, and the environment of its last one. JavaFX thread. */
public final class TabEnvironment {
    private final OpenWorkspace workspace;
    private final ObjectProperty<Surroundings> around = new SimpleObjectProperty<>(this, "around");
    private final ReadOnlyObjectWrapper<Optional<UsedEnvironment>> used =
            new ReadOnlyObjectWrapper<>(this, "used", Optional.empty());
    /** The environment that {@link #around} has its values from. */
    private Optional<Environment> chosen = Optional.empty();

    /**
     * What one connect uses.
     *
     * @param environment empty where nothing in the profile depends on it
     */
    record Choice(Surroundings around, Optional<UsedEnvironment> environment) {}

    TabEnvironment(OpenWorkspace workspace, Profile typed) {
        this.workspace = workspace;
        refresh(typed.id(), typed.values());
    }

    /**
     * Takes over the values that count now.
     *
     * @param own the values of the profile as it is typed
     */
    void refresh(String profileId, List<NamedValue> own) {
        chosen = workspace.chosen().get();
        around.set(workspace.around(profileId, own));
        used.set(used.get().map(environment -> environment.withNext(name())));
    }

    /** What lies around the profile. */
    ReadOnlyObjectProperty<Surroundings> aroundProperty() {
        return around;
    }

    /** The environment of the last connect; empty where nothing depended on it. */
    public ReadOnlyObjectProperty<Optional<UsedEnvironment>> usedProperty() {
        return used.getReadOnlyProperty();
    }

    /** What a connect would use now. */
    Choice choice(Profile typed) {
        Set<String> seen = new HashSet<>();
        boolean depends = texts(typed, around.get()).anyMatch(text -> depends(text, seen));
        return new Choice(
                around.get(),
                Optional.of(new UsedEnvironment(
                                name(), chosen.filter(Environment::production).isPresent(), name()))
                        .filter(environment -> depends));
    }

    /** Remembers what was used for the connection. */
    void use(Choice choice) {
        used.set(choice.environment().map(environment -> environment.withNext(name())));
    }

    /** Follows an environment to its new name. */
    public void renamed(String before, String now) {
        used.set(used.get()
                .map(environment -> environment.name().equals(before) ? environment.withName(now) : environment));
    }

    private String name() {
        return chosen.map(Environment::name).orElse("");
    }

    private static Stream<String> texts(Profile profile, Surroundings around) {
        OptionValues options = profile.options().over(around.options());
        return Stream.of(
                        Stream.of(profile.target().url()),
                        around.over(profile.request().headers()).stream()
                                .filter(ProfileHeader::enabled)
                                .map(ProfileHeader::value),
                        profile.request().subprotocols().stream(),
                        options.options().stream().map(options::text))
                .flatMap(texts -> texts);
    }

    /**
     * Whether a text refers to a value that another environment may give, or has given up.
     *
     * @param seen the names that were looked at
     */
    private boolean depends(String text, Set<String> seen) {
        return Variables.names(text).stream().filter(seen::add).anyMatch(name -> isFromEnvironment(name, seen));
    }

    private boolean isFromEnvironment(String name, Set<String> seen) {
        if (name.equals(Variables.PLAYGROUND) || name.startsWith(SecretName.PREFIX)) {
            return false;
        }
        Optional<FoundValue> nearer = around.get().variables() instanceof ValueLookup lookup
                ? lookup.find(name).filter(found -> found.source().kind().compareTo(ValueSource.Kind.ENVIRONMENT) < 0)
                : Optional.empty();
        return nearer.isEmpty() || depends(nearer.get().raw(), seen);
    }
}
