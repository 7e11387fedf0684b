// What the script of a connection may use. Messages cross as a letter for their kind and a text: the text itself, or
// Base64 of bytes.
(host, wait) => {
    const { parse, stringify } = JSON;
    const fromBase64 = Uint8Array.fromBase64;
    const bytesOf = (what) => what instanceof Uint8Array ? what
        : what instanceof ArrayBuffer ? new Uint8Array(what)
            : ArrayBuffer.isView(what) ? new Uint8Array(what.buffer, what.byteOffset, what.byteLength) : null;
    const encoded = (what) => {
        const bytes = bytesOf(what);
        if (bytes !== null) {
            return "b" + bytes.toBase64();
        }
        if (what === undefined || what === null || typeof what === "function" || typeof what === "symbol") {
            throw new TypeError("a message is a text, bytes, or a value for JSON");
        }
        return "t" + (typeof what === "string" ? what : stringify(what));
    };
    const shown = (value) => {
        if (typeof value === "string") {
            return value;
        }
        const bytes = bytesOf(value);
        if (bytes !== null) {
            return bytes.slice(0, 256).toHex();
        }
        if (value instanceof Error) {
            return String(value);
        }
        const json = typeof value === "object" && value !== null ? stringify(value) : undefined;
        return json === undefined ? String(value) : json;
    };
    const message = (payload, facts) => {
        const isBinary = payload[0] === "b", rest = payload.slice(1);
        let bytes, json, isParsed = false;
        return {
            ...facts,
            isBinary,
            text: isBinary ? undefined : rest,
            get bytes() {
                bytes ??= isBinary ? fromBase64(rest) : new TextEncoder().encode(rest);
                return bytes;
            },
            get json() {
                if (!isParsed) {
                    json = parse(isBinary ? new TextDecoder().decode(this.bytes) : rest);
                    isParsed = true;
                }
                return json;
            },
        };
    };

    globalThis.send = (what) => {
        host.send(encoded(what));
    };
    globalThis.log = (...values) => {
        host.log(values.map(shown).join(" "));
    };
    globalThis.wait = wait;
    globalThis.vars = new Proxy({}, {
        get: (nothing, name) => typeof name === "string" ? host.get(name) ?? undefined : undefined,
        has: (nothing, name) => typeof name === "string" && host.get(name) !== null,
        set: (nothing, name, value) => {
            host.set(String(name), shown(value));
            return true;
        },
    });

    return {
        onOpen: async (own) => {
            await own();
        },
        onMessage: async (own, payload, facts) => {
            const [index, time, size, isWhole] = facts.split(" ");
            await own(message(payload, {
                index: Number(index), time: new Date(Number(time)), size: Number(size), isWhole: isWhole === "true",
            }));
        },
        beforeSend: async (own, payload) => {
            const given = message(payload, {});
            const answer = await own(given);
            return answer === false ? "drop" : answer === undefined || answer === true ? "same" : encoded(answer);
        },
    };
}
