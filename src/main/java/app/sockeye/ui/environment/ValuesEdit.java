package app.sockeye.ui.environment;

import app.sockeye.profile.value.NamedValue;
import java.util.List;

/** A change of values, made to those that are on disk when it is made. */
@FunctionalInterface
interface ValuesEdit {
    List<NamedValue> apply(List<NamedValue> values);
}
