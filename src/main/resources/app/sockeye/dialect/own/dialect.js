// What a dialect that is a script may use, and how its answers cross: as JSON of texts that are cut where they are long.
(host, wait) => {
    const { parse, stringify } = JSON;
    const fromBase64 = Uint8Array.fromBase64;
    const MOST_PACKETS = 1000, MOST_FIELDS = 200, DEEPEST = 8, SHORT = 400, LINE = 640, LONG = 4096, LONGEST = 262144;
    const bytesOf = (what) => what instanceof Uint8Array ? what
        : what instanceof ArrayBuffer ? new Uint8Array(what)
            : ArrayBuffer.isView(what) ? new Uint8Array(what.buffer, what.byteOffset, what.byteLength) : null;
    const isNothing = (what) => what === undefined || what === null;
    const isThing = (what) => typeof what === "object" && what !== null;
    const named = (what) => what === null ? "null" : Array.isArray(what) ? "a list" : typeof what === "object" ? "an object"
        : typeof what === "undefined" ? "nothing" : "a " + typeof what;
    const cut = (text, most) => text.length > most ? text.slice(0, most - 1) + "…" : text;
    const text = (what, most) => isNothing(what) ? ""
        : cut(typeof what === "string" ? what : bytesOf(what) !== null ? bytesOf(what).slice(0, most / 2).toHex()
            : isThing(what) ? stringify(what) ?? "" : String(what), most);

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

    // A field is its name and its value's text, or its name and those in it.
    const fields = (what, depth, left) => {
        const found = [];
        for (const [name, value] of Object.entries(what)) {
            if (value === undefined) {
                continue;
            }
            if (left.count-- <= 0) {
                break;
            }
            const isGroup = isThing(value) && bytesOf(value) === null && !(value instanceof Date) && depth < DEEPEST;
            found.push(isGroup ? [cut(name, SHORT), fields(value, depth + 1, left)]
                : [cut(name, SHORT), value === null ? "null"
                    : value instanceof Date ? value.toISOString() : text(value, LONG)]);
        }
        return found;
    };
    const carried = (what) => {
        const bytes = bytesOf(what);
        return bytes !== null ? ["b", bytes.slice(0, LONGEST).toBase64()]
            : typeof what === "string" ? ["t", cut(what, LONGEST)] : ["j", stringify(what) ?? "null"];
    };
    const packet = (what) => {
        if (typeof what === "string") {
            return { m: cut(what, LINE) };
        }
        if (!isThing(what) || bytesOf(what) !== null || Array.isArray(what)) {
            throw new TypeError("decode returned " + named(what) + "; expected an object such as { summary: 'hello' }");
        }
        if (typeof what.then === "function") {
            throw new TypeError("decode returned a promise; it must answer at once, without async");
        }
        const { label, subject, summary, role, pair, payload } = what;
        const told = { l: text(label, SHORT), s: text(subject, SHORT), m: text(summary, LINE), r: text(role, SHORT) };
        if (isThing(what.fields)) {
            told.f = fields(what.fields, 1, { count: MOST_FIELDS });
        }
        if (isThing(pair)) {
            const kind = ["ask", "answer", "progress", "cancel"].find((each) => !isNothing(pair[each]));
            if (kind === undefined) {
                throw new TypeError("pair has none of ask, answer, progress and cancel");
            }
            told.k = kind;
            told.i = text(pair[kind], LONG);
        }
        if (payload !== undefined) {
            told.p = carried(payload);
        }
        return told;
    };

    const typed = (kind, value) => kind === "json" ? parse(value) : kind === "switch" ? value === "true"
        : kind === "bytes" ? fromBase64(value) : value;
    const encoded = (what) => {
        const bytes = bytesOf(what);
        if (bytes !== null) {
            return "b" + bytes.toBase64();
        }
        if (isNothing(what) || typeof what === "function" || typeof what === "symbol") {
            throw new TypeError("encode returned " + named(what) + "; expected a text, bytes, or a value for JSON");
        }
        if (typeof what.then === "function") {
            throw new TypeError("encode returned a promise; it must answer at once, without async");
        }
        return "t" + (typeof what === "string" ? what : stringify(what));
    };

    return {
        decode: (own, payload, facts) => {
            const [direction, index, size, isWhole] = facts.split(" ");
            const answer = own(message(payload, {
                direction, isSent: direction === "sent", index: Number(index), size: Number(size),
                isWhole: isWhole === "true",
            }));
            if (isNothing(answer)) {
                return null;
            }
            const packets = Array.isArray(answer) ? answer : [answer];
            const told = packets.slice(0, MOST_PACKETS).map(packet);
            return stringify({ n: packets.length, p: told });
        },
        encode: (own, form, inputs) => {
            const values = {};
            for (const [name, kind, value] of parse(inputs)) {
                values[name] = Array.isArray(value) ? value.map((each) => Array.isArray(each) ? each : typed(kind, each))
                    : typed(kind, value);
            }
            try {
                return encoded(own({ form, values }));
            } catch (error) {
                if (isThing(error) && typeof error.input === "string") {
                    return "x" + stringify([cut(error.input, SHORT), text(error.message, LONG)]);
                }
                throw error;
            }
        },
        sockeyeDescription: (own) => {
            const { title, fields: words, forms } = own();
            const list = (what) => Array.isArray(what) ? what.slice(0, 100).filter(isThing) : [];
            return stringify({
                title: typeof title === "string" ? cut(title, 40) : "",
                fields: isThing(words) ? Object.entries(words).slice(0, 100).map(([name, value]) =>
                    [cut(name, SHORT), text(value, SHORT)]) : [],
                forms: list(forms).map((form) => ({
                    key: text(form.key, SHORT), label: text(form.label, SHORT), verb: text(form.verb, SHORT),
                    inputs: list(form.inputs).map((input) => ({
                        key: text(input.key, SHORT), label: text(input.label, SHORT), kind: text(input.kind, SHORT),
                        initial: text(input.initial, LONG), help: text(input.help, SHORT),
                        required: input.required === true ? "true" : "",
                        choices: Array.isArray(input.choices) ? input.choices.slice(0, 100).map((each) =>
                            text(each, SHORT)) : [],
                    })),
                })),
            });
        },
    };
}
