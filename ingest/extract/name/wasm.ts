/** What a module of WebAssembly, in base64, exports as `run`. `of`: its memory, and numbers that stay the same. */
export function routine(code: string, of: WebAssembly.ModuleImports): (...values: number[]) => unknown {
  const module = new WebAssembly.Module(Buffer.from(code, "base64"));
  return new WebAssembly.Instance(module, { of }).exports["run"] as (...values: number[]) => unknown;
}
