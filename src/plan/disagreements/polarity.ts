/** Words by which a cause or an effect is named by its lack or its fall: "less investment", "falta de empleo". */
const LACK =
  /(?<!\p{L}|(?:not|no|não) )(?:less|fewer|lack|lacking|insufficient|inadequate|absen\p{L}*|fail\p{L}*|weak\p{L}*|declin\p{L}*|reduc\p{L}*|decreas\p{L}*|drop|fall|unemploy\p{L}*|slow\p{L}*|poor|collapse|without|under-?develop\p{L}*|menos|falta|carencia|insuficien\p{L}*|escas\p{L}*|ausencia|fracas\p{L}*|débil\p{L}*|caída|disminu\p{L}*|desemple\p{L}*|sin|ausência|redução|queda|desempreg\p{L}*|sem|fraquez\p{L}*)(?!\p{L})/giu;

/** So many words at the head of a phrase can turn it; what follows tells more of it. */
const HEAD = 6;

/**
 * Whether words name a thing (1) or the lack of it (-1): "less investment", "poverty reduction". A claim's direction counts
 * for the things themselves only after both ends are turned the right way up. Only the head of a phrase turns it, and
 * "not declined" is no fall.
 */
export function polarityOf(words: string): 1 | -1 {
  const head = words.split(/\s+/).slice(0, HEAD).join(' ');
  return (head.match(LACK)?.length ?? 0) % 2 === 1 ? -1 : 1;
}
