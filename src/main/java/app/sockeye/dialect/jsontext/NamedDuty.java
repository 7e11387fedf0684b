package app.sockeye.dialect.jsontext;

import app.sockeye.dialect.duty.Duty;

/** A duty whose words are told. One thread. */
abstract class NamedDuty implements Duty {
    private final String key;
    private final String label;
    private final String consequence;

    NamedDuty(String key, String label, String consequence) {
        this.key = key;
        this.label = label;
        this.consequence = consequence;
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final String label() {
        return label;
    }

    @Override
    public final String consequence() {
        return consequence;
    }
}
