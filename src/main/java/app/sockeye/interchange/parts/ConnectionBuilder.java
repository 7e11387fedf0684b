package app.sockeye.interchange.parts;

import app.sockeye.interchange.model.ImportedConnection;
import app.sockeye.interchange.model.ImportedMessage;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.OptionKeys;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.message.Format;
import app.sockeye.profile.OffParameter;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.protocol.Header;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Builds a connection of what a tool's file says of it, one fact after the other. All texts are given as the tool writes
 * them. What has no counterpart is told in the sink. One thread.
 */
public final class ConnectionBuilder {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://");

    private static final int MOST_HEADERS = 500;
    private static final int MOST_MESSAGES = 1_000;
    private static final int MOST_OFF = 500;
    private static final int MOST_PATH_VALUES = 100;
    private static final int LONGEST_NAME = 200;
    /** What a saved connection may have. */
    private static final int LONGEST_URL = 64_000;

    /** Headers, in lower case, that each handshake has anyway, with values of its own. */
    private static final Set<String> OF_EACH_HANDSHAKE =
            Set.of("upgrade", "connection", "sec-websocket-key", "sec-websocket-version", "content-length");

    private final ImportSink sink;
    private final TextConverter converter;
    private final List<String> folder;
    private final String name;
    private final List<OffParameter> off = new ArrayList<>();
    private final List<ProfileHeader> headers = new ArrayList<>();
    private final Set<String> subprotocols = new LinkedHashSet<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<ImportedMessage> messages = new ArrayList<>();
    private final PathValues pathValues = new PathValues();
    private ForeignUrl url = new ForeignUrl("");
    private String description = "";
    private int line;
    private String path = "";

    /** @param name as a person reads it; host and path are taken where it is blank */
    public ConnectionBuilder(ImportSink sink, PlaceholderSyntax syntax, List<String> folder, String name) {
        this.sink = sink;
        this.converter = new TextConverter(syntax, sink.leftOut());
        this.folder = folder;
        String stripped = name.strip();
        this.name = stripped.length() <= LONGEST_NAME ? stripped : stripped.substring(0, LONGEST_NAME) + "…";
        sink.leftOut().at(this.name);
    }

    /** The connection's name; empty where it is that of its host and path. */
    public String name() {
        return name;
    }

    /** Says where in the file the facts that follow stand. */
    public ConnectionBuilder at(int newLine, String newPath) {
        line = newLine;
        path = newPath;
        return this;
    }

    /** Says where in the file the facts that follow stand. */
    public ConnectionBuilder at(TreeObject object) {
        return at(object.value().line(), object.path());
    }

    /** Tells something that has no counterpart. */
    public void leaveOut(LeftOutReason reason, String item, String detail) {
        sink.leftOut().add(reason, item, line, path, detail);
    }

    /** The address, without a query that is given apart. */
    public void url(String text) {
        if (text.length() > LONGEST_URL) {
            leaveOut(LeftOutReason.BEYOND_LIMIT, "address", "");
        } else {
            url = new ForeignUrl(text(text).strip());
        }
    }

    /** Whether the address says itself that it is a WebSocket's. */
    public boolean isWebSocket() {
        return url.isWebSocket();
    }

    /** Adds a parameter to the query, where it is the last. */
    public void query(String parameter, String value, boolean enabled) {
        query(parameter, value, enabled, url.parameters() + off.size());
    }

    /** @param at the place of one that is off among all parameters */
    public void query(String parameter, String value, boolean enabled, int at) {
        if (url.text().length() + parameter.length() + value.length() > LONGEST_URL) {
            leaveOut(LeftOutReason.BEYOND_LIMIT, "query parameter " + parameter, "");
        } else if (!parameter.isEmpty() && enabled) {
            url = url.withQuery(text(parameter), text(value));
        } else if (!parameter.isEmpty() && off.size() == MOST_OFF) {
            leaveOut(LeftOutReason.BEYOND_LIMIT, "query parameter " + parameter, "");
        } else if (!parameter.isEmpty()) {
            String part = ForeignUrl.parameter(text(parameter), text(value));
            off.add(new OffParameter(at, part));
        }
    }

    /** Gives a value to {@code :name} in the path. */
    public void pathValue(String variable, String value) {
        if (pathValues.size() == MOST_PATH_VALUES || value.length() > LONGEST_URL) {
            leaveOut(LeftOutReason.BEYOND_LIMIT, "path variable " + variable, "");
        } else {
            pathValues.put(variable, text(value));
        }
    }

