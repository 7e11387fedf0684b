package app.sockeye.export.har;

import app.sockeye.export.input.LeftOut;
import app.sockeye.export.json.InvalidImportException;
import app.sockeye.export.json.LineInput;
import java.util.List;
import java.util.Optional;

/**
 * An entry of an HTTP archive.
 *
 * @param url with the scheme {@code ws} or {@code wss}; empty if not known
 * @param request the head, built from the members of {@code request}
 * @param response the head and body of the response; empty if none came
 * @param refusal a sentence on what the server answered instead of 101; empty if it accepted or did not answer
 * @param times what the entry's times count from
 * @param messages the place of the array of messages; empty if there is none
 * @param others unknown members that are not empty
 * @param leftOut what in the entry could not be used
 * @param broken why the entry could not be read to its end; empty if it could
 */
record HarEntry(
        String url,
        boolean isWebSocket,
        byte[] request,
        byte[] response,
        String refusal,
        MessageTimes times,
        Optional<LineInput.Place> messages,
        List<HarMember> others,
        LeftOut leftOut,
        Optional<InvalidImportException> broken) {

    /**
     * An unknown member.
     *
     * @param place the place of its value
     * @param length the length of its value in bytes
     */
    record HarMember(String name, LineInput.Place place, long length) {}
}
