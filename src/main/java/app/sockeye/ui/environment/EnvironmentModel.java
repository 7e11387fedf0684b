package app.sockeye.ui.environment;

import app.sockeye.profile.environment.BrokenEnvironment;
import app.sockeye.profile.environment.ChosenEnvironment;
import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentColour;
import app.sockeye.profile.environment.EnvironmentException;
import app.sockeye.profile.environment.EnvironmentList;
import app.sockeye.profile.environment.Environments;
import app.sockeye.profile.trash.TrashedItem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The environments as the window shows them. Changes are made in the background, one at a time. JavaFX thread. */
public final class EnvironmentModel {
    private final Environments environments;
    private final ChosenEnvironment choice;
    private final EnvironmentCommands commands;
    private final Executor background;
    private final Consumer<Runnable> onFxThread;

    private final ReadOnlyObjectWrapper<EnvironmentList> list =
            new ReadOnlyObjectWrapper<>(this, "list", EnvironmentList.EMPTY);
    private final ReadOnlyObjectWrapper<EnvironmentChoice> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", EnvironmentChoice.NONE);
    private final ReadOnlyBooleanWrapper production = new ReadOnlyBooleanWrapper(this, "production");
    private final ReadOnlyObjectWrapper<ValuesSubject> edited =
            new ReadOnlyObjectWrapper<>(this, "edited", ValuesSubject.workspace());
    private final ReadOnlyObjectWrapper<Optional<BrokenEnvironment>> broken =
            new ReadOnlyObjectWrapper<>(this, "broken", Optional.empty());
    /** Whether the user is asked for the name of what is edited. */
    private boolean nameNext;
    /** Changes that are not yet made. */
    private int pending;

    /** A change on disk. */
    @FunctionalInterface
    interface Change<T> {
        T make() throws EnvironmentException;
    }

    /**
     * @param background runs the changes in order, one at a time
     * @param onFxThread runs something on the JavaFX thread
     */
    public EnvironmentModel(
            Environments environments,
            ChosenEnvironment choice,
            EnvironmentCommands commands,
            Executor background,
            Consumer<Runnable> onFxThread) {
        this.environments = environments;
        this.choice = choice;
        this.commands = commands;
        this.background = background;
        this.onFxThread = onFxThread;
        environments.onChange(() -> onFxThread.accept(this::refresh));
        refresh();
    }

    // Properties

