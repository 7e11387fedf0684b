package app.sockeye.interchange.bruno;

import app.sockeye.interchange.parts.AuthReader;
import app.sockeye.interchange.parts.ConnectionBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * What the requests of a folder inherit.
 *
 * @param folder names from the outermost
 * @param headers of all folders, the innermost first
 */
record BrunoScope(List<String> folder, List<BrunoField> headers, BrunoAuth auth) {
    /** Outside of all collections. */
    static final BrunoScope NONE = new BrunoScope(List.of(), List.of(), BrunoAuth.INHERITED);

    /** That of a folder in this one. */
    BrunoScope within(String name, List<BrunoField> ownHeaders, BrunoAuth ownAuth) {
        List<String> names = new ArrayList<>(folder);
        names.add(name.isBlank() ? "Folder" : name);
        List<BrunoField> all = new ArrayList<>(ownHeaders);
        all.addAll(headers);
        return new BrunoScope(names, all, ownAuth.isInherited() ? auth : ownAuth);
    }

    /** Sets a request's headers and authentication, its own before what it inherits. */
    void apply(List<BrunoField> ownHeaders, BrunoAuth ownAuth, ConnectionBuilder connection) {
        for (BrunoField header : ownHeaders) {
            connection.at(header.line(), "");
            connection.header(header.name(), header.value(), header.enabled());
        }
        for (BrunoField header : headers) {
            connection.inheritHeader(header.name(), header.value(), header.enabled());
        }
        BrunoAuth effective = ownAuth.isInherited() ? auth : ownAuth;
        if (!effective.isInherited()) {
            AuthReader.read(effective.mode(), effective.fields(), connection);
        }
    }
}
