package app.sockeye.profile.environment;

import app.sockeye.files.AtomicFile;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.FileNames;
import app.sockeye.files.Folders;
import app.sockeye.files.InstanceLock;
import app.sockeye.files.Reason;
import app.sockeye.profile.trash.Trash;
import app.sockeye.profile.trash.TrashedItem;
import app.sockeye.profile.value.NamedValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The environments of a workspace and its own values: a file each in its folder {@code environments}. Each change reads
 * its file again, under a lock that other instances take too. Thread-safe; all but {@link #list} block on the disk.
 */
public final class Environments {
    private final Path lockFile;
    private final EnvironmentFolder folder;
    private final Trash trash;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** As last read; replaced under this object's lock. */
    private volatile EnvironmentList list = EnvironmentList.EMPTY;

    /** Reads nothing before {@link #refresh}. */
    public Environments(Path workspace, Folders folders) {
        this.lockFile = folders.data().resolve("environments.lock");
        this.folder = new EnvironmentFolder(workspace.toAbsolutePath().normalize());
        this.trash = new Trash(folders.trash());
    }

    /** A change of the files. */
    @FunctionalInterface
    private interface Change<T> {
        T make() throws IOException, BrokenFileException, EnvironmentException;
    }

    /** The environments, as last read. */
    public EnvironmentList list() {
        return list;
    }

    /** Adds a listener, called on any thread after {@link #list} has changed; it must return at once. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Reads changes from disk; returns whether there were any. */
    public synchronized boolean refresh() throws EnvironmentException {
        try {
            EnvironmentList before = list;
            list = folder.read();
            boolean changed = !list.equals(before);
            if (changed) {
                listeners.forEach(Runnable::run);
            }
            return changed;
        } catch (IOException e) {
            throw new EnvironmentException("Could not read the environments: " + Reason.sentence(e), e);
        }
    }

    /** Adds an environment without values; refuses a name that is taken, ignoring case. */
    public Environment create(String name, EnvironmentColour colour, boolean production) throws EnvironmentException {
        return change("create " + name, () -> {
            requireFree(name, "");
            Path file = freeFile(name, Set.of());
            Environment created = new Environment(file, name.strip(), colour, production, List.of());
            AtomicFile.write(file, EnvironmentFile.print(created, folder.treeOrEmpty(file)));
            return created;
        });
    }

    /** Gives an environment another name; its file's name follows. */
    public Environment rename(Environment environment, String name) throws EnvironmentException {
        return change("rename " + environment.name(), () -> {
            Environment current = current(environment);
            requireFree(name, current.name());
            ObjectNode tree = folder.treeOrEmpty(current.path());
            Path file = freeFile(name, Set.of(lower(EnvironmentFolder.baseName(current.path()))));
            Environment renamed =
                    new Environment(file, name.strip(), current.colour(), current.production(), current.values());
            AtomicFile.write(current.path(), EnvironmentFile.print(renamed, tree));
            if (!file.equals(current.path())) {
                Files.move(current.path(), file);
            }
            List<String> order = new ArrayList<>(EnvironmentFile.order(folder.treeOrEmpty(folder.workspaceFile())));
            if (order.contains(current.name())) {
                order.replaceAll(known -> known.equals(current.name()) ? renamed.name() : known);
                writeOrder(order);
            }
            return renamed;
        });
    }

    /** Changes colour, production or values of an environment as it is on disk now; its name and path stay. */
    public Environment update(Environment environment, UnaryOperator<Environment> change) throws EnvironmentException {
        return change("change " + environment.name(), () -> {
            Environment current = current(environment);
            Environment wanted = change.apply(current);
            Environment changed = current.withColour(wanted.colour())
                    .withProduction(wanted.production())
                    .withValues(wanted.values());
            if (!changed.equals(current)) {
                ObjectNode tree = folder.treeOrEmpty(current.path());
                AtomicFile.write(current.path(), EnvironmentFile.print(changed, tree));
            }
            return changed;
        });
    }

    /** Changes the values that hold whatever environment is chosen. */
    public void updateWorkspace(UnaryOperator<List<NamedValue>> change) throws EnvironmentException {
        change("change the workspace's values", () -> {
            Path file = folder.workspaceFile();
            ObjectNode tree = folder.treeOrEmpty(file);
            List<NamedValue> before = EnvironmentFile.read(file, tree, EnvironmentFolder.WORKSPACE)
                    .values();
            List<NamedValue> after = change.apply(before);
            if (!after.equals(before)) {
                AtomicFile.write(file, EnvironmentFile.printValues(after, tree));
            }
            return null;
        });
    }

    /** Gives an environment another place among all, from 0. The order is in the file of the workspace's values. */
    public void move(Environment environment, int place) throws EnvironmentException {
        change("move " + environment.name(), () -> {
            List<String> names = new ArrayList<>(
                    list.environments().stream().map(Environment::name).toList());
            names.remove(current(environment).name());
            names.add(Math.max(0, Math.min(place, names.size())), environment.name());
            writeOrder(names);
            return null;
        });
    }

    private void writeOrder(List<String> names) throws IOException, BrokenFileException {
        Path file = folder.workspaceFile();
        AtomicFile.write(file, EnvironmentFile.printOrder(names, folder.treeOrEmpty(file)));
    }

    /** Moves an environment to the trash, where it stays for 30 days. */
    public TrashedItem delete(Environment environment) throws EnvironmentException {
        return change("delete " + environment.name(), () -> {
            Environment current = current(environment);
            return trash.put(current.name(), current.path());
        });
    }

    /** Puts a deleted environment back; its file gets a number if its name is taken. */
    public void restore(TrashedItem trashed) throws EnvironmentException {
        change("restore " + trashed.name(), () -> {
            trash.restore(trashed, freeFile(EnvironmentFolder.baseName(trashed.origin()), Set.of()));
            return null;
        });
    }

    private synchronized <T> T change(String what, Change<T> change) throws EnvironmentException {
        try {
            InstanceLock lock = InstanceLock.take(lockFile);
            try {
                refresh();
                T result = change.make();
                refresh();
                return result;
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new EnvironmentException("Could not " + what + ": " + Reason.sentence(e), e);
        } catch (BrokenFileException e) {
            throw new EnvironmentException("Could not " + what + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new EnvironmentException("Could not " + what + ". " + Reason.sentence(e), e);
        }
    }

    private Environment current(Environment environment) throws EnvironmentException {
        return list.environments().stream()
                .filter(e -> e.path().equals(environment.path()))
                .findFirst()
                .orElseThrow(() -> new EnvironmentException(
                        "The environment " + environment.name() + " is no longer there, or its file is broken."));
    }

    private void requireFree(String name, String own) throws EnvironmentException {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > EnvironmentFile.LONGEST_NAME) {
            throw new EnvironmentException(
                    "An environment needs a name of at most " + EnvironmentFile.LONGEST_NAME + " characters.");
        }
        if (list.environments().stream()
                .map(Environment::name)
                .anyMatch(taken -> taken.equalsIgnoreCase(wanted) && !taken.equals(own))) {
            throw new EnvironmentException("There is an environment of the name " + wanted + " already.");
        }
    }

    private Path freeFile(String name, Set<String> own) throws IOException {
        Set<String> taken = new HashSet<>(Set.of(EnvironmentFolder.WORKSPACE));
        Files.createDirectories(folder.path());
        try (Stream<Path> files = Files.list(folder.path())) {
            files.map(file -> lower(file.getFileName().toString()))
                    .map(file -> file.replaceFirst("\\.json$", ""))
                    .filter(file -> !own.contains(file))
                    .forEach(taken::add);
        }
        return folder.file(FileNames.unique(FileNames.of(name), taken));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
