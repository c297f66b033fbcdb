import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Net } from "../graph/net.ts";
import type { Scene, SceneEvents } from "../graph/scene.ts";
import { calm, isDark, lang } from "../kit/setting.ts";
import { t } from "../text/words.ts";
import { glyph } from "./link.tsx";
import { Loading } from "./state.tsx";

interface SceneProps {
  readonly net: Net;
  readonly selected: string | null;
  readonly events: SceneEvents;
  readonly label: string;
  readonly drawn?: (scene: Scene | null) => void;
}

/** A drawn net; its library is loaded when the first one is shown. The list beside it says the same in words. */
export function SceneView({ net, selected, events, label, drawn }: SceneProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(events);
  latest.current = events;
  const [made, setMade] = useState<Scene | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    let scene: Scene | null = null;
    import("../graph/scene.ts")
      .then((module) => {
        if (gone || !box.current) return;
        scene = module.scene(box.current, {
          select: (id) => latest.current.select(id),
          open: (id) => latest.current.open(id),
          pin: (id, x, y) => latest.current.pin(id, x, y),
        });
        setMade(scene);
        drawn?.(scene);
      })
      .catch((error: unknown) => setFailed(String(error)));
    return () => {
      gone = true;
      scene?.dispose();
      drawn?.(null);
    };
  }, []);
  const [dark, words] = [isDark(), lang.value];
  // The signs of the kinds follow the language.
  useEffect(() => {
    made?.show(net, selected, { dark, calm: calm(), glyph: (node) => glyph(node.type) });
  }, [made, net, selected, dark, words]);
  if (failed) return <p class="note bad">{t("explore.nowebgl")}</p>;
  return (
    <>
      {!made && <Loading lines={6} />}
      <div ref={box} class="canvas" role="img" aria-label={label} />
    </>
  );
}
