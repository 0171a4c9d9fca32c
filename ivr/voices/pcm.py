# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sound as plain samples: read from any file, and put through FFmpeg's filters."""

import io
import struct
import warnings
from collections.abc import Iterator
from dataclasses import dataclass

import av
from av.filter import Graph

with warnings.catch_warnings():
    # Python 3.11 and 3.12 announce that audioop leaves the standard library; from 3.13 audioop-lts has it.
    warnings.simplefilter("ignore", DeprecationWarning)
    import audioop

_WIDTH = 2  # bytes of a sample
_SHORT = 0.2  # seconds that may be missing of what a file announces: formats with frames fill the last one
_UNKNOWN = 0x7FFF0000  # bytes: a WAV that was written into a pipe announces more than this, or nothing


class DecodeError(ValueError):
    """Bytes that no sound can be read from."""


@dataclass(frozen=True, slots=True)
class Pcm:
    """One channel of signed 16-bit samples in the machine's byte order; `rate` is in samples a second."""

    samples: bytes
    rate: int

    @property
    def seconds(self) -> float:
        return len(self.samples) / _WIDTH / self.rate

    @property
    def rms(self) -> int:
        """The root of the mean power, of 32768."""
        return audioop.rms(self.samples, _WIDTH)

    @property
    def peak(self) -> int:
        """The largest magnitude, of 32768."""
        return audioop.max(self.samples, _WIDTH)

    def frames(self, milliseconds: int) -> Iterator["Pcm"]:
        """Cut into pieces of one length; what is left over at the end is not given."""
        size = self.rate * milliseconds // 1000 * _WIDTH
        for start in range(0, len(self.samples) - size + 1, size):
            yield Pcm(self.samples[start : start + size], self.rate)

    def last(self, milliseconds: int) -> "Pcm":
        size = self.rate * milliseconds // 1000 * _WIDTH
        return Pcm(self.samples[-size:], self.rate)


def decode(file: bytes) -> Pcm:
    """Read the sound of a file in any format that FFmpeg knows, its channels mixed into one.

    Raises DecodeError for what is no sound, or not to its end.
    """
    samples = bytearray()
    try:
        with av.open(io.BytesIO(file), "r") as container:
            if not container.streams.audio:
                raise DecodeError("there is no sound in it")
            stream = container.streams.audio[0]
            rate = stream.rate
            announced = float((stream.duration or 0) * (stream.time_base or 0))
            resampler = av.AudioResampler(format="s16", layout="mono", rate=rate)
            for frame in container.decode(audio=0):
                samples += _samples(resampler.resample(frame))
            samples += _samples(resampler.resample(None))
    except av.FFmpegError as error:
        raise DecodeError(error.strerror) from error
    pcm = Pcm(bytes(samples), rate)
    if pcm.seconds < announced - _SHORT or len(file) + 1 < _announced_size(file):
        raise DecodeError("it is not all there")
    return pcm


def filtered(pcm: Pcm, rate: int, *filters: tuple[str, str]) -> Pcm:
    """Put sound through a chain of FFmpeg's audio filters, each with its options, the last giving `rate`."""
    if not pcm.samples:  # FFmpeg knows no empty frame
        return Pcm(b"", rate)
    graph = Graph()
    nodes = [
        graph.add_abuffer(sample_rate=pcm.rate, format="s16", layout="mono"),
        *(graph.add(name, options) for name, options in filters),
        graph.add("aformat", "sample_fmts=s16:channel_layouts=mono"),
        graph.add("abuffersink"),
    ]
    graph.link_nodes(*nodes).configure()
    graph.push(_frame(pcm))
    graph.push(None)
    return Pcm(_samples(_pulled(graph)), rate)


def to_mulaw(pcm: Pcm) -> bytes:
    """One byte for each sample, by the mu-law of ITU-T G.711."""
    return audioop.lin2ulaw(pcm.samples, _WIDTH)


def from_mulaw(coded: bytes, rate: int) -> Pcm:
    return Pcm(audioop.ulaw2lin(coded, _WIDTH), rate)


def _announced_size(file: bytes) -> int:
    """How many bytes a WAV file says that it has, which FFmpeg does not mind; 0 for what does not say.

    One byte may be missing: not every program fills up a chunk of odd length.
    """
    riff, size = struct.unpack("<4sI", file[:8])
    return size + 8 if riff == b"RIFF" and size < _UNKNOWN else 0


def _frame(pcm: Pcm) -> av.AudioFrame:
    frame = av.AudioFrame(format="s16", layout="mono", samples=len(pcm.samples) // _WIDTH)
    frame.sample_rate = pcm.rate
    frame.planes[0].update(pcm.samples)
    return frame


def _pulled(graph: Graph) -> Iterator[av.AudioFrame]:
    while True:
        try:
            frame = graph.pull()
        except av.EOFError:
            return
        assert isinstance(frame, av.AudioFrame)  # noqa: S101  # the graph has nothing but sound
        yield frame


def _samples(frames: Iterator[av.AudioFrame] | list[av.AudioFrame]) -> bytes:
    return b"".join(bytes(frame.planes[0])[: frame.samples * _WIDTH] for frame in frames)
