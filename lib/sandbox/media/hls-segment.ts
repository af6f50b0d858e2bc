import {
  BufferTarget,
  CmafOutputFormat,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  type Input,
  type InputAudioTrack,
  type InputVideoTrack,
  Output,
} from "mediabunny";
import type { HlsIndex } from "./hls-index";

/** Which of a film's tracks lie in one playlist: the picture, one sound, or both together. */
export type Rendition = { hasVideo: boolean; audioTrack: number | null };

export type PackagedSegment = { init: Uint8Array; media: Uint8Array };

type Span = { fromSeconds: number; toSeconds: number; originSeconds: number };

/** Times from containers carry rounding; a packet this close to a border is on it. */
const EPSILON_SECONDS = 0.0005;

/**
 * One CMAF segment and its initialisation, by moving packets alone. A packet belongs to the segment its time falls
 * into; pictures go by their key frame, so that whatever the Cues claim, segments neither overlap nor leave gaps.
 * Memory: one segment.
 */
export async function packageSegment(
  input: Input,
  index: HlsIndex,
  { rendition, number }: { rendition: Rendition; number: number },
): Promise<PackagedSegment> {
  const target = new BufferTarget();
  const initTarget = new BufferTarget();
  const output = new Output({ format: new CmafOutputFormat(), target, initTarget });
  const last = number === index.startSeconds.length - 1;
  const span: Span = {
    fromSeconds: index.startSeconds[number] ?? 0,
    toSeconds: last ? Number.POSITIVE_INFINITY : (index.startSeconds[number + 1] ?? 0),
    originSeconds: index.originSeconds,
  };
  const [video] = await input.getVideoTracks();
  const audio = rendition.audioTrack === null ? null : (await input.getAudioTracks())[rendition.audioTrack];
  const feeds = [
    rendition.hasVideo && video ? await addVideo(output, video, span) : null,
    audio ? await addAudio(output, audio, span) : null,
  ];
  await output.start();
  for (const feed of feeds) await feed?.();
  await output.finalize();
  return { init: bytesOf(initTarget), media: bytesOf(target) };
}

async function addVideo(output: Output, track: InputVideoTrack, span: Span): Promise<() => Promise<void>> {
  const codec = await track.getCodec();
  const decoderConfig = await track.getDecoderConfig();
  if (codec === null || decoderConfig === null) throw new Error("The picture's codec is not known.");
  const source = new EncodedVideoPacketSource(codec);
  const sink = new EncodedPacketSink(track);
  const rotation = await track.getRotation();
  const primingPacket = (await sink.getFirstKeyPacket()) ?? undefined;
  output.addVideoTrack(source, { rotation, decoderConfig, primingPacket });
  return async () => {
    let held: EncodedPacket | null = null;
    for await (const packet of videoPackets(sink, span)) {
      if (held) await source.add(held);
      held = packet;
    }
    if (held) await source.add(stretchToEnd(held, span));
    source.close();
  };
}

/** The groups of pictures whose key frame lies in the span, in decoding order, on our clock. */
async function* videoPackets(sink: EncodedPacketSink, span: Span): AsyncGenerator<EncodedPacket> {
  const first = await findFirstKey(sink, span);
  if (first === null) return;
  for await (const packet of sink.packets(first)) {
    const timestamp = packet.timestamp - span.originSeconds;
    if (packet.type === "key" && timestamp >= span.toSeconds - EPSILON_SECONDS) return;
    yield packet.clone({ timestamp: Math.max(0, timestamp) });
  }
}

async function findFirstKey(sink: EncodedPacketSink, span: Span): Promise<EncodedPacket | null> {
  if (span.fromSeconds === 0) return sink.getFirstKeyPacket();
  const wanted = span.fromSeconds + span.originSeconds;
  const packet = await sink.getKeyPacket(wanted + EPSILON_SECONDS);
  const found =
    packet && packet.timestamp < wanted - EPSILON_SECONDS ? await sink.getNextKeyPacket(packet) : packet;
  return found && found.timestamp - span.originSeconds < span.toSeconds - EPSILON_SECONDS ? found : null;
}

/**
 * The muxer can only guess how long the last picture lasts. It is made to last until the next segment, so that no
 * hole of a frame's length is left in the browser's buffer.
 */
function stretchToEnd(packet: EncodedPacket, span: Span): EncodedPacket {
  if (span.toSeconds === Number.POSITIVE_INFINITY || packet.timestamp >= span.toSeconds) return packet;
  return packet.clone({ duration: span.toSeconds - packet.timestamp });
}

async function addAudio(output: Output, track: InputAudioTrack, span: Span): Promise<() => Promise<void>> {
  const codec = await track.getCodec();
  const decoderConfig = await track.getDecoderConfig();
  if (codec === null || decoderConfig === null) throw new Error("The sound's codec is not known.");
  const source = new EncodedAudioPacketSource(codec);
  const sink = new EncodedPacketSink(track);
  const primingPacket = (await sink.getFirstPacket()) ?? undefined;
  output.addAudioTrack(source, { decoderConfig, primingPacket });
  return async () => {
    const from = span.fromSeconds + span.originSeconds - EPSILON_SECONDS;
    const first = (await sink.getPacket(from)) ?? (await sink.getFirstPacket());
    for await (const packet of first ? sink.packets(first) : []) {
      const timestamp = packet.timestamp - span.originSeconds;
      if (timestamp >= span.toSeconds - EPSILON_SECONDS) break;
      if (packet.timestamp < from) continue;
      await source.add(packet.clone({ timestamp: Math.max(0, timestamp) }));
    }
    source.close();
  };
}

function bytesOf(target: BufferTarget): Uint8Array {
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0));
}
