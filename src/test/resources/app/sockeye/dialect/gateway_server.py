"""A gateway as Discord's: each direction's messages are one stream, zlib's or zstd's as the address asks. Prints its port.

With an argument it is no server: it reads texts, a line each, and prints the messages of a stream in hexadecimal."""
import asyncio
import ctypes
import json
import sys
import zlib


class Buffer(ctypes.Structure):
    _fields_ = [("at", ctypes.c_void_p), ("size", ctypes.c_size_t), ("pos", ctypes.c_size_t)]


def zstd_stream(level=3, window=0):
    """Compresses with the system's libzstd; each message is flushed, the frame never ends."""
    library = ctypes.CDLL("libzstd.so.1")
    library.ZSTD_createCCtx.restype = ctypes.c_void_p
    library.ZSTD_compressStream2.restype = ctypes.c_size_t
    library.ZSTD_compressStream2.argtypes = [
        ctypes.c_void_p, ctypes.POINTER(Buffer), ctypes.POINTER(Buffer), ctypes.c_int]
    library.ZSTD_CCtx_setParameter.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
    context = library.ZSTD_createCCtx()
    library.ZSTD_CCtx_setParameter(context, 100, level)
    if window:
        library.ZSTD_CCtx_setParameter(context, 101, window)

    def compress(text):
        out = ctypes.create_string_buffer(2 * len(text) + 4096)
        given = ctypes.create_string_buffer(text, len(text))
        to = Buffer(ctypes.addressof(out), len(out), 0)
        of = Buffer(ctypes.addressof(given), len(text), 0)
        while library.ZSTD_compressStream2(context, to, of, 1) != 0:
            pass
        return out.raw[: to.pos]

    return compress


def zlib_stream():
    compressor = zlib.compressobj()
    return lambda text: compressor.compress(text) + compressor.flush(zlib.Z_SYNC_FLUSH)


def stream(path):
    return zstd_stream() if "zstd" in path else zlib_stream()


async def gateway(socket, path):
    compress = stream(path)

    async def say(op, name, data):
        text = json.dumps({"t": name, "op": op, "d": data}, separators=(",", ":"))
        await socket.send(compress(text.encode()))

    await say(10, None, {"heartbeat_interval": 41250})
    async for text in socket:
        message = json.loads(text)
        if message["op"] == 2:
            await say(0, "READY", {"v": 10, "user": {"username": "sockeye"}})
            for number in range(message["d"]["events"]):
                await say(0, "MESSAGE_CREATE", {"id": number, "content": "message %d of the day" % number})


async def main():
    import websockets

    async with websockets.serve(gateway, "127.0.0.1", 0) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


if len(sys.argv) > 1:
    options = [int(each) for each in sys.argv[2:]]
    compress = zstd_stream(*options) if sys.argv[1] == "zstd" else zlib_stream()
    for line in sys.stdin.buffer:
        print(compress(bytes.fromhex(line.decode().strip())).hex())
else:
    asyncio.run(main())
