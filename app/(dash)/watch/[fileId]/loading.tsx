import { WatchSkeleton } from "@/components/player/watch-skeleton";

export default function WatchLoading() {
  return <WatchSkeleton />;
}
