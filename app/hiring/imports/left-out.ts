/** Words of headings and questions about what nobody should decide on, without accents; in German also parts of words. */
const WORDS =
  /^(?:gender.*|sex|sexe|sexo|sesso|sexual.*|genre|genero|geschlecht.*|race|races|racial|raza|raca|ethni.*|hispanic.*|latin[oax]s?|eeoc?|veterans?|military|disab.*|handicap.*|(?:schwer)?behinder.*|discapacidad|deficiencia|religi.*|konfession.*|confession|age|ages|altersgruppe|edad|idade|birth.*|dob|geburts.*|geboren|naissance|nacimiento|nascimento|nascita|nationalit.*|nacionalidade?|nazionalita|citizen.*|ciudadania|cidadania|staatsangeho?e?rigkeit|staatsbu?e?rgerschaft|marital.*|married|familienstand|matrimoniale?|photos?|photograph|fotos?|headshot|pronouns?|lgbt.*|transgender|pregnan.*)$/;
/** Whole headings that say so, some written together, and that would mean something else beside other words. */
const ALONE =
  /^(?:orientation|(?:.*ihr|.*dein)?alter(?:in)?(?:jahren?)?|(?:date|place|year)ofbirth|agegroup|(?:profile)?photo(?:url|link)|profilephoto|(?:candidate|applicant|profile)?(?:image|picture|avatar)(?:url|link)?|etatcivil|estadocivil|statocivile|situationfamiliale|eeo.*)$/;
/** Writing without blanks between its words. */
const SIGNS = /性别|性別|年龄|年齡|年齢|出生|生年月日|国籍|國籍|民族|婚姻|婚否|照片|写真|宗教|籍贯|政治面貌/;
/** What a data engineer means by a race. */
const NO_PEOPLE = /\brace[\s-]+conditions?\b/gi;

/**
 * Whether a heading, a field's name or a question is about sex, origin, age, faith, family, health or looks. What stands
 * there is not taken in unless somebody maps it on purpose.
 */
export function isLeftOut(heading: string): boolean {
  const plain = heading
    .replace(NO_PEOPLE, " ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  const words = plain.match(/\p{L}+/gu) ?? [];
  return SIGNS.test(heading) || ALONE.test(words.join("")) || words.some((word) => WORDS.test(word));
}
