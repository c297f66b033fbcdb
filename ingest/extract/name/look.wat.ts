import { STEP } from "./char.ts";

/** More features than a look has. */
export const MOST = 64;
/** Spreads a feature's hash over the weights. */
export const SPREAD = 0x2c1b3c6d;

/* In the memory of a look: the contents of its templates, the templates, the places of the weights, the weights. */
const LIST = 4 * MOST;
export const TEMPLATES = LIST;
export const PLACES = 2 * LIST;
export const WEIGHTS = 1024;

/**
 * From the contents of templates up to the address `$end` to the places of their weights, and the sum of these: four hashes at a time, as
 * `featuresAt` has them. `$shift`: what leaves of a hash a place. `npm run gen` compiles it into wat.gen.ts.
 */
export const looking = (): string => `(module
  (import "of" "memory" (memory 1))
  (import "of" "shift" (global $shift i32))
  (func (export "run") (param $end i32) (result i32)
    (local $k i32) (local $sum i32) (local $hash v128) (local $step v128) (local $spread v128)
    (local.set $step (i32x4.splat (i32.const ${STEP})))
    (local.set $spread (i32x4.splat (i32.const ${SPREAD})))
    (loop $next
      (local.set $hash (i32x4.mul
        (local.get $step)
        (v128.xor (v128.load (local.get $k)) (v128.load offset=${TEMPLATES} (local.get $k)))))
      (local.set $hash (i32x4.mul
        (local.get $spread)
        (v128.xor (local.get $hash) (i32x4.shr_u (local.get $hash) (i32.const 13)))))
      (v128.store offset=${PLACES} (local.get $k) (i32x4.shr_u (local.get $hash) (global.get $shift)))
      (br_if $next (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 16))) (local.get $end))))
    (local.set $k (i32.const 0))
    (loop $next
      (local.set $sum (i32.add
        (local.get $sum)
        (i32.load8_s offset=${WEIGHTS} (i32.load offset=${PLACES} (local.get $k)))))
      (br_if $next (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 4))) (local.get $end))))
    (local.get $sum)))`;
