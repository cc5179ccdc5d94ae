const ranges = /<w:(move(?:From|To)Range)(Start|End)\s([^<>]*)>(?:<\/w:move(?:From|To)Range(?:Start|End)>)?/g;

/**
 * A body whose moves begin and end once. A paragraph that was written anew has signs of its own around what moved; what
 * is left of those of the template, which may stand outside of the paragraph, goes.
 */
export function withPairedRanges(body: string): string {
  if (!body.includes("<w:move")) return body;
  const found = new Map<string, { starts: number; ends: number }>();
  for (const [, half, edge, attributes = ""] of body.matchAll(ranges)) {
    const id = idIn(attributes);
    const known = found.get(`${half} ${id}`) ?? { starts: 0, ends: 0 };
    found.set(`${half} ${id}`, known);
    if (edge === "Start") known.starts++;
    else known.ends++;
  }
  if ([...found.values()].every(({ starts, ends }) => starts === 1 && ends === 1)) return body;
  return body.replace(ranges, (sign: string, half: string, edge: string, attributes: string) => {
    const count = found.get(`${half} ${idIn(attributes)}`);
    if (count === undefined) return sign;
    const others = edge === "Start" ? count.ends : count.starts;
    return others === 0 ? "" : sign;
  });
}

function idIn(attributes: string): string | undefined {
  return /(?:^|\s)w:id="([^"]*)"/.exec(attributes)?.[1];
}
