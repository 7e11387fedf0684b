package app.sockeye.ui.environment;

import app.sockeye.profile.value.ValueWarning;
import app.sockeye.protocol.VisibleText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All texts of the environments: the switcher, their list, and the page with their values. */
final class EnvironmentTexts {
    private EnvironmentTexts() {}

    // Switcher
    static final String ENVIRONMENT = "Environment";
    static final String KEYS = "Ctrl+Shift+E";
    static final String NO_ENVIRONMENT = "No environment";
    static final String WORKSPACE_ONLY = "workspace values only";
    static final String EDIT_VALUES = "Edit values…";
    static final String NEW_ENVIRONMENT = "New environment…";
    static final String UNNAMED = "New environment";
    /** How many tabs are named at most. */
    private static final int MOST_TABS = 3;

    static String chosen(EnvironmentChoice chosen) {
        if (chosen.name().isEmpty()) {
            return NO_ENVIRONMENT + " (" + KEYS + ")";
        }
        String name = ENVIRONMENT + " " + VisibleText.of(chosen.name());
        if (chosen.isMissing()) {
            return name + " is missing or its file is broken, so only the values of the workspace count (" + KEYS + ")";
        }
        return name + (chosen.isProduction() ? ", marked as production: real users may see what you send" : "") + " ("
                + KEYS + ")";
    }

    static String choice(String name, boolean chosen) {
        return VisibleText.of(name) + (chosen ? ", chosen" : "");
    }

    /** What becomes of open connections when an environment is chosen; an empty name stands for none. */
    static String staying(List<ConnectedTab> tabs, String next) {
        Map<String, List<String>> byEnvironment = tabs.stream()
                .collect(Collectors.groupingBy(
                        ConnectedTab::environment,
                        TreeMap::new,
                        Collectors.mapping(ConnectedTab::title, Collectors.toList())));
        String stay = byEnvironment.entrySet().stream()
                .map(group -> stay(group.getValue(), group.getKey()))
                .collect(Collectors.joining());
        return stay + "The next connect uses " + (next.isEmpty() ? "no environment" : VisibleText.of(next)) + ".";
    }

    private static String stay(List<String> titles, String environment) {
        String where = environment.isEmpty()
                ? "connected without an environment"
                : "connected to " + VisibleText.of(environment);
        return listed(titles) + (titles.size() == 1 ? " stays " : " stay ") + where + ".\n";
    }

    private static String listed(List<String> titles) {
        List<String> named =
                titles.stream().limit(MOST_TABS).map(VisibleText::of).toList();
        int more = titles.size() - named.size();
        if (more > 0) {
            return String.join(", ", named) + " and " + more + " more";
        }
        int last = named.size() - 1;
        return last == 0 ? named.get(0) : String.join(", ", named.subList(0, last)) + " and " + named.get(last);
    }

    // List under the library
    static final String ENVIRONMENTS = "Environments";
    static final String ADD = "New environment";
    static final String NONE_YET = "None yet. Each has its own values for ${names} in addresses and headers.";
    static final String USE = "Use";
    static final String STOP_USING = "Use no environment";
    static final String EDIT = "Edit values…";
    static final String RENAME = "Rename…";
    static final String COLOUR = "Colour";
    static final String PRODUCTION = "Production";
    static final String DELETE = "Delete";

    static String deleted(String name) {
        return "Deleted the environment " + name + ".";
    }

    // Page
    static final String CLOSE_PAGE = "Close the values (Esc)";
    static final String WORKSPACE = "Workspace";
    static final String WORKSPACE_HELP =
            "These values count in every environment that has none of the same name, and where none is chosen.";
    static final String NAME = "Name";
    static final String VALUE = "Value";
    static final String ENVIRONMENT_NAME = "Name of the environment";
    static final String PRODUCTION_HELP = "Production: real users may see what is sent, so the window warns";
    static final String USE_THIS = "Use this environment";
    static final String IN_USE = "In use";
    static final String ADD_VALUE = "Add value";
    static final String REMOVE_VALUE = "Remove this value";
    static final String ENABLED = "Use this value";
    static final String VALUE_NAME = "Name of the value";
    static final String NO_VALUES = "No values yet. Add one, such as host, and write ${host} in an address or header.";
    static final String AT_NEXT_CONNECT = "Changes are kept at once and count at the next connect.";
    static final String ANOTHER_HAS_NAME = "Another value has this name.";
    static final String NOT_KEPT = "This could not be saved. Change it to try again.";
    static final String TOO_LONG = "The value has more than 64,000 characters.";
    static final String BROKEN_STAYS =
            "Sockeye leaves this file as it is. Correct it with a text editor; it is read again by itself.";

    static String removed(String name) {
        return "Removed " + name + ".";
    }

    static String warning(ValueWarning warning) {
        String because =
                switch (warning.because()) {
                    case NAME -> "By its name, this is a secret.";
                    case TEXT -> "This looks like a token or key.";
                };
        return because + " It is written to a file that others may get: store it as a secret, and write"
                + " ${secret:name} here.";
    }

    static String colour(String word) {
        return word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    static String colourOf(String colour) {
        return COLOUR + ": " + colour;
    }
}
