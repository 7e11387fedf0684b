package app.sockeye.history;

import app.sockeye.transcript.file.PropertiesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;

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

    SessionFacts withPinned(boolean newPinned) {
        return new SessionFacts(profileId, url, otherUrls, started, name, newPinned);
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
        Properties facts = new Properties();
        facts.setProperty(PROFILE, profileId);
        facts.setProperty(URL, url);
        for (int i = 0; i < otherUrls.size(); i++) {
            facts.setProperty(OTHER_URL + (i + 1), otherUrls.get(i));
        }
        facts.setProperty(STARTED, started.toString());
        facts.setProperty(CALLED, name);
        facts.setProperty(PINNED, Boolean.toString(pinned));
        PropertiesFile.write(folder.resolve(NAME), facts);
    }

    /** Like {@link #read}, but treats a file that can't be read as an empty one. */
    static SessionFacts readWhatCanBe(Path folder) throws IOException {
        try {
            return read(folder);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            return of(new Properties(), folder);
        }
    }

    /** Reads the facts; those missing in the file are empty, and a missing start is the folder's modification time. */
    static SessionFacts read(Path folder) throws IOException {
        return of(PropertiesFile.read(folder.resolve(NAME)), folder);
    }

    private static SessionFacts of(Properties facts, Path folder) throws IOException {
        return new SessionFacts(
                facts.getProperty(PROFILE, ""),
                facts.getProperty(URL, ""),
                IntStream.rangeClosed(1, MOST_OTHER_URLS)
                        .mapToObj(i -> facts.getProperty(OTHER_URL + i))
                        .filter(Objects::nonNull)
                        .toList(),
                started(facts, folder),
                facts.getProperty(CALLED, ""),
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
