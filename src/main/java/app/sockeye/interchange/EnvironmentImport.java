package app.sockeye.interchange;

import app.sockeye.interchange.model.ImportedEnvironment;
import app.sockeye.interchange.model.ImportedValue;
import app.sockeye.interchange.model.LeftOutItem;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.SourcePlace;
import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentColour;
import app.sockeye.profile.environment.EnvironmentException;
import app.sockeye.profile.environment.Environments;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Adds imported values to a workspace: those of a folder to its own values, others to the environment of their name,
 * which is made where there is none. A value that is there stays. Secrets go to where secrets are stored.
 */
final class EnvironmentImport {
    private static final Pattern PRODUCTION = Pattern.compile("(?i)(?:.*[^a-z])?(?:prod|production|live)(?:[^a-z].*)?");
    private static final Pattern STAGING = Pattern.compile("(?i).*(?:stag|test|qa|preprod).*");
    private static final Pattern DEVELOPMENT = Pattern.compile("(?i).*(?:dev|local).*");
    private static final int MOST_VALUES = 5_000;
    /** Leaves room for a number. */
    private static final int LONGEST_SECRET_NAME = SecretName.LONGEST - 10;

    private final Environments environments;
    private final Optional<Secrets> secrets;

    /**
     * What was added.
     *
     * @param environments the names of those that were made or got values
     * @param workspaceValues how many values the workspace itself got
     */
    record Result(List<String> environments, int workspaceValues, List<LeftOutItem> leftOut) {}

    /** The values of one environment after those that it has. */
    private final class Merge {
        private final String environment;
        private final List<NamedValue> values;
        private final List<LeftOutItem> leftOut;
        private int added;

        Merge(String environment, List<NamedValue> before, List<LeftOutItem> leftOut) {
            this.environment = environment;
            this.values = new ArrayList<>(before);
            this.leftOut = leftOut;
        }

        void add(ImportedValue value) {
            Optional<String> complaint = NamedValue.complaint(value.name());
            Optional<NamedValue> there = values.stream()
                    .filter(other -> other.name().equals(value.name()))
                    .findFirst();
            if (complaint.isPresent()) {
                tell(value, LeftOutReason.BROKEN, complaint.get().replaceFirst("\\.$", ""));
            } else if (value.value().length() > NamedValue.LONGEST_TEXT || values.size() >= MOST_VALUES) {
                tell(value, LeftOutReason.BEYOND_LIMIT, "");
            } else if (there.isEmpty()) {
                values.add(NamedValue.of(value.name(), text(value)));
                added++;
            } else if (!value.secret() && !there.get().text().equals(value.value())) {
                tell(value, LeftOutReason.DIFFERS, "");
            }
        }

        /** A secret's text only refers to it. */
        private String text(ImportedValue value) {
            if (!value.secret() || value.value().contains("${")) {
                return value.value();
            }
            SecretName name = unused(secretName(value.name()), value.value());
            if (!value.value().isEmpty() && !isStored(name, value.value())) {
                tell(value, LeftOutReason.NOT_STORED, "it is " + name.reference());
            }
            return name.reference();
        }

        private String secretName(String valueName) {
            String name = environment.isEmpty() ? valueName : environment + "." + valueName;
            boolean fits = name.length() <= LONGEST_SECRET_NAME
                    && SecretName.complaint(name).isEmpty();
            return fits && !name.startsWith(SecretName.OWN) ? name : "imported";
        }

        private void tell(ImportedValue value, LeftOutReason reason, String detail) {
            String item = "value " + value.name() + (environment.isEmpty() ? "" : " of " + environment);
            leftOut.add(new LeftOutItem("", item, new SourcePlace("", 0, ""), reason, detail));
        }
    }

    EnvironmentImport(Environments environments, Optional<Secrets> secrets) {
        this.environments = environments;
        this.secrets = secrets;
    }

    Result save(List<ImportedEnvironment> imported) throws EnvironmentException {
        List<LeftOutItem> leftOut = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        int workspaceValues = 0;
        if (!imported.isEmpty()) {
            environments.refresh();
        }
        for (ImportedEnvironment each : imported) {
            if (!each.folder().isEmpty() || each.name().isBlank()) {
                workspaceValues += addToWorkspace(each, leftOut);
            } else if (addToEnvironment(each, leftOut) > 0) {
                names.add(each.name().strip());
            }
        }
        return new Result(List.copyOf(names), workspaceValues, leftOut);
    }

    private int addToWorkspace(ImportedEnvironment imported, List<LeftOutItem> leftOut) throws EnvironmentException {
        Merge merge = new Merge("", environments.list().workspace(), leftOut);
        imported.values().forEach(merge::add);
        if (merge.added > 0) {
            environments.updateWorkspace(before -> merge.values);
        }
        return merge.added;
    }

    private int addToEnvironment(ImportedEnvironment imported, List<LeftOutItem> leftOut) throws EnvironmentException {
        String name = imported.name().strip();
        Optional<Environment> there = environments.list().environments().stream()
                .filter(environment -> environment.name().equalsIgnoreCase(name))
                .findFirst();
        Merge merge = new Merge(name, there.map(Environment::values).orElse(List.of()), leftOut);
        imported.values().forEach(merge::add);
        if (merge.added > 0) {
            boolean production = PRODUCTION.matcher(name).matches();
            Environment target =
                    there.isPresent() ? there.get() : environments.create(name, colour(name, production), production);
            environments.update(target, current -> current.withValues(merge.values));
        }
        return merge.added;
    }

    private static EnvironmentColour colour(String name, boolean production) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (production) {
            return EnvironmentColour.RED;
        } else if (STAGING.matcher(lower).matches()) {
            return EnvironmentColour.AMBER;
        }
        return DEVELOPMENT.matcher(lower).matches() ? EnvironmentColour.GREEN : EnvironmentColour.GREY;
    }

    /** A name that no other secret has, as that must not be overwritten. */
    private SecretName unused(String wanted, String value) {
        SecretName name = new SecretName(wanted);
        for (int i = 2; isTaken(name, value); i++) {
            name = new SecretName(wanted + "-" + i);
        }
        return name;
    }

    private boolean isTaken(SecretName name, String value) {
        return secrets.isPresent()
                && secrets.get().names().contains(name)
                && !secrets.get().value(SecretName.PREFIX + name.text()).equals(Optional.of(value));
    }

    private boolean isStored(SecretName name, String value) {
        if (secrets.isEmpty()) {
            return false;
        }
        try {
            secrets.get().put(name, value);
            return true;
        } catch (SecretFault e) {
            return false;
        }
    }
}
