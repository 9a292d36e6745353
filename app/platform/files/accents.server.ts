/** Accents that are letters of their own, as fonts of TeX have them, and what they are over or under a letter. */
const ACCENTS: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "´": "\u0301",
  ˆ: "\u0302",
  "˜": "\u0303",
  "¯": "\u0304",
  "˘": "\u0306",
  "˙": "\u0307",
  "¨": "\u0308",
  "˚": "\u030a",
  "˝": "\u030b",
  ˇ: "\u030c",
  "¸": "\u0327",
};

/** Signs of other uses stay: quotes, "/˜home", and the acute that people type for an apostrophe ("it´s", "D´Angelo"). */
const TAKEN =
  /(?<=\p{L})`[aeiou]|(?<!\/)[ˆ˜¯˘˙¨˚˝ˇ]\p{L}|[cCsStT]¸|´[aeiouyı]|(?<!\p{L})´[AEIOUYŚŹĆ]|´[csz](?=\p{L})|(?<=\p{L})´n/gu;

/** "G¨oteborg", "S´ebastien" and "Franc¸ois" as they are meant: only a cedilla follows its letter. An accent that no letter takes stays as it is. */
export function withAccents(line: string): string {
  // Where letters have their accents already, an acute between them is an apostrophe.
  const typed = /[à-ÿ]/iu.test(line);
  return line.replace(TAKEN, (printed: string) => {
    const accent = /[\p{Lm}\p{Sk}´¨¸]/u.exec(printed)?.[0] ?? "";
    const letter = printed.replace(accent, "");
    if (accent === "´" && typed) return printed;
    const whole = `${letter === "ı" ? "i" : letter}${ACCENTS[accent] ?? ""}`.normalize("NFC");
    return whole.length === 1 ? whole : printed;
  });
}
