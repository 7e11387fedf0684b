package app.sockeye.history;

import app.sockeye.transcript.file.DamagedBlockException;
import app.sockeye.transcript.file.PropertiesFile;
import app.sockeye.transcript.sealed.MissingKeyException;
import app.sockeye.transcript.sealed.MissingKeyException.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The facts about a recorded session that don't come from its transcript: profile, addresses, start, name and pin. */
public record SessionFacts(
        String profileId, String url, List<String> otherUrls, Instant started, String name, boolean pinned) {
    /** Maximum number of addresses after the first one. */
    private static final int MOST_OTHER_URLS = 20;

    private static final String NAME = "session.properties";
    private static final String PROFILE = "profile";
    private static final String URL = "url";
    /** Prefix of a key that ends with a number from 1. */
    private static final String OTHER_URL = "url.";

    private static final String STARTED = "started";
    private static final String CALLED = "name";
    private static final String PINNED = "pinned";
    private static final int LAST_YEAR = 9999;

    SessionFacts withName(String newName) {
        return new SessionFacts(profileId, url, otherUrls, started, newName, pinned);
    }

    /** Returns these facts with one more address, or unchanged if it is known or the maximum is reached. */
    SessionFacts withUrl(String newUrl) {
        if (newUrl.equals(url) || otherUrls.contains(newUrl) || otherUrls.size() == MOST_OTHER_URLS) {
            return this;
        }
        List<String> more = new ArrayList<>(otherUrls);
        more.add(newUrl);
        return new SessionFacts(profileId, url, List.copyOf(more), started, name, pinned);
    }

    /** Writes the facts into the session's folder, replacing earlier ones. */
    public void write(Path folder) throws IOException {
        write(folder, SessionSeal.PLAIN);
    }

    /** As {@link #write(Path)}, of a session that may be encrypted. */
    void write(Path folder, SessionSeal seal) throws IOException {
        Properties facts = new Properties();
        facts.setProperty(PROFILE, profileId);
        facts.setProperty(URL, seal.print(URL, url));
        for (int i = 0; i < otherUrls.size(); i++) {
            facts.setProperty(OTHER_URL + (i + 1), seal.print(OTHER_URL + (i + 1), otherUrls.get(i)));
        }
        facts.setProperty(STARTED, started.toString());
        facts.setProperty(CALLED, seal.print(CALLED, name));
        facts.setProperty(PINNED, Boolean.toString(pinned));
        PropertiesFile.write(folder.resolve(NAME), facts);
    }

    /** Pins a session or unpins it, whatever else is known of it. */
    static void pin(Path folder, boolean pinned) throws IOException {
        Properties facts = PropertiesFile.read(folder.resolve(NAME));
        facts.setProperty(PINNED, Boolean.toString(pinned));
        PropertiesFile.write(folder.resolve(NAME), facts);
    }

    /** Like {@link #read}, but treats what can't be read as empty. */
    static SessionFacts readWhatCanBe(Path folder, SessionSeal seal) throws IOException {
        try {
            return read(folder, seal);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (DamagedBlockException e) {
            SessionSeal locked = new SessionSeal(
                    Optional.empty(), Optional.of(new MissingKeyException(Why.UNKNOWN, "a value is damaged")));
            return read(folder, locked);
        } catch (IOException e) {
            return of(new Properties(), folder, seal);
        }
    }

    /**
     * Reads the facts; those missing in the file, and those whose key is missing, are empty, and a missing start is the
     * folder's modification time.
     */
    static SessionFacts read(Path folder, SessionSeal seal) throws IOException {
        return of(PropertiesFile.read(folder.resolve(NAME)), folder, seal);
    }

    private static SessionFacts of(Properties facts, Path folder, SessionSeal seal) throws IOException {
        List<String> others = new ArrayList<>();
        for (int i = 1; i <= MOST_OTHER_URLS; i++) {
            String other = seal.read(OTHER_URL + i, facts.getProperty(OTHER_URL + i, ""));
            if (!other.isEmpty()) {
                others.add(other);
            }
        }
        return new SessionFacts(
                facts.getProperty(PROFILE, ""),
                seal.read(URL, facts.getProperty(URL, "")),
                others,
                started(facts, folder),
                seal.read(CALLED, facts.getProperty(CALLED, "")),
                Boolean.parseBoolean(facts.getProperty(PINNED)));
    }

    private static Instant started(Properties facts, Path folder) throws IOException {
        Instant ofFolder = Files.getLastModifiedTime(folder).toInstant();
        try {
            Instant told = Instant.parse(facts.getProperty(STARTED, ""));
            // Later years don't fit the date formats that are used for display and export.
            return told.atOffset(ZoneOffset.UTC).getYear() > LAST_YEAR || told.isBefore(Instant.EPOCH)
                    ? ofFolder
                    : told;
        } catch (DateTimeException e) {
            return ofFolder;
        }
    }
}
