package app.sockeye.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/**
 * The locations of all files on disk. Nothing is created here.
 *
 * @param config settings and, unless the user chose another place, the profiles
 * @param data drafts, unsaved connections, secrets, trash, backups and sessions
 * @param cache files that may be deleted at any time
 * @param logs the diagnostics log
 */
public record Folders(Path config, Path data, Path cache, Path logs) {
    /** The environment variable that names one folder for all files. */
    public static final String HOME_VARIABLE = "SOCKEYE_HOME";

    private static final String APP = "sockeye";

    /**
     * The folders below the one that the environment variable names, else the platform's own. Raises {@link
     * UnusableFolderException} where Java can't represent the name, such as one with umlauts without a UTF-8 locale.
     */
    public static Folders find() {
        try {
            return find(System::getenv);
        } catch (InvalidPathException e) {
            throw new UnusableFolderException(
                    "Sockeye's folder can't be used: its name, " + e.getInput()
                            + ", has letters that need a UTF-8 locale." + " Set one, such as LC_ALL=C.UTF-8, or set "
                            + HOME_VARIABLE + " to another folder.",
                    e);
        }
    }

    static Folders find(UnaryOperator<String> environment) {
        String home = environment.apply(HOME_VARIABLE);
        if (home != null && !home.isBlank()) {
            return below(Path.of(home).toAbsolutePath());
        }
        AppDirs dirs = AppDirsFactory.getInstance();
        return new Folders(
                Path.of(dirs.getUserConfigDir(APP, null, APP)),
                Path.of(dirs.getUserDataDir(APP, null, APP)),
                Path.of(dirs.getUserCacheDir(APP, null, APP)),
                Path.of(dirs.getUserLogDir(APP, null, APP)));
    }

    /** All locations below one folder. */
    public static Folders below(Path home) {
        return new Folders(home.resolve("config"), home.resolve("data"), home.resolve("cache"), home.resolve("logs"));
    }

    /** The settings file. */
    public Path settings() {
        return config.resolve("settings.json");
    }

    /** The default workspace, used unless the user chose another. */
    public Path workspace() {
        return config.resolve("workspace");
    }

    /** The folder of the recorded sessions. */
    public Path sessions() {
        return data.resolve("sessions");
    }

    /** The messages written but not sent, for each connection. */
    public Path drafts() {
        return data.resolve("drafts");
    }

    /** Tabs whose connections were never saved. */
    public Path unsaved() {
        return data.resolve("unsaved");
    }

    /** Whether all lie below one folder, as the environment variable demands. */
    public boolean areBelowOne() {
        Path home = data.getParent();
        return home != null && equals(below(home));
    }

    /** Which secrets belong to which connection, readable by the user only. */
    public Path secrets() {
        return data.resolve("secrets");
    }

    /** The encrypted secrets, where they are not in the desktop's keyring. */
    public Path vault() {
        return data.resolve("secrets.vault");
    }

    /** The cookies of each workspace and its environments, readable by the user only. */
    public Path cookies() {
        return data.resolve("cookies");
    }

    /** What was deleted and can be restored. */
    public Path trash() {
        return data.resolve("trash");
    }

    /** Where deleted connections were in the list. */
    public Path places() {
        return data.resolve("places.json");
    }

    /** The last good copy of each connection. */
    public Path backups() {
        return data.resolve("last-good");
    }
}
