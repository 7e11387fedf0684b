package app.sockeye.profile.environment;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.JsonFile;
import app.sockeye.profile.file.FileStamp;
import app.sockeye.profile.file.WorkspaceFile;
import app.sockeye.profile.value.NamedValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the folder of the environments, whose files may come from anybody. Used under the environments' lock. */
final class EnvironmentFolder {
    /** The file with the values that hold whatever environment is chosen. */
    static final String WORKSPACE = "workspace";

    private static final int MOST_FILES = 500;

    private final Path root;
    private final Path folder;
    /** The files as last read; empty where they have to be read again. */
    private Optional<Map<Path, FileStamp>> stamps = Optional.empty();

    private EnvironmentList last = EnvironmentList.EMPTY;

    /** @param root the workspace */
    EnvironmentFolder(Path root) {
        this.root = root;
        this.folder = root.resolve(WorkspaceFile.ENVIRONMENTS);
    }

    Path path() {
        return folder;
    }

    Path workspaceFile() {
        return file(WORKSPACE);
    }

    Path file(String baseName) {
        return folder.resolve(baseName + WorkspaceFile.EXTENSION);
    }

    /** All environments; files are read only where one has changed. */
    EnvironmentList read() throws IOException {
        Map<Path, FileStamp> now = new TreeMap<>();
        List<BrokenEnvironment> broken = new ArrayList<>();
        List<Path> files = files();
        for (Path file : files) {
            stamp(file, now, broken);
        }
        boolean settled = now.values().stream().allMatch(FileStamp::isSettled);
        if (!broken.isEmpty() || !stamps.equals(Optional.of(now))) {
            last = read(now.keySet(), broken);
            stamps = settled ? Optional.of(now) : Optional.empty();
        }
        return last;
    }

    private void stamp(Path file, Map<Path, FileStamp> stamps, List<BrokenEnvironment> broken) {
        try {
            WorkspaceFile.requireInside(root, file);
            stamps.put(file, FileStamp.of(file));
        } catch (NoSuchFileException e) {
            // Git or another instance has just removed it.
        } catch (IOException e) {
            broken.add(broken(file, e));
        }
    }

    private EnvironmentList read(Iterable<Path> files, List<BrokenEnvironment> unreadable) {
        List<NamedValue> workspace = new ArrayList<>();
        List<Environment> environments = new ArrayList<>();
        List<String> order = new ArrayList<>();
        List<BrokenEnvironment> broken = new ArrayList<>(unreadable);
        for (Path file : files) {
            try {
                if (file.equals(workspaceFile())) {
                    ObjectNode tree = tree(file);
                    workspace.addAll(EnvironmentFile.read(file, tree, WORKSPACE).values());
                    order.addAll(EnvironmentFile.order(tree));
                } else {
                    environments.add(EnvironmentFile.read(file, tree(file), baseName(file)));
                }
            } catch (NoSuchFileException e) {
                // It has just been removed.
            } catch (IOException e) {
                broken.add(broken(file, e));
            } catch (BrokenFileException e) {
                broken.add(new BrokenEnvironment(file, file.getFileName().toString(), e.getMessage()));
            }
        }
        environments.sort(Comparator.comparing((Environment environment) -> place(environment, order))
                .thenComparing(Environment::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Environment::path));
        broken.sort(Comparator.comparing(BrokenEnvironment::path));
        return new EnvironmentList(workspace, withoutSameNames(environments, broken), broken);
    }

    /** Those that the order does not name come last. */
    private static int place(Environment environment, List<String> order) {
        int place = order.indexOf(environment.name());
        return place < 0 ? order.size() : place;
    }

    /** One name is one environment: which of two is chosen must not depend on their order. */
    private static List<Environment> withoutSameNames(List<Environment> all, List<BrokenEnvironment> broken) {
        Map<String, Environment> byName = new TreeMap<>();
        List<Environment> kept = new ArrayList<>();
        for (Environment environment : all) {
            Environment first = byName.putIfAbsent(environment.name(), environment);
            if (first == null) {
                kept.add(environment);
            } else {
                String name = environment.path().getFileName().toString();
                broken.add(new BrokenEnvironment(
                        environment.path(),
                        name,
                        first.path().getFileName() + " has the same name: change \"name\" in one of them."));
            }
        }
        return kept;
    }

    /** The content of a file; an empty object where there is none. */
    ObjectNode treeOrEmpty(Path file) throws IOException, BrokenFileException {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? tree(file) : JsonFile.newObject();
    }

    private ObjectNode tree(Path file) throws IOException, BrokenFileException {
        return JsonFile.parse(WorkspaceFile.read(root, file));
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return files;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, EnvironmentFolder::isShown)) {
            for (Path file : found) {
                if (files.size() < MOST_FILES) {
                    files.add(file);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return files;
    }

    private static boolean isShown(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && name.endsWith(WorkspaceFile.EXTENSION);
    }

    static String baseName(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - WorkspaceFile.EXTENSION.length());
    }

    private static BrokenEnvironment broken(Path file, IOException e) {
        return new BrokenEnvironment(
                file, file.getFileName().toString(), "The file can't be read: " + WorkspaceFile.reason(e) + ".");
    }
}