    /** All environments, and the values of the workspace. */
    ReadOnlyObjectProperty<EnvironmentList> listProperty() {
        return list.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<EnvironmentChoice> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether the chosen environment is one for production. */
    public ReadOnlyBooleanProperty productionProperty() {
        return production.getReadOnlyProperty();
    }

    /** Whose values the page shows. */
    ReadOnlyObjectProperty<ValuesSubject> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** The broken file that the page shows in place of values; empty for none. */
    ReadOnlyObjectProperty<Optional<BrokenEnvironment>> brokenProperty() {
        return broken.getReadOnlyProperty();
    }

    /** Whether the page asks for the name of what is edited. */
    boolean isNameNext() {
        return nameNext;
    }

    /** The tabs whose connections would stay as they are if an environment was chosen; empty for none. */
    List<ConnectedTab> staying(String environment) {
        return commands.connected().stream()
                .filter(tab -> !tab.environment().equals(environment))
                .toList();
    }

    EnvironmentCommands commands() {
        return commands;
    }

    // Commands

    /** Chooses an environment, or none; open connections stay as they are. */
    public void choose(Optional<Environment> environment) {
        choice.choose(environment);
        refresh();
    }

    /** Chooses by a place in the list, from 1; 0 chooses none. Returns whether there is one. */
    boolean choose(int place) {
        List<Environment> all = list.get().environments();
        if (place > all.size()) {
            return false;
        }
        choose(place == 0 ? Optional.empty() : Optional.of(all.get(place - 1)));
        return true;
    }

    /** Shows the page with the values of the chosen environment, or of the workspace. */
    public void editChosen() {
        edit(chosen.get().environment().map(ValuesSubject::of).orElseGet(ValuesSubject::workspace));
    }

    /** Shows the page with values. */
    void edit(ValuesSubject subject) {
        show(subject, false);
    }

    /** Shows the page with the name to be typed. */
    void editName(Environment environment) {
        show(ValuesSubject.of(environment), true);
    }

    private void show(ValuesSubject subject, boolean askForName) {
        nameNext = askForName;
        broken.set(Optional.empty());
        edited.set(subject);
        commands.showValues();
    }

    /** Shows what is wrong with a file. */
    void showBroken(BrokenEnvironment file) {
        broken.set(Optional.of(file));
        commands.showValues();
    }

    /** Adds an environment whose name the user types next. The first one is chosen at once. */
    void create() {
        String name = EnvironmentNames.free(list.get());
        boolean first = list.get().environments().isEmpty() && chosen.get().equals(EnvironmentChoice.NONE);
        change(() -> environments.create(name, EnvironmentColour.GREY, false), created -> {
            if (first) {
                choose(Optional.of(created));
            }
            show(ValuesSubject.unnamed(created), true);
        });
    }

    /**
     * Gives the edited environment another name. A new one gets a colour that fits its name.
     *
     * @param refused called where that is not possible
     */
    void rename(ValuesSubject subject, Environment environment, String name, Runnable refused) {
        String before = environment.name();
        boolean isNew = subject.isUnnamed();
        change(
                () -> {
                    Environment renamed = environments.rename(environment, name);
                    subject.rename(renamed);
                    return isNew ? environments.update(renamed, EnvironmentNames::dressed) : renamed;
                },
                renamed -> {
                    if (chosen.get().name().equals(before)) {
                        choice.choose(Optional.of(renamed));
                    }
                    commands.renamed(before, renamed.name());
                },
                refused);
    }

    /** Changes the colour of an environment, or whether it is for production. */
    void change(Environment environment, UnaryOperator<Environment> change) {
        change(() -> environments.update(environment, change), changed -> {});
    }

    /** Gives an environment another place in the list, from 0. */
    void move(int from, int to) {
        Environment environment = list.get().environments().get(from);
        change(
                () -> {
                    environments.move(environment, to);
                    return environment;
                },
                moved -> {});
    }

    /** Moves an environment to the trash. */
    void delete(Environment environment) {
        boolean wasChosen = chosen.get().is(environment);
        change(() -> environments.delete(environment), trashed -> {
            if (wasChosen) {
                choose(Optional.empty());
            }
            commands.offerUndo(
                    EnvironmentTexts.deleted(environment.name()), () -> restore(trashed, environment, wasChosen));
        });
    }

    private void restore(TrashedItem trashed, Environment environment, boolean choose) {
        change(
                () -> {
                    environments.restore(trashed);
                    return environment;
                },
                restored -> {
                    if (choose && chosen.get().equals(EnvironmentChoice.NONE)) {
                        choice.choose(Optional.of(restored));
                    }
                });
    }

    /**
     * Changes values in the background.
     *
     * @param edit what is done to them, called in the background
     * @param done called with whether that was possible
     */
    void edit(ValuesSubject subject, ValuesEdit edit, Consumer<Boolean> done) {
        background.execute(() -> {
            boolean made = true;
            try {
                Optional<Environment> environment = subject.environment();
                if (environment.isPresent()) {
                    environments.update(environment.get(), now -> now.withValues(edit.apply(now.values())));
                } else {
                    environments.updateWorkspace(edit::apply);
                }
            } catch (EnvironmentException e) {
                made = false;
                onFxThread.accept(() -> commands.tell(e.getMessage()));
            }
            boolean result = made;
            onFxThread.accept(() -> done.accept(result));
        });
    }

    /** Shows the workspace's values where the edited environment is gone; its file where that is broken. */
    private void followEdited() {
        List<BrokenEnvironment> all = list.get().broken();
        broken.set(broken.get().filter(all::contains));
        if (edited.get().environment().isPresent()
                && edited.get().find(list.get()).isEmpty()) {
            Optional<Environment> gone = edited.get().environment();
            broken.set(all.stream()
                    .filter(file -> gone.map(Environment::path).equals(Optional.of(file.path())))
                    .findFirst());
            edited.set(ValuesSubject.workspace());
        }
    }

    private <T> void change(Change<T> change, Consumer<T> then) {
        change(change, then, () -> {});
    }

    private <T> void change(Change<T> change, Consumer<T> then, Runnable refused) {
        pending++;
        background.execute(() -> {
            try {
                T result = change.make();
                onFxThread.accept(() -> finish(() -> then.accept(result)));
            } catch (EnvironmentException e) {
                onFxThread.accept(() -> finish(() -> {
                    commands.tell(e.getMessage());
                    refused.run();
                }));
            }
        });
    }

    private void finish(Runnable then) {
        pending--;
        then.run();
        refresh();
    }

    private void refresh() {
        EnvironmentList before = list.get();
        EnvironmentChoice chosenBefore = chosen.get();
        list.set(environments.list());
        chosen.set(new EnvironmentChoice(choice.name().orElse(""), choice.get()));
        production.set(chosen.get().isProduction());
        if (pending == 0) {
            followEdited();
        }
        if (!list.get().equals(before) || !chosen.get().equals(chosenBefore)) {
            commands.valuesChanged();
        }
    }
}
