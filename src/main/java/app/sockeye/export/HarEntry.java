package app.sockeye.export;

import app.sockeye.export.json.InvalidImportException;
import app.sockeye.export.json.LineInput;
import java.util.List;
import java.util.Optional;

/**
 * An entry of an HTTP archive.
 *
 * @param url with the scheme of a WebSocket; empty where it is not told
 * @param request the head that its members tell
 * @param response the same of the answer, with what came behind it; empty where none came
 * @param refusal what the server answered instead of 101, as a sentence; empty where it did not
 * @param times what the entry's times count from
 * @param messages where the array of messages is
 * @param others members that are not known and hold something
 * @param leftOut what of it could not be used
 * @param broken why the file could not be read on to the entry's end
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
     * A member that is not known.
     *
     * @param place of its value
     * @param length of its value in bytes
     */
    record HarMember(String name, LineInput.Place place, long length) {}
}
