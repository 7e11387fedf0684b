package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import java.util.BitSet;

/** Which packet identifiers wait for an answer (MQTT 5 section 2.2.1). One thread. */
final class MqttIds {
    /** The greatest identifier. */
    static final int MOST = 65_535;

    private final BitSet used;
    private int last;

    MqttIds() {
        this(new BitSet(), 0);
    }

    private MqttIds(BitSet used, int last) {
        this.used = used;
        this.last = last;
    }

    /** The identifier that a form asks for, or the next free one. */
    int of(FilledForm form) throws FormException {
        if (form.value(MqttForms.ID).isPresent()) {
            int id = (int) form.number(MqttForms.ID, 0, MOST);
            use(id);
            return id;
        }
        for (int i = 1; i <= MOST; i++) {
            int id = (last + i - 1) % MOST + 1;
            if (!used.get(id)) {
                use(id);
                return id;
            }
        }
        throw new FormException(MqttForms.ID, MqttTexts.ALL_IDS_USED);
    }

    /** An identifier was used. */
    void use(int id) {
        if (id > 0) {
            used.set(id);
            last = id;
        }
    }

    /** An identifier may be used again. */
    void free(int id) {
        used.clear(id);
    }

    /** A new connection begins. */
    void forget() {
        used.clear();
    }

    /** Others in the same state. */
    MqttIds copy() {
        return new MqttIds((BitSet) used.clone(), last);
    }
}
