package app.sockeye.client.options;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A script that names the proxy for each URL (proxy auto-configuration, PAC).
 *
 * @param location where it is: a {@code file}, {@code http} or {@code https} URL without credentials
 * @param credentials sent where a proxy that it names asks for them
 */
public record ProxyScriptOptions(URI location, Optional<Credentials> credentials) {
    public ProxyScriptOptions {
        Objects.requireNonNull(credentials);
        String scheme = String.valueOf(location.getScheme()).toLowerCase(Locale.ROOT);
        boolean isWeb = scheme.equals("http") || scheme.equals("https");
        if (!isWeb && !scheme.equals("file")) {
            throw new IllegalArgumentException("A proxy script is a file, or is at an http or https address.");
        }
        if (isWeb && location.getHost() == null) {
            throw new IllegalArgumentException("The proxy script's address has no host.");
        }
        if (location.getRawUserInfo() != null) {
            throw new IllegalArgumentException("The proxy script's address can't have a user name or password in it.");
        }
    }

    /** Whether a text is an address rather than the name of a file. */
    public static boolean isAddress(String text) {
        return text.matches("(?i)(https?|file):.*");
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException with a sentence, where it is none that a script can be at
     */
    public static ProxyScriptOptions at(String address) {
        URI location;
        try {
            location = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("This isn't the address of a proxy script.", e);
        }
        return new ProxyScriptOptions(location, Optional.empty());
    }

    /** A script in a file. */
    public static ProxyScriptOptions in(Path file) {
        return new ProxyScriptOptions(file.toAbsolutePath().toUri(), Optional.empty());
    }

    /** The same with credentials for the proxies that it names. */
    public ProxyScriptOptions withCredentials(Credentials login) {
        return new ProxyScriptOptions(location, Optional.of(login));
    }

    /** The file, where it is one. */
    public Optional<Path> file() {
        return "file".equalsIgnoreCase(location.getScheme()) ? Optional.of(Path.of(location)) : Optional.empty();
    }

    /** The file's name or the address, without credentials. */
    @Override
    public String toString() {
        return file().map(Path::toString).orElseGet(location::toString);
    }
}
