package app.sockeye.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;

/** What a kept session's folder says about it, in a small file that people can read. */
record SessionFacts(String profileId, String url, Instant started) {
    private static final String NAME = "session.properties";
    private static final String PROFILE = "profile";
    private static final String URL = "url";
    private static final String STARTED = "started";

    void write(Path folder) throws IOException {
        Properties facts = new Properties();
        facts.setProperty(PROFILE, profileId);
        facts.setProperty(URL, url);
        facts.setProperty(STARTED, started.toString());
        Path unfinished = folder.resolve(NAME + ".new");
        try (Writer out = Files.newBufferedWriter(unfinished, UTF_8)) {
            facts.store(out, null);
        }
        Files.move(unfinished, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What a missing or damaged file does not say is empty; the start is then the folder's time. */
    static SessionFacts read(Path folder) throws IOException {
        Properties facts = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(NAME), UTF_8)) {
            facts.load(in);
        } catch (NoSuchFileException | CharacterCodingException | IllegalArgumentException e) {
            facts.clear();
        }
        return new SessionFacts(facts.getProperty(PROFILE, ""), facts.getProperty(URL, ""), started(facts, folder));
    }

    private static Instant started(Properties facts, Path folder) throws IOException {
        try {
            return Instant.parse(facts.getProperty(STARTED, ""));
        } catch (DateTimeException e) {
            return Files.getLastModifiedTime(folder).toInstant();
        }
    }
}
