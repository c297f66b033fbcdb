import { ATTEND } from "./rule/attend.ts";
import { AWARD } from "./rule/award.ts";
import { HOST } from "./rule/host.ts";
import { ISSUE } from "./rule/issue.ts";
import { JOINT } from "./rule/joint.ts";
import { LAUNCH } from "./rule/launch.ts";
import { MEET } from "./rule/meet.ts";
import type { Rule } from "./rule/model.ts";
import { PART } from "./rule/part.ts";
import { SIGN } from "./rule/sign.ts";
import { VISIT } from "./rule/visit.ts";

/** All rules over the frame of a sentence, a file a type, each with the phrase it exists for. */
export const RULES: readonly Rule[] = [
  ...ATTEND,
  ...HOST,
  ...LAUNCH,
  ...ISSUE,
  ...PART,
  ...JOINT,
  ...SIGN,
  ...MEET,
  ...AWARD,
  ...VISIT,
];
