package app.sockeye.ui.connection.options;

import app.sockeye.profile.OffParameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The parameters of an address in the order of the table: those in its query, and those that are switched off. */
record QueryTable(List<Parameter> parameters) {
    /**
     * A parameter.
     *
     * @param part as it stands in the query
     * @param on whether it stands there
     */
    record Parameter(String part, boolean on) {}

    QueryTable {
        parameters = List.copyOf(parameters);
    }

    static QueryTable of(String url, List<OffParameter> off) {
        List<Parameter> all = new ArrayList<>();
        QueryString.of(url).parts().forEach(part -> all.add(new Parameter(part, true)));
        off.stream()
                .sorted(Comparator.comparingInt(OffParameter::at))
                .forEach(one -> all.add(Math.min(one.at(), all.size()), new Parameter(one.part(), false)));
        return new QueryTable(all);
    }

    /** An address with the parameters that are on. */
    String url(String before) {
        return QueryString.of(before)
                .with(parameters.stream()
                        .filter(Parameter::on)
                        .map(Parameter::part)
                        .toList())
                .url();
    }

    /** The parameters that are off. */
    List<OffParameter> off() {
        List<OffParameter> off = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).on()) {
                off.add(new OffParameter(i, parameters.get(i).part()));
            }
        }
        return off;
    }
}
