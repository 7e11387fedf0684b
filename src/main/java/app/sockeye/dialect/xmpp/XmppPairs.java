package app.sockeye.dialect.xmpp;

import app.sockeye.dialect.jsontext.SubjectText;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.stream.RecentMap;
import app.sockeye.protocol.Direction;
import java.util.Optional;

/** Which request an answer belongs to: by its id and by whom was asked. One thread. */
final class XmppPairs {
    /** Whom the last request with an id asked, by who asked and the id. */
    private RecentMap<String> asked = new RecentMap<>();
    /** What requests were for, by their pairs' keys. */
    private RecentMap<String> subjects = new RecentMap<>();

    /** A request. */
    PairKey request(Direction asker, XmlElement iq, String subject) {
        String address = iq.value("to");
        PairKey pair = PairKey.request(asker, key(iq.value("id"), address));
        asked.put(PairKey.request(asker, iq.value("id")).key(), address);
        subjects.put(pair.key(), SubjectText.of(subject));
        return pair;
    }

    /** An answer: from whom was asked, else, as servers answer for others, to the last request with its id. */
    PairKey answer(Direction asker, XmlElement iq) {
        String id = iq.value("id");
        PairKey exact = PairKey.answer(asker, key(id, iq.value("from")));
        if (subjects.get(exact.key()).isPresent()) {
            return exact;
        }
        return asked.get(PairKey.request(asker, id).key())
                .map(address -> PairKey.answer(asker, key(id, address)))
                .orElse(exact);
    }

    private static String key(String id, String address) {
        return address.isEmpty() ? id : id + " " + address;
    }

    /** What the request of a pair was for. */
    Optional<String> subject(PairKey pair) {
        return subjects.get(pair.key());
    }

    /** Others that know the same. */
    XmppPairs copy() {
        XmppPairs copy = new XmppPairs();
        copy.asked = asked.copy();
        copy.subjects = subjects.copy();
        return copy;
    }
}
