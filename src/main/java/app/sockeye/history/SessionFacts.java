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

/** What a kept session's folder says about it, whatever happens in it: where it belongs, and what the user calls it. */
public record SessionFacts(
        String profileId, String url, List<String> otherUrls, Instant started, String name, boolean pinned) {
    /** Of the addresses but the first. */
    private static final int MOST_OTHER_URLS = 20;

    private static final String NAME = "session.properties";
    private static final String PROFILE = "profile";
    private static final String URL = "url";
    /** Before a number from 1. */
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

    /** The same with one more address, unless it is known or there are too many. */
    SessionFacts withUrl(String newUrl) {
        if (newUrl.equals(url) || otherUrls.contains(newUrl) || otherUrls.size() == MOST_OTHER_URLS) {
            return this;
        }
        List<String> more = new ArrayList<>(otherUrls);
        more.add(newUrl);
        return new SessionFacts(profileId, url, List.copyOf(more), started, name, pinned);
    }

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

    /** As {@link #read}, also where the file can't be read. */
    static SessionFacts readWhatCanBe(Path folder) throws IOException {
        try {
            return read(folder);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            return of(new Properties(), folder);
        }
    }

    /** What a missing or damaged file does not say is empty; the start is then the folder's time. */
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
            // The formats for dates end with the year 9999.
            return told.atOffset(ZoneOffset.UTC).getYear() > LAST_YEAR || told.isBefore(Instant.EPOCH)
                    ? ofFolder
                    : told;
        } catch (DateTimeException e) {
            return ofFolder;
        }
    }
}
