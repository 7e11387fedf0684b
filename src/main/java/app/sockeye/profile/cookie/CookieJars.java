package app.sockeye.profile.cookie;

import app.sockeye.client.cookie.CookieJar;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.DelayedWrites;
import app.sockeye.files.FileNames;
import app.sockeye.files.FolderEntries;
import app.sockeye.files.JsonFile;
import app.sockeye.files.KeptAside;
import app.sockeye.files.Reason;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * One jar of cookies for each environment of each workspace, read when it is first asked for and written some time after
 * each change, readable by the user only. A file that can't be read is kept aside, and its jar begins empty. Thread-safe.
 */
public final class CookieJars {
    private static final System.Logger LOG = System.getLogger(CookieJars.class.getName());
    private static final int MOST_BYTES = 32 << 20;
    private static final int HEX_DIGITS = 16;

    private final Path folder;
    private final DelayedWrites writes;
    private final Clock clock;
    /** By their files; guarded by this. */
    private final Map<Path, CookieJar> jars = new HashMap<>();

    /** @param folder of the jars' files; created with the first one */
    public CookieJars(Path folder, DelayedWrites writes, Clock clock) {
        this.folder = folder;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * The jar of an environment; blocks on the disk when first asked for it.
     *
     * @param workspace the workspace's folder
     * @param environment the environment's name; empty where none is chosen
     */
    public synchronized CookieJar of(Path workspace, String environment) {
        return jars.computeIfAbsent(file(workspace, environment), this::open);
    }

    /** The values of all cookies in a folder of jars, so that they can be left out elsewhere; files are left as they are. */
    public static List<String> values(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (Path file : FolderEntries.of(folder, entry -> entry.toString().endsWith(".json"))) {
            try {
                CookieFile.read(JsonFile.read(file, MOST_BYTES)).forEach(cookie -> values.add(cookie.value()));
            } catch (BrokenFileException e) {
                LOG.log(Level.WARNING, "Cookies could not be read: " + Reason.of(e));
            }
        }
        return values;
    }

    private CookieJar open(Path file) {
        CookieJar jar = new CookieJar(clock);
        try {
            if (Files.exists(file)) {
                jar.putAll(CookieFile.read(JsonFile.read(file, MOST_BYTES)));
            }
        } catch (IOException | BrokenFileException e) {
            keepAside(file, e);
        }
        jar.onChange(() -> writes.put(file, () -> CookieFile.print(jar.all())));
        return jar;
    }

    private static void keepAside(Path file, Exception why) {
        try {
            Path aside = KeptAside.move(file);
            LOG.log(Level.WARNING, "Cookies could not be read: " + Reason.of(why) + "; their file is kept as " + aside);
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "Cookies could not be read: " + Reason.of(why) + "; nor could their file be kept",
                    e);
        }
    }

    private Path file(Path workspace, String environment) {
        String name = hash(workspace.toAbsolutePath().normalize() + "\n" + environment)
                + (environment.isEmpty() ? "" : "-" + FileNames.of(environment));
        return folder.resolve(name + ".json");
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
