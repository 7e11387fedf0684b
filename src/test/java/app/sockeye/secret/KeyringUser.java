package app.sockeye.secret;

import app.sockeye.files.Folders;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.library.Library;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@link LibsecretKeyringTest} lets other processes do with a keyring. */
final class KeyringUser {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final SecretName TOKEN = new SecretName("token");

    private KeyringUser() {}

    public static void main(String[] args) throws Exception {
        Optional<LibsecretKeyring> found = LibsecretKeyring.find();
        if (found.isEmpty()) {
            OUT.println("no keyring");
            return;
        }
        SecretStorage keyring = found.get();
        switch (args[0]) {
            case "use" -> use(keyring);
            case "write" -> {
                keyring.write(TOKEN, "kept");
                OUT.println("written");
            }
            case "read" -> OUT.println("read: " + keyring.read(TOKEN).orElse("none"));
            case "move" -> move(keyring);
            case "moved" -> OUT.println(tokenOf(open(keyring)));
            case "lock" -> lock();
            case "locked" -> {
                OUT.println(keyring.state());
                fault("read", () -> keyring.read(TOKEN));
                fault("write", () -> keyring.write(TOKEN, "x"));
                fault("names", keyring::names);
                fault("unlock", () -> keyring.unlock(new char[0]));
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void use(SecretStorage keyring) throws SecretFault {
        OUT.println(keyring.state());
        OUT.println(keyring.read(TOKEN).orElse("none"));
        keyring.write(TOKEN, "s\u00e9cret \"1\"\\n\ud83d\udd11");
        OUT.println("value: " + keyring.read(TOKEN).orElse("none"));
        keyring.write(TOKEN, "second");
        OUT.println("replaced: " + keyring.read(TOKEN).orElse("none"));
        keyring.write(new SecretName("empty"), "");
        OUT.println("empty: " + keyring.read(new SecretName("empty")).orElse("none"));
        keyring.write(new SecretName("large"), "x".repeat(SecretStorage.MOST_BYTES));
        OUT.println("large: " + keyring.read(new SecretName("large")).orElse("").length());
        keyring.write(new SecretName("a b/c"), "x");
        OUT.println("names: " + keyring.names());
        OUT.println("all: "
                + keyring.readAll().values().stream()
                        .mapToInt(String::length)
                        .boxed()
                        .toList());
        keyring.delete(TOKEN);
        OUT.println("deleted: " + keyring.read(TOKEN).orElse("none"));
        OUT.println("names: " + keyring.names());
    }

    /** Saves a connection as an earlier version did, and opens it with the keyring. */
    private static void move(SecretStorage keyring) throws Exception {
        Folders folders = folders();
        Files.createDirectories(folders.workspace());
        Library earlier = Library.open(folders.workspace(), folders);
        Profile typed = Profile.create("Bank", "wss://a.example")
                .withHeaders(List.of(ProfileHeader.of("Authorization", "Bearer t0ken")));
        earlier.create(earlier.root(), typed);
        OUT.println("in a file: " + isInAFile());
        Library library = open(keyring);
        OUT.println("in a file: " + isInAFile());
        OUT.println(tokenOf(library));
    }

    private static Folders folders() {
        return Folders.below(Path.of(System.getenv("HOME"), "sockeye"));
    }

    private static Library open(SecretStorage keyring) {
        return Library.open(folders().workspace(), folders(), new Secrets(keyring, new SecretValues()));
    }

    private static String tokenOf(Library library) {
        return library.root()
                .profiles()
                .get(0)
                .profile()
                .request()
                .headers()
                .get(0)
                .value();
    }

    private static boolean isInAFile() throws IOException {
        try (Stream<Path> files = Files.walk(folders().data().getParent())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains("t0ken")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void lock() throws Exception {
        int exit = new ProcessBuilder(
                        "dbus-send",
                        "--session",
                        "--print-reply",
                        "--dest=org.freedesktop.secrets",
                        "/org/freedesktop/secrets",
                        "org.freedesktop.Secret.Service.Lock",
                        "array:objpath:/org/freedesktop/secrets/collection/login")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        OUT.println(exit == 0 ? "locked" : "not locked");
    }

    /** Something that fails. */
    private interface Attempt {
        void make() throws SecretFault;
    }

    private static void fault(String what, Attempt attempt) {
        try {
            attempt.make();
            OUT.println(what + ": done");
        } catch (SecretFault e) {
            OUT.println(what + ": " + e.kind() + " " + e.getMessage());
        }
    }
}
