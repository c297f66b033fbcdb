import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";

type Data = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color"> & {
  readonly glyph?: string;
  /** The colour of a ring around the node that is chosen. */
  readonly ring?: string;
};

export const FONT =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const LEAST_FOR_GLYPH = 7;

/** Draws a name beside its node and, where there is room, the sign of its kind inside: colour is not the only one. */
export const labelDrawer =
  (card: string, ink: string) =>
  (context: CanvasRenderingContext2D, data: Data, settings: Settings): void => {
    if (!data.label) return;
    const { x, y, size } = data;
    if (data.ring) {
      context.beginPath();
      context.arc(x, y, size + 4, 0, 2 * Math.PI);
      context.strokeStyle = data.ring;
      context.lineWidth = 2.5;
      context.stroke();
    }
    if (data.glyph && size >= LEAST_FOR_GLYPH) {
      context.font = `600 ${Math.round(size * 1.05)}px ${FONT}`;
      context.textAlign = "center";
      context.fillStyle = card;
      context.fillText(data.glyph, x, y + size * 0.38);
    }
    context.textAlign = "left";
    context.font = `${settings.labelWeight} ${settings.labelSize}px ${FONT}`;
    context.lineJoin = "round";
    context.lineWidth = 3;
    context.strokeStyle = card;
    context.strokeText(data.label, x + size + 4, y + settings.labelSize / 3);
    context.fillStyle = ink;
    context.fillText(data.label, x + size + 4, y + settings.labelSize / 3);
  };

/** The node under the pointer: a ring around it, and its name on a ground of its own. */
export const hoverDrawer =
  (card: string, ink: string, strong: string) =>
  (context: CanvasRenderingContext2D, data: Data, settings: Settings): void => {
    const { x, y, size } = data;
    context.beginPath();
    context.arc(x, y, size + 3, 0, 2 * Math.PI);
    context.strokeStyle = strong;
    context.lineWidth = 2;
    context.stroke();
    if (!data.label) return;
    context.font = `600 ${settings.labelSize}px ${FONT}`;
    const width = context.measureText(data.label).width;
    context.fillStyle = card;
    context.beginPath();
    context.roundRect(x + size + 1, y - settings.labelSize, width + 8, settings.labelSize * 2, 4);
    context.fill();
    labelDrawer(card, ink)(context, data, settings);
  };
