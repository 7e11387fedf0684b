package app.sockeye.cli.argument;

import app.sockeye.cli.output.Console;
import app.sockeye.cli.value.PathConverter;
import app.sockeye.client.cookie.Cookie;
import app.sockeye.client.cookie.CookieHeader;
import app.sockeye.client.cookie.CookieJar;
import app.sockeye.client.cookie.CookiesTxt;
import app.sockeye.client.options.CookieOptions;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.files.AtomicFile;
import app.sockeye.files.Reason;
import app.sockeye.files.RegularFile;
import app.sockeye.protocol.Header;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Command-line options for cookies, as curl has them. */
final class CookieArguments {
    private static final int MOST_BYTES = 32 << 20;

    /** Injected by picocli. */
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-b", "--cookie"},
            paramLabel = "NAME=VALUE|FILE",
            description = "Cookies to send, with semicolons between, or a cookies.txt file to take them from; may be"
                    + " repeated.")
    private List<String> cookies = new ArrayList<>();

    @Option(
            names = {"-c", "--cookie-jar"},
            paramLabel = "FILE",
            description = "Write the cookies of --cookie files, and those that the server sets, to this cookies.txt"
                    + " file.",
            converter = PathConverter.class)
    private Path jarFile;

    /**
     * The jar, filled from the files.
     *
     * @param console told where the jar's file can't be written
     * @throws ParameterException with a sentence, where a file can't be read
     */
    CookieOptions options(Console console) {
        boolean any = jarFile != null || cookies.stream().anyMatch(CookieArguments::isFile);
        if (!any) {
            return CookieOptions.DEFAULT;
        }
        CookieJar jar = new CookieJar(Clock.systemUTC());
        cookies.stream().filter(CookieArguments::isFile).forEach(file -> jar.putAll(read(file)));
        if (jarFile != null) {
            write(jar, console);
            jar.onChange(() -> write(jar, console));
        }
        return CookieOptions.of(jar);
    }

    /** The request with the cookies typed, behind those of a typed header. */
    RequestOptions addedTo(RequestOptions request) {
        List<Header> headers = request.headers();
        for (String text : cookies) {
            if (!isFile(text)) {
                headers = CookieHeader.added(headers, typed(text));
            }
        }
        return request.withHeaders(headers);
    }

    private static boolean isFile(String text) {
        return text.indexOf('=') < 0;
    }

    private List<Cookie> typed(String text) {
        List<Cookie> pairs = new ArrayList<>();
        for (String pair : text.split(";")) {
            int equals = pair.indexOf('=');
            if (!pair.isBlank()) {
                try {
                    pairs.add(Cookie.of(
                            equals < 0 ? "" : pair.substring(0, equals).strip(),
                            pair.substring(equals + 1).strip(),
                            "localhost"));
                } catch (IllegalArgumentException e) {
                    throw refused(Reason.of(e) + ".");
                }
            }
        }
        return pairs;
    }

    private List<Cookie> read(String file) {
        try {
            byte[] content = RegularFile.read(new PathConverter().convert(file), MOST_BYTES);
            CookiesTxt read = CookiesTxt.read(new String(content, StandardCharsets.ISO_8859_1));
            if (!read.unread().isEmpty()) {
                throw refused("Line " + read.unread().get(0) + " of " + file
                        + " is no cookie: expected seven fields with tabs between, as curl writes them.");
            }
            return read.cookies();
        } catch (IOException e) {
            throw refused(Reason.of(e) + ".");
        }
    }

    private ParameterException refused(String sentence) {
        return new ParameterException(command.commandLine(), "--cookie: " + sentence);
    }

    private void write(CookieJar jar, Console console) {
        try {
            AtomicFile.writePrivate(jarFile, CookiesTxt.write(jar.all()).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            console.err().println("The cookies can't be written: " + Reason.of(e) + ".");
        }
    }
}
