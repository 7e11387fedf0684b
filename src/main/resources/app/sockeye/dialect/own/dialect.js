// What a dialect that is a script may use, and how its answers cross: as JSON of texts that are cut where they are long.
(host, wait) => {
    const { parse, stringify } = JSON, { keys } = Object;
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
    const text = (what, most) => typeof what === "string" ? cut(what, most) : isNothing(what) ? ""
        : cut(!isThing(what) ? String(what) : bytesOf(what) !== null ? bytesOf(what).slice(0, most / 2).toHex()
            : stringify(what) ?? "", most);

    // One class for all, as making getters anew for each message takes long.
    class Message {
        #rest;
        #bytes;
        #json;
        #isParsed = false;
        constructor(payload, direction, index, size, isWhole) {
            this.#rest = payload.slice(1);
            this.isBinary = payload[0] === "b";
            this.direction = direction;
            this.isSent = direction === "sent";
            this.index = Number(index);
            this.size = Number(size);
            this.isWhole = isWhole === "true";
        }
        get text() {
            return this.isBinary ? undefined : this.#rest;
        }
        get bytes() {
            return this.#bytes ??= this.isBinary ? fromBase64(this.#rest) : new TextEncoder().encode(this.#rest);
        }
        get json() {
            if (!this.#isParsed) {
                this.#json = parse(this.isBinary ? new TextDecoder().decode(this.bytes) : this.#rest);
                this.#isParsed = true;
            }
            return this.#json;
        }
    }

    // A field is its name and its value's text, or its name and those in it. Loops by index, as iterators are slow here.
    const fields = (what, depth, left) => {
        const found = [], names = keys(what);
        for (let i = 0; i < names.length && left.count > 0; i++) {
            const name = names[i], value = what[name], kind = typeof value;
            if (kind === "undefined") {
                continue;
            }
            left.count--;
            const shown = name.length > SHORT ? cut(name, SHORT) : name;
            if (kind === "string") {
                found.push([shown, value.length > LONG ? cut(value, LONG) : value]);
            } else if (kind !== "object" || value === null) {
                found.push([shown, String(value)]);
            } else if (value instanceof Date) {
                found.push([shown, value.toISOString()]);
            } else if (depth < DEEPEST && bytesOf(value) === null) {
                found.push([shown, fields(value, depth + 1, left)]);
            } else {
                found.push([shown, text(value, LONG)]);
            }
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
        const { pair, payload } = what, told = {};
        if (what.label !== undefined) told.l = text(what.label, SHORT);
        if (what.subject !== undefined) told.s = text(what.subject, SHORT);
        if (what.summary !== undefined) told.m = text(what.summary, LINE);
        if (what.role !== undefined) told.r = text(what.role, SHORT);
        if (isThing(what.fields)) {
            told.f = fields(what.fields, 1, { count: MOST_FIELDS });
        }
        if (isThing(pair)) {
            const kind = !isNothing(pair.ask) ? "ask" : !isNothing(pair.answer) ? "answer"
                : !isNothing(pair.progress) ? "progress" : !isNothing(pair.cancel) ? "cancel" : undefined;
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
            const answer = own(new Message(payload, ...facts.split(" ")));
            if (isNothing(answer)) {
                return null;
            }
            if (!Array.isArray(answer)) {
                return stringify({ n: 1, p: [packet(answer)] });
            }
            return stringify({ n: answer.length, p: answer.slice(0, MOST_PACKETS).map((each) => packet(each)) });
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