    /** Adds a header; one that says what an option says sets the option. */
    public void header(String headerName, String value, boolean enabled) {
        String key = Header.canonicalName(headerName);
        if (key.isEmpty()) {
            if (!value.isBlank()) {
                leaveOut(LeftOutReason.BROKEN, "header without a name", "");
            }
        } else if (enabled && key.equals("sec-websocket-protocol")) {
            subprotocols(value);
        } else if (enabled && key.equals("sec-websocket-extensions")) {
            extensions(value);
        } else if (headers.size() >= MOST_HEADERS) {
            leaveOut(LeftOutReason.BEYOND_LIMIT, "header " + headerName.strip(), "");
        } else if (!OF_EACH_HANDSHAKE.contains(key)) {
            String converted = text(headerName).strip();
            headers.add(new ProfileHeader(converted, text(value).strip(), enabled, Header.isSensitive(converted)));
        }
    }

    private void extensions(String value) {
        for (String extension : value.split(",")) {
            if (extension.strip().toLowerCase(Locale.ROOT).startsWith("permessage-deflate")) {
                option(OptionKeys.DEFLATE, "true");
            } else if (!extension.isBlank()) {
                leaveOut(LeftOutReason.NO_COUNTERPART, "extension " + extension.strip(), "");
            }
        }
    }

    /** Adds headers of a folder, unless the connection has its own of the same name. */
    public void inheritHeader(String headerName, String value, boolean enabled) {
        if (headers.stream()
                .noneMatch(header -> Header.canonicalName(header.name()).equals(Header.canonicalName(headerName)))) {
            header(headerName, value, enabled);
        }
    }

    /** Adds the subprotocols of a list with commas. */
    public void subprotocols(String list) {
        for (String subprotocol : text(list).split(",")) {
            if (!subprotocol.isBlank()) {
                subprotocols.add(subprotocol.strip());
            }
        }
    }

    /** Sets an option by its key in {@link OptionKeys}; a blank value sets none. */
    public void option(String key, String value) {
        if (!value.isBlank()) {
            options.put(key, OptionKeys.isFile(key) ? file(text(value)) : text(value));
        }
    }

    /** The name of a file, which is relative to the file that is read. */
    private String file(String fileName) {
        try {
            Path folder =
                    sink.file().map(file -> file.toAbsolutePath().getParent()).orElse(Path.of(""));
            return fileName.contains("${") ? fileName : folder.resolve(fileName).toString();
        } catch (InvalidPathException e) {
            return fileName;
        }
    }

    /** Adds a line to an option whose value is a list of lines. */
    public void optionLine(String key, String value) {
        options.merge(
                key, OptionKeys.isFile(key) ? file(text(value)) : text(value), (before, more) -> before + "\n" + more);
    }

    /** Whether an option was set. */
    public boolean has(String key) {
        return options.containsKey(key);
    }

    /** Adds a saved message. */
    public void message(String messageName, Format format, String body) {
        if (messages.size() < MOST_MESSAGES) {
            String converted = format == Format.TEXT || format == Format.JSON ? text(body) : body;
            messages.add(new ImportedMessage(messageName.strip(), format, converted));
        } else {
            leaveOut(LeftOutReason.BEYOND_LIMIT, "message " + messageName, "");
        }
    }

    /** Sets the description. */
    public void description(String text) {
        description = text.strip();
    }

    private String text(String text) {
        return converter.of(text, line, path);
    }

    /** Adds the connection to the sink, unless it has no address, which is told. */
    public void add() {
        List<NamedValue> values = new ArrayList<>();
        url = pathValues.into(url, texts(), values);
        url.userInfo().ifPresent(this::userInfo);
        url = url.withoutUserInfo().withWebSocketScheme();
        headers.removeIf(header -> Header.canonicalName(header.name()).equals("host")
                && header.value().equalsIgnoreCase(url.authority()));
        if (SCHEME.matcher(url.text()).replaceFirst("").isBlank()) {
            leaveOut(LeftOutReason.NO_ADDRESS, "connection", "");
        } else {
            String label = name.isEmpty() ? url.withoutQuery() : name;
            sink.add(new ImportedConnection(
                    folder,
                    label,
                    url.text(),
                    off,
                    values,
                    headers,
                    List.copyOf(subprotocols),
                    options,
                    messages,
                    description));
        }
        sink.leftOut().at("");
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>(options.values());
        headers.forEach(header -> texts.add(header.value()));
        messages.forEach(message -> texts.add(message.text()));
        off.forEach(one -> texts.add(one.part()));
        texts.addAll(subprotocols);
        return texts;
    }

    private void userInfo(String raw) {
        if (options.containsKey(OptionKeys.AUTH_TYPE)) {
            leaveOut(LeftOutReason.NO_COUNTERPART, "user name in the address", "another authentication is set");
            return;
        }
        int colon = raw.indexOf(':');
        options.put(OptionKeys.AUTH_TYPE, "basic");
        options.put(OptionKeys.USER, ForeignUrl.decoded(colon < 0 ? raw : raw.substring(0, colon)));
        options.put(OptionKeys.PASSWORD, colon < 0 ? "" : ForeignUrl.decoded(raw.substring(colon + 1)));
    }
}
